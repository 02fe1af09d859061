import { labelsOf, mayBeTitle } from './naming.ts';

/** Words that name a link's target, or a venue, and not a paper: `Paper`, `[PDF]`, `Project page`, `NeurIPS 2023`. */
const LABEL_WORDS = new Set(
  (
    'aaai abs abstract access accepted acl aclanthology acm aistats alphaxiv anthology appendix article arxiv ' +
    'asplos available award awarded best bib bibtex biorxiv blog blogpost book camera candidate chapter chi citation cited click cite citations code colab colm colt coling comments conference ' +
    'conll corl corr cvf cvpr data dataset datasets demo details doc docs doi download eacl eccv emnlp eprint explained export external finalist ' +
    'extended face file findings forum full github google here hf highlight homepage honorable honourable html hugging huggingface iccv icassp iclr icml ' +
    'icra ieee ijcai ijcv interspeech iros isca jmlr journal kdd link links long main medium medrxiv mention miccai mlsys model models ' +
    'more mdpi naacl nature neurips new news nips note notes nsdi official open openaccess openreview oral original outstanding osdi other formats format ' +
    'page paper papers pdf plos pmc pmid pmlr pnas poster post postprint preprint presentation press proceedings project proof ps ' +
    'publication published publisher pubmed read ready reading ref reference related repo repository review reviews rss runner sciencedirect ' +
    'scholar see semantic short sigir site slides sosp source spotlight springer student summary supplement supplementary supp tacl talk ' +
    'technical tech report thesis text thread title tmlr tpami tweet twitter uai uist updated url usenix version video view visit wacv ' +
    'web webpage website week weights wiki wiley workshop wsdm www x youtube'
  ).split(' '),
);

/** The same in Chinese, where words stand without blanks: `论文链接`, `代码`. */
const CHINESE_LABEL =
  /^(?:论文|原文|全文|文章|文献|文|链接|地址|代码|源码|开源|项目|主页|网页|网站|页面|下载|摘要|解读|视频|数据集|数据|模型|标题|题目|作者|机构|单位|来源|会议|期刊|阅读|查看|点击|官方|博客|的)+$/u;

/** Does this text name the target of a link, and not the paper? So do identifiers, venues, numbers, and no text at all. */
export const isLabel = labelsOf((word) => LABEL_WORDS.has(word) || CHINESE_LABEL.test(word));

/** `Paper`, `arXiv`, `PDF`: does the link say that it leads to a paper? */
export function saysPaper(text: string): boolean {
  return (
    /^\W*(?:the |full |original )?(?:paper|pdf|arxiv|preprint|publication|article|openreview)\b|论文|原文/i.test(
      text,
    ) && isLabel(text)
  );
}

/** Could this be a paper's title? */
export function isTitle(text: string): boolean {
  return mayBeTitle(text, isLabel);
}
