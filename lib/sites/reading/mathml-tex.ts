/** From α on, as Unicode has them. The ones that TeX writes otherwise by themselves are the variants. */
const GREEK = (
  'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon ' +
  'varphi chi psi omega'
).split(' ');
const ALPHA = 0x3b1;

/** The signs that titles have besides; what TeX writes as it stands is missing. */
const SIGNS = new Map(
  (
    'ϵ epsilon ϕ phi ℓ ell ∞ infty ∇ nabla ∂ partial × times ⋅ cdot ± pm ∼ sim ≤ leq ≥ geq ≠ neq ≈ approx → to ∈ in ' +
    '⊗ otimes … dots'
  )
    .split(' ')
    .flatMap((sign, at, all): [string, string][] => (at % 2 === 0 ? [[sign, all[at + 1] ?? '']] : [])),
);
const VARIANTS: Readonly<Record<string, string>> = {
  script: 'mathcal',
  '-tex-calligraphic': 'mathcal',
  'double-struck': 'mathbb',
  fraktur: 'mathfrak',
  bold: 'mathbf',
};
/** Function application and its like, which are not shown. */
const UNSEEN = /[\u2061-\u2064]/g;

/** TeX that draws as this MathML does, as far as titles go: `<msup><mi>ℓ</mi><mn>2</mn></msup>` -> `\ell^{2}`. */
export function texOfMathMl(node: Element): string {
  const name = node.localName.toLowerCase();
  const [first = '', second = '', third = ''] = Array.from(node.children, texOfMathMl);
  if (name === 'msup' || name === 'mover') return `${first}^{${second}}`;
  if (name === 'msub' || name === 'munder') return `${first}_{${second}}`;
  if (name === 'msubsup') return `${first}_{${second}}^{${third}}`;
  if (name === 'mfrac') return `\\frac{${first}}{${second}}`;
  if (name === 'msqrt') return `\\sqrt{${inOrder(node)}}`;
  return node.children.length > 0 ? inOrder(node) : texOfLeaf(name, node);
}

function inOrder(node: Element): string {
  return Array.from(node.children, texOfMathMl)
    .join('')
    .replace(/ (?![a-z\d])/gi, '');
}

function texOfLeaf(name: string, leaf: Element): string {
  const text = (leaf.textContent ?? '').replace(UNSEEN, '').trim();
  if (name === 'mtext') return text === '' ? '' : `\\text{${text}}`;
  const variant = VARIANTS[leaf.getAttribute('mathvariant') ?? ''];
  if (variant !== undefined) return `\\${variant}{${text}}`;
  const named = SIGNS.get(text) ?? greek(text);
  if (named !== undefined) return `\\${named} `;
  return text === '−' ? '-' : text;
}

/** `Γ` -> `Gamma`. */
function greek(text: string): string | undefined {
  const small = text.toLowerCase();
  const name = small.length === 1 ? GREEK[small.charCodeAt(0) - ALPHA] : undefined;
  return small === text ? name : name && name.charAt(0).toUpperCase() + name.slice(1);
}
