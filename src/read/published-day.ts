/** A line of a page is no longer. */
const LONGEST = 160

/** `来源:市府办 发布时间:2023-03-06 17:14 浏览次数:37`: a label, alone or among others. */
const LABELLED =
  /(?:(?:^|[\s|【[\]】])(?=[时日])|(?=[发更公添]))(?<label>(?:发布|发表|发稿|更新|公开|添加)?(?:时间|日期))\s{0,4}[:：]\s{0,4}(?<day>(?:19|20)\d{2}(?:[-./] ?\d{1,2}[-./] ?\d{1,2}|年\d{1,2}月\d{1,2}日)(?:\s{1,4}\d{1,2}:\d{2}(?::\d{2})?)?)(?<rest>.{0,160})$/u
/** `2023-04-20 10:05 来源:市生态环境局`: the day first. */
const DAY_FIRST =
  /^(?:[^\d\s]{0,20}(?:网站?|www[.\w]{4,30})[ \u3000]{0,8}){0,2}(?<day>\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)(?: \d{1,2}:\d{2}(?::\d{2})?)?)(?:(?=(?:信息)?来源)|[ \u3000]{1,20})(?:(?:信息)?来源|作者|浏览|字体|[一-龥]{2,20}(?:政府|办公室|[局委厅])(?:$|\s))/u
/** `2024-05-17 10:26`: nobody writes the minute but a page. */
const TO_THE_MINUTE =
  /^(?<day>(?:19|20)\d{2}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)) ?\d{1,2}:\d{2}(?::\d{2})?$/u
/** `来源:霁山县政府   2021-04-12 09:18`: the day last. */
const DAY_LAST =
  /^(?:信息)?来源 ?[:：] ?[^\d]{2,30}[ \u3000]{1,20}(?<day>(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)(?:$|[ \u3000])/u
/** What else such a line tells: 时间 beside none of it may be that of a meeting. */
const PAGE_WORD = /来源|发布者|发布人|作者|浏览|点击|阅读|访问|字号|字体|打印/u

/** The day that the line under a page's title tells, as written; `null` where it is another line. */
export function publishedDay(line: string): string | null {
  if (line.length > LONGEST) return null
  const first = mayBeginWithDay(line) ? (DAY_FIRST.exec(line) ?? TO_THE_MINUTE.exec(line))?.groups : undefined
  if (first !== undefined) return first.day!
  const last = line.includes('来源') ? DAY_LAST.exec(line)?.groups : undefined
  if (last !== undefined) return last.day!
  const told = line.includes('时间') || line.includes('日期') ? LABELLED.exec(line)?.groups : undefined
  if (told === undefined) return null
  const isPage = told.label!.length > 2 || told.rest!.trim() === '' || PAGE_WORD.test(line)
  return isPage ? told.day! : null
}

/** In front of such a day there is nothing, or the name of a web site. */
function mayBeginWithDay(line: string): boolean {
  const first = line.charAt(0)
  if (first >= '0' && first <= '9') return line.charAt(4) === '-' || line.charAt(4) === '年'
  return line.includes('网') || line.includes('www')
}
