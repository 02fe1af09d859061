/** happy-dom knows neither a declaration in single quotes nor CDATA, and takes a doctype's entities for text. */
const BEFORE_ROOT = /^[\ufeff\s]*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*/i;
const CDATA = /<!\[CDATA\[([^]*?)\]\]>/g;

/** How node reads XML: `DOMParser` of happy-dom, which is loaded when it is needed. */
export async function loadXmlParser(): Promise<(xml: string) => Document> {
  const { Window } = await import('happy-dom');
  return (xml) => {
    const plain = xml.replace(BEFORE_ROOT, '').replace(CDATA, (_, text: string) => escaped(text));
    const parsed: unknown = new new Window().DOMParser().parseFromString(plain, 'application/xml');
    // happy-dom writes its own types for the DOM; what is used of it is the same.
    return parsed as Document;
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
