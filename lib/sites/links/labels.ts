/** Words that name a link's target, or a venue, and not a paper: `Paper`, `[PDF]`, `Project page`, `NeurIPS 2023`. */
const LABEL_WORDS = new Set(
  (
    'a aaai abs abstract access accepted acl aclanthology acm aistats all alphaxiv an and anthology appendix article arxiv as at ' +
    'asplos available award awarded best bib bibtex biorxiv blog blogpost book by camera candidate chapter chi citation cited click cite citations code colab colm colt coling comments conference ' +
    'conll corl corr cvf cvpr data dataset datasets demo details doc docs doi download eacl eccv emnlp eprint explained export external finalist ' +
    'extended face file findings for from forum full github google here hf highlight homepage honorable honourable html hugging huggingface iccv icassp iclr icml ' +
    'icra ieee ijcai ijcv in interspeech iros isca it jmlr journal kdd link links long main medium medrxiv mention miccai mlsys model models ' +
    'more mdpi naacl nature neurips new news nips note notes nsdi of official on open openaccess openreview or oral original outstanding osdi other our formats format ' +
    'page paper papers pdf plos pmc pmid pmlr pnas poster post postprint preprint presentation press proceedings project proof ps ' +
    'publication published publisher pubmed read ready reading ref reference related repo repository review reviews rss runner sciencedirect ' +
    'scholar see semantic short sigir site slides sosp source spotlight springer student summary supplement supplementary supp tacl talk ' +
    'technical tech report thesis text the this thread title tmlr to tpami tweet twitter uai uist updated url usenix version via video view visit wacv ' +
    'web webpage website week weights wiki wiley with workshop wsdm www x youtube'
  ).split(' '),
);

const FIRST_WORD = /[\p{L}\p{N}]+/u;
const NOT_WORDS = /[^\p{L}\p{N}]+/u;
const IDENTIFIER =
  /^\W*(?:https?:|www\.|(?:[\w-]+\.)+(?:org|com|net|io|gov|edu|cc|ai|co)\/|arxiv\s*:?\s*\d|arxiv[-.]\d|abs\/\d|doi\s*:|10\.\d{4}|pm(?:c|id)\W?\d|\d{4}\.\d{4,5}(?:v\d+)?\W*$)/i;
const NUMBER = /^(?:v?\d+|\d{1,2}(?:st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)$/;
const MOST_WORDS = 6;
const LONGEST = 80;

/** The same in Chinese, where words stand without blanks: `论文链接`, `代码`. */
const CHINESE_LABEL =
  /^(?:论文|原文|全文|文章|文献|文|链接|地址|代码|源码|开源|项目|主页|网页|网站|页面|下载|摘要|解读|视频|数据集|数据|模型|标题|题目|作者|机构|单位|来源|会议|期刊|阅读|查看|点击|官方|博客|的)+$/u;

/** Does this text name the target of a link, and not the paper? So do identifiers, venues, numbers, and no text at all. */
export function isLabel(text: string): boolean {
  if (IDENTIFIER.test(text)) return true;
  if (text.length > LONGEST) return false;
  // Most texts are told by their first word.
  const first = FIRST_WORD.exec(text)?.[0];
  if (first !== undefined && !namesTarget(first.toLowerCase())) return false;
  const words = text.toLowerCase().split(NOT_WORDS).filter(Boolean);
  return (
    words.length <= MOST_WORDS &&
    words.every(namesTarget) &&
    (words.length === 0 || words.some((word) => !SMALL_WORDS.has(word)))
  );
}

function namesTarget(word: string): boolean {
  return LABEL_WORDS.has(word) || NUMBER.test(word) || CHINESE_LABEL.test(word);
}

/** They name nothing by themselves, but are part of labels: `all papers in the proceedings`. */
const SMALL_WORDS = new Set(
  'a all an and as at by for from in it of on or our the this to via with'.split(' '),
);

/** `Paper`, `arXiv`, `PDF`: does the link say that it leads to a paper? */
export function saysPaper(text: string): boolean {
  return (
    /^\W*(?:the |full |original )?(?:paper|pdf|arxiv|preprint|publication|article|openreview)\b|论文|原文/i.test(
      text,
    ) && isLabel(text)
  );
}

const CITATION =
  /^\W*(?:[^,.;:]{2,40}\bet al\b|\p{Lu}[\p{L}'’-]+(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+)?,? ?\(?(?:19|20)\d\d[a-z]?\)?\W*$)/u;

/** `Wei et al. 2022`, `(Vaswani and Shazeer, 2017)`: how running text cites. */
export function isCitation(text: string): boolean {
  return text.length < LONGEST && CITATION.test(text);
}

const HAS_LETTER = /\p{L}/u;

/** Could this be a paper's title? */
export function isTitle(text: string): boolean {
  return text.length > 1 && HAS_LETTER.test(text) && !isLabel(text) && !isCitation(text);
}
