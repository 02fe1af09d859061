/** Of the Greek letters, and the signs that titles have; what TeX writes as it stands is missing. */
const NAMES = new Map(
  (
    'α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho ' +
    'σ sigma τ tau υ upsilon ϕ phi φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi ' +
    'Ω Omega ℓ ell ∞ infty ∇ nabla ∂ partial × times ⋅ cdot ± pm ∼ sim ≤ leq ≥ geq ≠ neq ≈ approx → to ∈ in ⊗ otimes … dots'
  )
    .split(' ')
    .flatMap((sign, at, all): [string, string][] =>
      at % 2 === 0 ? [[sign, `\\${all[at + 1] ?? ''} `]] : [],
    ),
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
  return NAMES.get(text) ?? (text === '−' ? '-' : text);
}
