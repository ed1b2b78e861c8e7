import { type Counted, NOT_COUNTED } from '../count-lists.ts'
import { numberedText } from '../numbered-text.ts'
import type { RawBlock } from '../reader.ts'
import { symbolOf } from '../symbols.ts'
import { isOn, numberOr } from './names.ts'
import type { ParagraphStyle } from './styles.ts'
import { type Closes, isIn, type Opens, say, type Walk } from './walk.ts'

export interface Paragraph {
  readonly number: number
  readonly text: string[]
  style: string | null
  numId: string | null
  level: number | null
  /** Its mark is deleted: the next paragraph goes on in it. */
  open: boolean
  /** Of text boxes that are anchored in it. */
  readonly boxes: RawBlock[]
}

function newParagraph(number: number): Paragraph {
  return { number, text: [], style: null, numId: null, level: null, open: false, boxes: [] }
}

/** Signs that are elements of a run. */
function sign(text: string) {
  return (walk: Walk): void => {
    if (isIn(walk, 1, 'w:r')) say(walk, text)
  }
}

/** Paragraphs, their numbering, and the runs of their text. */
export const PARAGRAPH_OPENS: Opens = [
  [
    'w:p',
    (walk) => {
      walk.tally()
      walk.paragraphs.push(newParagraph(++walk.number))
    },
  ],
  ['w:pStyle', ({ paragraphs }, { 'w:val': id = null }) => set(paragraphs, { style: id })],
  ['w:numId', ({ paragraphs }, { 'w:val': id = null }) => set(paragraphs, { numId: id })],
  ['w:ilvl', ({ paragraphs }, attributes) => set(paragraphs, { level: numberOr(attributes['w:val'], 0) })],
  ['w:r', ({ hidden }) => hidden.push(false)],
  [
    'w:vanish',
    (walk, attributes) => {
      if (isIn(walk, 1, 'w:rPr') && isIn(walk, 2, 'w:r'))
        walk.hidden[walk.hidden.length - 1] = isOn(attributes['w:val'])
    },
  ],
  ['w:fldChar', ({ fields }, attributes) => fields.mark(attributes['w:fldCharType'])],
  ['w:sym', (walk, attributes) => say(walk, symbolOf(attributes['w:font'], attributes['w:char']))],
  ['w:tab', sign('\t')],
  ['w:ptab', sign('\t')],
  ['w:br', sign('\n')],
  ['w:cr', sign('\n')],
  ['w:noBreakHyphen', sign('-')],
  ['w:txbxContent', ({ lists }) => lists.push([])],
]

export const PARAGRAPH_CLOSES: Closes = [
  ['w:p', endParagraph],
  ['w:r', ({ hidden }) => void hidden.pop()],
  [
    'w:txbxContent',
    ({ lists, paragraphs }) => {
      const blocks = lists.pop()!
      const list = paragraphs.at(-1)?.boxes ?? lists.at(-1)!
      for (const block of blocks) list.push(block)
    },
  ],
]

function set(paragraphs: readonly Paragraph[], values: Partial<Paragraph>): void {
  const paragraph = paragraphs.at(-1)
  if (paragraph) Object.assign(paragraph, values)
}

function endParagraph(walk: Walk): void {
  const paragraph = walk.paragraphs.pop()!
  const text = walk.carried + paragraph.text.join('')
  walk.carried = paragraph.open ? text : ''
  const list = walk.lists.at(-1)!
  if (!paragraph.open) list.push(...textBlocks(paragraph, text, walk))
  for (const block of paragraph.boxes) list.push(block)
}

/** The paragraph with the number that Word gives it; none where nothing is written. */
function textBlocks(paragraph: Paragraph, text: string, { styles, count }: Walk): RawBlock[] {
  const style = styles(paragraph.style)
  const numbered = numberOf(paragraph, style, count)
  if (text.trim() === '' || style.contents) return []
  const origin = { paragraph: paragraph.number }
  return [numberedText(numbered.text, numbered.suffix !== 'nothing', text, origin)]
}

function numberOf({ numId, level }: Paragraph, style: ParagraphStyle, count: Walk['count']): Counted {
  const list = numId ?? style.numId
  if (list === null || list === '0') return NOT_COUNTED
  return count(list, level ?? (numId === null ? style.level : null), style.numberedBy)
}
