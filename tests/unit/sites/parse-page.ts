/** A page as a document, without what it would load: happy-dom complains of each. MathJax's sources stay. */
export function parsePage(html: string): Document {
  const still = html.replace(/<link [^>]*>|<script(?![^>]*\bmath\/tex)[\s\S]*?<\/script>/g, '');
  return new DOMParser().parseFromString(still, 'text/html');
}
