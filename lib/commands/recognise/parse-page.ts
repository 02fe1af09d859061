/** What runs or loads; the link to the page's own address stays, and the source of the formulas that MathJax drew. */
const ACTIVE =
  /<link\b(?![^>]*\bcanonical\b)[^>]*>|<script\b(?![^>]*\bmath\/tex)[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>/gi;

/** How node reads a page: at rest, nothing of it runs and nothing is loaded. */
export async function loadPageParser(): Promise<(html: string) => Document> {
  // Loaded on demand: it takes a second, and texts do without.
  const { Window } = await import('happy-dom');
  return (html) => {
    const parsed: unknown = new new Window().DOMParser().parseFromString(
      html.replace(ACTIVE, ''),
      'text/html',
    );
    // happy-dom writes its own types for the DOM; what the sites use of it is the same.
    return parsed as Document;
  };
}
