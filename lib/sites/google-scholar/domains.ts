/** Where Google Scholar answers: its own domain, and the national ones most used. */
const DOMAINS = [
  ...['com', 'ca', 'com.mx', 'com.br', 'com.ar', 'cl', 'com.co', 'com.pe'],
  ...[
    'co.uk',
    'ie',
    'fr',
    'be',
    'nl',
    'lu',
    'de',
    'at',
    'ch',
    'it',
    'es',
    'pt',
    'gr',
    'dk',
    'se',
    'no',
    'fi',
  ],
  ...['pl', 'cz', 'sk', 'hu', 'ro', 'bg', 'hr', 'si', 'lt', 'lv', 'com.ua', 'ru', 'com.tr', 'co.il'],
  ...['com.sa', 'ae', 'com.eg', 'co.za', 'co.in', 'com.pk', 'com.bd', 'co.th', 'com.vn', 'com.my', 'com.sg'],
  ...['co.id', 'com.ph', 'com.hk', 'com.tw', 'co.jp', 'co.kr', 'com.au', 'co.nz'],
];

export const SCHOLAR_MATCHES: readonly string[] = DOMAINS.map(
  (domain) => `https://scholar.google.${domain}/*`,
);
