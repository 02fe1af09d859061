// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { liveAddedSites } from '../../../components/settings/added-sites.ts';
import { SettingsPanel } from '../../../components/settings/SettingsPanel.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings.ts';
import { axeFindings } from './axe.ts';

afterEach(cleanup);

function openSettings(origins: string[] = []) {
  const sites = liveAddedSites(new AbortController().signal, {
    origins: async () => [...origins],
    remove: async (origin) => origins.splice(origins.indexOf(origin), 1),
    watch: () => undefined,
  });
  let now: Settings = DEFAULT_SETTINGS;
  function Kept() {
    const [settings, setSettings] = useState(now);
    now = settings;
    return (
      <SettingsPanel
        settings={settings}
        sites={sites}
        onChange={(change) => setSettings({ ...settings, ...change })}
      />
    );
  }
  const { container } = render(<Kept />);
  return { container, settings: () => now };
}

const keyOf = (action: string) => screen.getByRole('button', { name: new RegExp(`^${action}`) });

describe('settings', () => {
  test('each choice is kept at once', () => {
    const { settings } = openSettings();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Opening a paper marks it as read' }));
    fireEvent.click(screen.getByRole('radio', { name: 'as soon as its page is open' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Right' }));
    expect(settings()).toMatchObject({
      openingReads: false,
      sightings: 'whole-page',
      bar: { side: 'right', collapsed: false },
    });
  });

  test('a site that was added can be removed, and the others stay', async () => {
    const { container } = openSettings(['https://blog.example/*', 'https://reader.example/*']);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove blog.example' }));
    await waitFor(() => expect(screen.queryByText('blog.example')).toBeNull());
    expect(screen.getByText('reader.example')).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
  });

  test('where none was added, it says how one is', () => {
    openSettings();
    expect(screen.getByText(/open the popup from the toolbar/)).toBeTruthy();
  });

  test('that hiding can be noticed is said beside it', () => {
    openSettings();
    expect(screen.getByText(/^Hiding is the one thing a page can notice/)).toBeTruthy();
  });

  test('a key is changed by pressing another one', () => {
    const { settings } = openSettings();
    fireEvent.click(keyOf('Tag'));
    fireEvent.keyDown(keyOf('Tag'), { key: 'b' });
    expect(settings().keys.tag).toBe('b');
    expect(keyOf('Tag').textContent).toBe('b');
  });

  test('a key that is taken changes hands only when the reader says so', () => {
    const { settings } = openSettings();
    fireEvent.click(keyOf('Tag'));
    fireEvent.keyDown(keyOf('Tag'), { key: 'r' });
    expect(screen.getByRole('status').textContent).toContain('r is the key for “Read or unread”');
    expect(settings().keys.tag).toBe('t');
    fireEvent.click(screen.getByRole('button', { name: 'Use it here' }));
    expect(settings().keys).toMatchObject({ tag: 'r', read: '' });
    fireEvent.click(screen.getByRole('button', { name: 'Reset the keys' }));
    expect(settings().keys).toEqual(DEFAULT_SETTINGS.keys);
  });

  test('axe finds nothing', async () => {
    expect(await axeFindings(openSettings().container)).toEqual([]);
  });
});
