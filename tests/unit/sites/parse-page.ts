/** A page as a document, without what it would load: happy-dom complains of each. */
export function parsePage(html: string): Document {
  const still = html.replace(/<link [^>]*>|<script[\s\S]*?<\/script>/g, '');
  return new DOMParser().parseFromString(still, 'text/html');
}
