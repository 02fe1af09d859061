import type { LibraryPort } from './library-port.ts';

/** A port that is used before it is here: the page draws while it comes. */
export function lazyPort(loading: Promise<LibraryPort>): LibraryPort {
  return {
    newest: async (limit) => (await loading).newest(limit),
    find: async (query, scope) => (await loading).find(query, scope),
    words: async (scope) => (await loading).words(scope),
    gatherMet: async (job) => (await loading).gatherMet(job),
    read: async (keys) => (await loading).read(keys),
    act: async (keys, what) => (await loading).act(keys, what),
    passVerdict: async (paper, verdict) => (await loading).passVerdict(paper, verdict),
    near: async (paper) => (await loading).near(paper),
    undo: async (change) => (await loading).undo(change),
    lastChange: async () => (await loading).lastChange(),
    open: async (url) => (await loading).open(url),
    watch(onChange, onTrouble) {
      const stopping = new AbortController();
      const begin = async () => {
        const port = await loading;
        if (!stopping.signal.aborted)
          stopping.signal.addEventListener('abort', port.watch(onChange, onTrouble));
      };
      void begin();
      return () => stopping.abort();
    },
  };
}
