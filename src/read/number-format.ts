/** Writes a number as a word processor does, by the names of formats in ECMA-376 (ST_NumberFormat). */
export function formatNumber(value: number, format: string): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > 99_999) return String(value)
  const written = FORMATS[format]?.(value)
  return written ?? String(value)
}

const DIGITS = '〇一二三四五六七八九'
const HAN = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千', '万'] }
const LEGAL = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟', '万'] }

const FORMATS: Readonly<Record<string, (value: number) => string | undefined>> = {
  bullet: () => '',
  none: () => '',
  chineseCounting: counted,
  taiwaneseCounting: counted,
  ideographDigital: (value) => byDigit(value, DIGITS),
  taiwaneseDigital: (value) => byDigit(value, DIGITS),
  japaneseDigitalTenThousand: (value) => byDigit(value, DIGITS),
  chineseCountingThousand: (value) => inWords(value, HAN),
  taiwaneseCountingThousand: (value) => inWords(value, HAN),
  japaneseCounting: (value) => inWords(value, HAN),
  koreanCounting: (value) => inWords(value, HAN),
  chineseLegalSimplified: (value) => inWords(value, LEGAL, true),
  japaneseLegal: (value) => inWords(value, LEGAL, true),
  ideographLegalTraditional: (value) => inWords(value, LEGAL, true),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1],
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1],
  ideographEnclosedCircle: (value) => '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'[value - 1],
  decimalFullWidth: (value) => byDigit(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => byDigit(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'[value - 1],
  decimalEnclosedParen: (value) => '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'[value - 1],
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: lettered,
  lowerLetter: (value) => lettered(value)?.toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
}

function byDigit(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)]).join('')
}

/** 一 to 九十九 in words, beyond digit by digit. */
function counted(value: number): string {
  return value < 100 ? inWords(value, HAN) : byDigit(value, DIGITS)
}

function circled(value: number): string | undefined {
  if (value < 1 || value > 50) return undefined
  return String.fromCharCode(value <= 20 ? 0x245f + value : value <= 35 ? 0x323c + value : 0x328d + value)
}

/** 十一, 一百零一; `full` writes 一十一 as 壹拾壹. */
function inWords(value: number, { digits, units }: typeof HAN, full = false): string {
  const figures = [...String(value)].map(Number)
  const words = figures.map((figure, i) =>
    figure === 0 ? digits[0]! : digits[figure]! + units[figures.length - 1 - i]!,
  )
  const text = words.join('').replace(/零{2,5}/g, '零')
  const trimmed = text.length > 1 && text.endsWith('零') ? text.slice(0, -1) : text
  return !full && value >= 10 && value < 20 ? trimmed.slice(1) : trimmed
}

/** A to Z, then AA to ZZ, as Word counts. */
function lettered(value: number): string | undefined {
  if (value < 1 || value > 26 * 30) return undefined
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) text += letters
  return text
}
