const PART_OF_A_NAME = /[\w)\]}>+=*$-]/;

/** Without the dots, commas and quotes that follow a name in a sentence, and the slash that follows it in an address. */
export function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && !PART_OF_A_NAME.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
