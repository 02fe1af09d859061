/** Where Google Scholar answers: its own domain, and the national ones (Google's list, from memory). */
const DOMAINS =
  'com ca com.mx com.br com.ar cl com.co com.pe co.uk ie fr be nl lu de at ch it es pt gr dk se no fi ' +
  'pl cz sk hu ro bg hr si lt lv com.ua ru com.tr co.il com.sa ae com.eg co.za co.in com.pk com.bd ' +
  'co.th com.vn com.my com.sg co.id com.ph com.hk com.tw co.jp co.kr com.au co.nz cat ee is li com.mt ' +
  'com.cy rs ba mk al me md by ge am az kz kg co.ma dz tn com.ly com.ng com.gh co.ke co.tz co.ug com.et ' +
  'sn ci cm rw co.zm co.zw co.bw com.na mu jo com.lb com.kw com.qa com.bh com.om iq co.uz lk com.np ' +
  'com.kh com.mm mn com.ec co.ve com.uy com.py com.bo co.cr com.gt com.pa com.sv hn com.ni com.do ' +
  'com.pr com.cu com.jm tt';

/** A function, so that a script which is loaded on one of them need not name them all. */
export function scholarMatches(): string[] {
  return DOMAINS.split(' ').map((domain) => `https://scholar.google.${domain}/*`);
}
