import { isIdeograph } from '../../model/ideograph.ts'
import { type Document, type Element, isBlock, isSilent, namesOf, walk } from './dom.ts'

/** What content management systems of governments call the element that holds a notice. */
const CONTENT =
  /^(?:UCAP-CONTENT|v_news_content|TRS_(?:UEDITOR|Editor)|zoom|zoomcon|artibody|vsb_content\w*|(?:article|news|main|detail|info|text|pages|con|xxgk|wz)[-_]?(?:con|cont|content|body|text|txt)|content[-_](?:article|text|body|main|detail))$/i

/** What surrounds it, by its element and by its names. */
const FRAMES = ['nav', 'footer', 'aside']
const FRAME =
  /^(?:nav|navs?bar|menu|submenu|head|header|foot|footer|top|topbar|bottom|crumbs?|breadcrumbs?|share|sidebar|side|copyright|login|search|related|xgwz|xgjd|friendlinks?|links?|toolbar|pagination|position|location|dqwz|bsbox|ewm|qrcode)(?:$|[-_\d])/i

/** Of a page's text, how much an element must hold to stand for all of it, and a named one to be believed. */
const NEARLY_ALL = 0.9
const MOST = 0.6

/** The element that holds the notice; `null` where it is the page itself. Weighed by Chinese text outside links. */
export function findContent(document: Document, tables: ReadonlySet<Element>): Element | null {
  const weights = weigh(document, tables)
  const total = weights.get(null) ?? 0
  let densest: Element | null = null
  let named: Element | null = null
  for (const [element, weight] of weights) {
    if (element === null || total === 0 || weight < total * MOST) continue
    // Children come before their parents: the first that will do is the deepest.
    if (weight >= total * NEARLY_ALL) densest ??= element
    if (namesOf(element).some((name) => CONTENT.test(name))) named ??= element
  }
  return named ?? densest
}

/** The weight of every block element outside of data tables, children before parents; under `null` that of the page. */
function weigh(document: Document, tables: ReadonlySet<Element>): Map<Element | null, number> {
  const weights = new Map<Element | null, number>()
  const open: number[] = [0]
  let links = 0
  let inTable = 0
  walk(document, {
    enter: (element) => {
      if (isSilent(element) || isFrame(element)) return false
      open.push(0)
      if (element.name === 'a') links++
      if (tables.has(element)) inTable++
      return true
    },
    leave: (element) => {
      const weight = open.pop()!
      open[open.length - 1]! += weight
      if (element.name === 'a') links--
      if (tables.has(element)) inTable--
      if (inTable === 0 && isBlock(element)) weights.set(element, weight)
    },
    text: (data) => {
      if (links === 0) open[open.length - 1]! += hanzi(data)
    },
  })
  return weights.set(null, open[0]!)
}

/** Navigation, headers and footers by their element or their names. */
export function isFrame(element: Element): boolean {
  return FRAMES.includes(element.name) || namesOf(element).some((name) => FRAME.test(name))
}

function hanzi(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    if (isIdeograph(text.charCodeAt(i))) count++
  }
  return count
}
