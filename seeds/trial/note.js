// @ts-check
/** What to try, in a strip above each papers page until it is closed: in nobody's way; ours and not the site's, and it looks it. */
(() => {
  const CLOSED = 'deja-lu-trial-note-closed';
  const STEPS = [
    ['Scroll down this day, then open another (', '‹', ' ', '›', '): papers you have met are marked.'],
    [
      'j',
      ' goes to a paper. ',
      's',
      ' saves it, ',
      't',
      ' tags it, ',
      'r',
      ' marks it read, ',
      'u',
      ' undoes.',
    ],
    ['Weekly, Monthly and ', '↗', ' list the same papers again; so does the search.'],
    ['Alt Shift D', ' opens the popup: find a paper again from half a memory.'],
    ['?', ' lists all keys. Closing the window ends the trial.'],
  ];
  const STYLE = `
    aside { box-sizing: border-box; padding: 8px 16px 12px; border-bottom: 1px dashed #8a7d63;
      background: #fbf7ec; color: #2b2720; font: 13px/1.45 ui-serif, Georgia, serif; }
    header { display: flex; align-items: center; gap: 8px; margin-bottom: 4px; font-weight: 700; }
    ol { max-width: 640px; margin: 0; padding-left: 20px; } li { margin: 2px 0; }
    kbd { font: 12px ui-monospace, monospace; border: 1px solid #c9bfa6; border-radius: 3px; padding: 0 4px; white-space: nowrap; }
    button { margin-left: auto; font: inherit; font-weight: 400; color: inherit; min-height: 24px; padding: 0 8px; cursor: pointer;
      border: 1px solid #8a7d63; border-radius: 6px; background: none; }
    button:focus-visible { outline: 2px solid #2b2720; outline-offset: 2px; }
    @media (prefers-color-scheme: dark) { aside { background: #2b2720; color: #efe8d8; } kbd { border-color: #6d634e; }
      button:focus-visible { outline-color: #efe8d8; } }`;
  /** Shown as keys; all else is prose. */
  const IS_KEY = /^(?:[a-z?‹›↗]|Alt Shift D)$/;

  if (window !== top || location.hostname !== 'huggingface.co' || sessionStorage.getItem(CLOSED)) return;
  addEventListener('DOMContentLoaded', () => document.body.before(note()), { once: true });

  function note() {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const aside = element(
      'aside',
      element('header', 'Trying Déjà Lu', closeButton(host)),
      element('ol', ...STEPS.map(step)),
    );
    aside.setAttribute('aria-label', 'What to try');
    root.append(element('style', STYLE), aside);
    return host;
  }

  function closeButton(/** @type {Element} */ host) {
    const button = element('button', 'Close');
    button.addEventListener('click', () => {
      sessionStorage.setItem(CLOSED, '1');
      host.remove();
    });
    return button;
  }

  function step(/** @type {string[]} */ parts) {
    return element('li', ...parts.map((part) => (IS_KEY.test(part) ? element('kbd', part) : part)));
  }

  function element(/** @type {string} */ name, /** @type {(string | Node)[]} */ ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }
})();
