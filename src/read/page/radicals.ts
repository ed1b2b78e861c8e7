/** Radicals that look like a character and that fonts take for it, where Unicode does not equate the two. */
const RADICALS =
  '⺁厂⺅亻⺌小⺎兀⺏尢⺐尢⺓幺⺖忄⺗心⺘扌⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺧牛⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟'
const SAME = new Map([...RADICALS.matchAll(/(?<radical>.)(?<character>.)/gu)].map(([, a, b]) => [a!, b!]))
/** Kangxi radicals, compatibility ideographs, ligatures of Latin letters. */
const COMPATIBLE = /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/
const CONTROLS = /[\p{Cc}\ufffe\uffff]/gu

/** The text of a glyph as people type it: `⼀` is 一, `ﬁ` is fi, a soft hyphen that is set is one; controls are nothing. */
export function legible(text: string): string {
  const plain = COMPATIBLE.test(text) ? text.normalize('NFKC') : text
  return (SAME.get(plain) ?? plain).replace(/\u00ad/g, '-').replace(CONTROLS, '')
}
