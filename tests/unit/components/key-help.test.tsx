// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { keyName, pageKeyLines } from '../../../lib/keys/key-words.ts';
import { KeyHelp } from '../../../components/KeyHelp.tsx';
import { DEFAULT_SETTINGS, KEY_ACTIONS } from '../../../lib/settings.ts';
import { axeFindings } from './axe.ts';

afterEach(cleanup);

test('every action that has a key is listed, and an action without one is not', () => {
  const lines = pageKeyLines({ ...DEFAULT_SETTINGS.keys, dismiss: '' });
  expect(lines).toHaveLength(KEY_ACTIONS.length - 1);
  expect(lines.find(({ does }) => does.startsWith('Dismiss'))).toBeUndefined();
});

test('keys are named as they are printed', () => {
  expect(['j', 'J', '?', 'ArrowDown', ' ', 'Delete'].map(keyName)).toEqual([
    'j',
    'Shift J',
    '?',
    '↓',
    'Space',
    'Del',
  ]);
});

test('the list reads as terms and their meaning', async () => {
  const { container } = render(<KeyHelp keys={pageKeyLines(DEFAULT_SETTINGS.keys)} />);
  expect(container.querySelectorAll('dt')).toHaveLength(KEY_ACTIONS.length);
  expect(await axeFindings(container)).toEqual([]);
});
