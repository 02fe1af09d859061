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
        return withoutBlanks(withoutCode(withLook(html, look))).replace(
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

/** Sent for with the page, and be it only to be read, it would be in the way of the first rows. Their script sends for it. */
function withoutCode(html: string): string {
  return html.replace(/<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/g, '');
}

/** Without notes to who reads the source. Between elements: Preact takes over what stands there, and would move each around the blanks. */
function withoutBlanks(html: string): string {
  return html.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/(?<=>)\s+(?=<)/g, '');
}
