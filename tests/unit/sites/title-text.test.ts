// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { formulaTitle } from '../../../lib/sites/reading/formula-title.ts';
import { titleText } from '../../../lib/sites/reading/title-text.ts';
import { parsePage } from './parse-page.ts';

const MATHJAX_2 =
  '<span class="MathJax_Preview"></span><span class="MathJax"><nobr>α</nobr><span class="MJX_Assistive_MathML">α</span></span><script type="math/tex">\\alpha</script>';
const IN_THE_COURSE_OF_IT =
  '<span class="MathJax_Preview">\\alpha</span><script type="math/tex">\\alpha</script>';
const MATHJAX_2_AS = (name: string) =>
  `<span class="MathJax_Preview"></span><span class="${name}">α</span><script type="math/tex">\\alpha</script>`;
const MATHJAX_3 = (inside: string) =>
  `<mjx-container class="MathJax"><mjx-math></mjx-math>${inside}</mjx-container>`;

describe('a title with a formula', () => {
  test.each([
    ['before MathJax', '$\\alpha$'],
    ['while MathJax 2 draws', IN_THE_COURSE_OF_IT],
    ['after MathJax 2', MATHJAX_2],
    ['after MathJax 2 that draws in CSS', MATHJAX_2_AS('mjx-chtml MathJax_CHTML')],
    ['after MathJax 2 that draws pictures', MATHJAX_2_AS('MathJax_SVG')],
    ['after MathJax 2 that did not understand it', MATHJAX_2_AS('MathJax_Error')],
    [
      'after MathJax 3 that keeps the source',
      MATHJAX_3(
        '<mjx-assistive-mml><math><annotation encoding="application/x-tex">\\alpha</annotation></math></mjx-assistive-mml>',
      ),
    ],
    ['after MathJax 4', MATHJAX_3('<mjx-math data-latex="\\alpha"></mjx-math>')],
  ])('is the same %s', (_, formula) => {
    expect(titleOf(`<h1><b>Title:</b>Tides of ${formula}-<i>Sheets</i></h1>`)).toBe(
      'Tides of $\\alpha$-Sheets',
    );
  });

  test.each([
    ['<mi>β</mi>', '\\beta'],
    ['<mi mathvariant="normal">Γ</mi>', '\\Gamma'],
    ['<mi>ϵ</mi>', '\\epsilon'],
    ['<msub><mi>ℓ</mi><mn>2</mn></msub>', '\\ell_{2}'],
    ['<msup><mi>n</mi><mrow><mn>1</mn><mo>−</mo><mi>α</mi><mi>k</mi></mrow></msup>', 'n^{1-\\alpha k}'],
    [
      '<mi mathvariant="script">O</mi><mo>(</mo><mi>log</mi><mo>\u2061</mo><mi>n</mi><mo>)</mo>',
      '\\mathcal{O}(logn)',
    ],
    ['<mfrac><mn>1</mn><msqrt><mi>T</mi></msqrt></mfrac>', '\\frac{1}{\\sqrt{T}}'],
    ['<mn>16</mn><mo>×</mo><mn>16</mn>', '16\\times 16'],
  ])('is TeX again after a MathJax 3 that keeps no source: %s', (drawn, tex) => {
    const told = MATHJAX_3(`<mjx-assistive-mml><math>${drawn}</math></mjx-assistive-mml>`);
    expect(titleOf(`<h1>The ${told}-Door</h1>`)).toBe(`The $${tex}$-Door`);
  });

  test('is in plain words on a site that is not known to draw formulas, and keeps no source', () => {
    const told = MATHJAX_3('<mjx-assistive-mml><math><mi>k</mi></math></mjx-assistive-mml>');
    const heading = parsePage(`<!doctype html><h1>The ${told}-Door</h1>`).querySelector('h1');
    expect(titleText(heading)).toBe('The $k$-Door');
  });

  test('is what it was where other extensions put buttons into it', () => {
    expect(titleOf('<h1>Old Maps <button>Save</button><svg><title>star</title></svg></h1>')).toBe('Old Maps');
  });

  test('keeps the words that only MathJax is told to look at', () => {
    expect(titleOf('<h1>Old <span class="search-hit mathjax">Maps</span></h1>')).toBe('Old Maps');
  });
});

function titleOf(html: string): string {
  return formulaTitle(parsePage(`<!doctype html>${html}`).querySelector('h1'), 'b');
}
