// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
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

  test('has at least its letters after a MathJax 3 that keeps no source', () => {
    const drawn = MATHJAX_3('<mjx-assistive-mml><math><mi>L</mi><mn>2</mn></math></mjx-assistive-mml>');
    expect(titleOf(`<h1>The ${drawn} Norm</h1>`)).toBe('The L2 Norm');
  });

  test('keeps the words that only MathJax is told to look at', () => {
    expect(titleOf('<h1>Old <span class="search-hit mathjax">Maps</span></h1>')).toBe('Old Maps');
  });
});

function titleOf(html: string): string {
  return titleText(parsePage(`<!doctype html>${html}`).querySelector('h1'), 'b');
}
