/** Words of which a title has one: two titles alike but for these are of two papers. In the singular. */
const GROUPS: readonly string[] = [
  'adult adolescent child children paediatric pediatric infant neonate neonatal newborn teenager youth elderly aged',
  'man men male boy woman women female girl',
  'mother father maternal paternal parental',
  'vitro vivo silico situ',
  'with without',
  'low high medium moderate mild severe',
  'lower higher upper',
  'minimum maximum minimal maximal smallest largest min max',
  'acute chronic subacute',
  'left right',
  'anterior posterior',
  'early late',
  'short long',
  'positive negative',
  'active passive',
  'rural urban',
  'north south east west northern southern eastern western',
  'before after during',
  'systolic diastolic',
  'local global',
  'single double triple multiple',
  'static dynamic',
  'continuous discrete',
  'online offline',
  'open closed',
  'increase decrease',
  'increased decreased reduced',
  'gain loss',
  'resistant sensitive refractory',
  'benign malignant',
  'inpatient outpatient',
  'input output',
  'forward backward',
  'encoder decoder',
  'import export',
  'supply demand',
  'implicit explicit',
  'internal external',
  'horizontal vertical',
  'theory practice',
  'benefit harm',
  'cause effect',
  'odd even',
  'convex concave',
  'classical quantum',
  'primary secondary tertiary',
  'first second third fourth fifth sixth seventh eighth ninth tenth',
  '1 2 3 4 5 6 7 8 9 10',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
  'spring summer autumn fall winter',
  'day night',
  'wet dry',
  'hot cold',
  'red green blue black white',
  'human mouse mice rat dog cat pig rabbit horse cow sheep monkey chicken',
  'breast prostate lung colorectal gastric pancreatic ovarian cervical renal hepatic thyroid bladder',
  'alpha beta gamma delta epsilon kappa lambda sigma',
  'anion cation',
  'inductive deductive abductive',
  'первая вторая третья',
  'первый второй третий',
  'erster zweiter dritter',
  'erste zweite dritte',
];
const GROUP_OF = new Map(GROUPS.flatMap((group, at) => group.split(' ').map((word) => [word, at] as const)));

/** `supervised`, `unsupervised`, `semisupervised`: what is put before a word makes it another. */
const PREFIX =
  /^(?:hyper|hypo|macro|micro|meso|nano|pre|post|peri|intra|inter|extra|endo|exo|un|non|in|im|ir|il|dis|anti|counter|semi|self|multi|uni|bi|tri|mono|poly|over|under|super|sub|trans|cis|homo|hetero|de|re|meth|eth|prop|but)(?=.{4})|^an?(?=.{6})/;
/** A title with one of these more says something else. */
const DENIALS = new Set(
  'not no non never without cannot un semi anti against beyond revisited revisiting reconsidered reconsidering rethinking reloaded followup protocol'.split(
    ' ',
  ),
);

/** Does one of these words exclude one of those: adults, children; mice, rats? */
export function areContrary(some: readonly string[], others: readonly string[]): boolean {
  return some.some((word) => {
    const group = groupOf(word);
    return group !== undefined && others.some((other) => groupOf(other) === group);
  });
}

/** Of titles that differ in more words than these, none denies the other: they say something else, or are badly copied. */
const FEW = 4;

/** Does one of these words deny what the others say: `not`, `unsupervised` for `supervised`? */
export function isDenial(some: readonly string[], others: readonly string[]): boolean {
  if (some.length + others.length > FEW) return false;
  return (
    [...some, ...others].some((word) => DENIALS.has(word)) ||
    some.some((word) => others.some((other) => haveOtherPrefixes(word, other)))
  );
}

function groupOf(word: string): number | undefined {
  return GROUP_OF.get(word) ?? GROUP_OF.get(word.replace(/s$/, ''));
}

function haveOtherPrefixes(a: string, b: string): boolean {
  const [rootOfA, rootOfB] = [a.replace(PREFIX, ''), b.replace(PREFIX, '')];
  return rootOfA === rootOfB || rootOfA === b || rootOfB === a;
}
