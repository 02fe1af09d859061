import { texOfMathMl } from './mathml-tex.ts';
import { titleText } from './title-text.ts';

/**
 * A title (`titleText`) on a site that draws formulas with MathJax 3: where no source is kept, it is made of what a screen reader
 * is told, so that a title stays what it was before they were drawn.
 */
export function formulaTitle(node: Element | null | undefined, without = ''): string {
  return titleText(node, without, texOfMathMl);
}
