/** `Nothing has all of “neural”, “prunig”; closest:`. One word that is asked for alone has no "all". */
export function closestInWords(asked: readonly string[], papers: number): string {
  const words = asked.map((word) => `“${word}”`).join(', ');
  if (asked.length === 0) return 'Nothing passes these filters.';
  const lead = asked.length === 1 ? `Nothing has ${words}` : `Nothing has all of ${words}`;
  return papers === 0 ? `${lead}.` : `${lead}; closest:`;
}
