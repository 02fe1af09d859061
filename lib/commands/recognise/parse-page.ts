/** What runs or loads; the link to the page's own address stays, and the source of the formulas that MathJax drew. */
const ACTIVE =
  /<link\b(?![^>]*\bcanonical\b)[^>]*>|<script\b(?![^>]*\bmath\/tex)[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>/gi;

/** The source of a formula may hold a `<`, of which happy-dom makes a tag, and loses the rest of the page. */
const SOURCE = /(<script\b[^>]*\bmath\/tex[^>]*>)([\s\S]*?)<\/script>/gi;

/** How node reads a page: at rest, nothing of it runs and nothing is loaded. */
export async function loadPageParser(): Promise<(html: string) => Document> {
  // Loaded on demand: it takes a second, and texts do without.
  const { Window } = await import('happy-dom');
  return (html) => {
    const safe = html
      .replace(ACTIVE, '')
      .replace(SOURCE, (_, tag: string, tex: string) => `${tag}${tex.replaceAll('<', LESS)}</script>`);
    const parsed: unknown = new new Window().DOMParser().parseFromString(safe, 'text/html');
    // happy-dom writes its own types for the DOM; what the sites use of it is the same.
    const document = parsed as Document;
    for (const script of document.querySelectorAll('script'))
      script.textContent = (script.textContent ?? '').replaceAll(LESS, '<');
    return document;
  };
}

/** Stands for `<` while the page is read; no page has a character of the private area in a formula. */
const LESS = '\uf03c';
