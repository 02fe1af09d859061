import type { WxtViteConfig } from 'wxt';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

/** The chunk with all that runs first, the popup's entry in it. */
const FIRST = 'finding';

/** Chunks that the popup asks for once its first rows are there: its screen, the reading of its store, and what joins the two. */
const NEXT = /^(screen|reading|rolldown-runtime)$/;

/**
 * The popup's page in the order in which it is needed: its look inside (a file more would be waited for), the rows of
 * the last time, and only then the code of the whole popup, which must not be in the way of the two.
 */
export function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, path }) {
        if (!path.endsWith('/popup/index.html') || !bundle) return html;
        const files = Object.values(bundle);
        const look = new Map(
          files.flatMap((one) => (one.type === 'asset' ? [[one.fileName, one.source]] : [])),
        );
        const next = files.filter((one) => one.type === 'chunk' && NEXT.test(one.name));
        const names = next.map(({ fileName }) => `/${fileName}`).join(' ');
        const finding = files.find((one) => one.type === 'chunk' && one.name === FIRST);
        if (!finding) throw new Error('no code that answers first');
        return withoutBlanks(codeLast(withLook(html, look), finding.fileName)).replace(
          '<script src="/first-rows.js"',
          (script) => `${script} data-code="/${finding.fileName}" data-next="${names}"`,
        );
      },
    },
  };
}

function withLook(html: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  return html.replaceAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/g, (_link, name: string) => {
    const look = files.get(name);
    if (look === undefined) throw new Error(`no such look: ${name}`);
    return `<style>${String(look)}</style>`;
  });
}

/**
 * The page names the file itself that all of its entry's code is in, and not one more that imports it. It comes along with
 * the first rows' code, which runs it when these stand there: to run it is what takes the time, and already to read it.
 */
function codeLast(html: string, code: string): string {
  const scripts = /<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/g;
  const ahead = `<link rel="preload" as="script" crossorigin href="/${code}">`;
  return html.replace(scripts, '').replace('</body>', () => `${ahead}</body>`);
}

/** Without notes to who reads the source. Between elements: Preact takes over what stands there, and would move each around the blanks. */
function withoutBlanks(html: string): string {
  return html.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/(?<=>)\s+(?=<)/g, '');
}
