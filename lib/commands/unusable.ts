/** Input that nothing can be done with; the message is one sentence for the person who gave it. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
