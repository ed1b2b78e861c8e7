// What the patterns of times are made of. Group names are those that `reading.ts` reads.

/** A figure as a year has it, also 二〇二一 and 二OO四. */
const FIGURE = String.raw`[\d零一二三四五六七八九〇○O]`

/** No figure stands before it, which would make it another number's end. */
export const NO_FIGURE_BEFORE = `(?<!${FIGURE})`

/** `到`, `至`, as a word of its own: not in 截至, and not inside a range. */
export const TO = String.raw`(?<lead>(?<![截月日年旬底末度\d])[到至])`

/** Where a deadline begins: with `到` or `至`, or with its first figure. */
export const BEGINNING = `(?:${TO}|${NO_FIGURE_BEFORE})`

/** `20**`, `20××`: which year it is, nobody has written yet. */
export const BLANK_YEAR = '20[*×xX_○〇]{2}'

/** The figures of a year, or what stands for them. */
export const YEAR_FIGURES = `(?:${FIGURE}{4}|${BLANK_YEAR})`

/** `2026年`, `二〇二六年`. */
export const YEAR = `(?<year>${YEAR_FIGURES}) {0,2}年`

/** The same, or `本年`. */
export const YEAR_OR_WORD = `(?:${YEAR}|(?<word>今|本|明|当|次|去)年)`

/** The same as requirements tell it, who never ask for something last year. */
export const COMING_YEAR = `(?:${NO_FIGURE_BEFORE}${YEAR}|(?<word>今|本|明)年)`

/** The figures of a month, not behind another figure, 个 or an amount's point. */
export const MONTH = String.raw`(?<![\d零一二三四五六七八九十个]|(?<!(?:^|[\n。;]) {0,2}\d{1,2})\.)(?<month>\d{1,2}|元|[一二三四五六七八九十]{1,2})`

/** A month or a part of one, beside others: `九月下旬`, `12月底`. */
export const MONTH_POINT = String.raw`(?:\d{4} {0,2}年 {0,2})?(?:\d{1,2}|[元一二三四五六七八九十]{1,2}) {0,2}月(?:份|[上中下]旬|[底末]| {0,2}\d{1,2} {0,2}日)?`

/** `6日`, `六号`. */
export const DAY = String.raw`(?<day>\d{1,2}|[一二三四五六七八九十]{1,3}) {0,2}[日号]`

/** `(星期五)` behind a day. */
export const WEEKDAY = String.raw`\((?:星期|周)[一二三四五六日天]\)`

/** What makes a date a deadline. */
export const BEFORE = '(?:之前|以前|前)'

/** The same, to be read. */
export const SUFFIX = '(?<suffix>之前|以前|前)'
