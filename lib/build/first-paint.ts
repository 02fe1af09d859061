import type { WxtViteConfig } from 'wxt';

type Plugin = Extract<NonNullable<WxtViteConfig['plugins']>[number], { name: string }>;

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
        const styled = html.replace(
          /<link rel="stylesheet"[^>]*href="\/([^"]+)">/g,
          (_link, name: string) => {
            const look = bundle[name];
            if (look?.type !== 'asset') throw new Error(`no such look: ${name}`);
            return `<style>${String(look.source)}</style>`;
          },
        );
        const scripts = /\s*<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/g;
        const code = styled.match(scripts)?.join('') ?? '';
        return withoutBlanks(styled.replace(scripts, '').replace('</body>', () => `${code}</body>`));
      },
    },
  };
}

/** Between elements: Preact takes over what stands there, and would move each around the blanks. */
function withoutBlanks(html: string): string {
  return html.replaceAll(/(?<=>)\s+(?=<)/g, '');
}
