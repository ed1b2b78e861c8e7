import { convertedDocument } from '../converted.ts'
import { countLists } from '../count-lists.ts'
import { openCompound } from '../ole/compound.ts'
import { ReadError } from '../read-error.ts'
import type { ByteReader, RawBlock, RawDocument } from '../reader.ts'
import { endStory, type Story } from '../story/story.ts'
import { newTally } from '../tally.ts'
import { CHARACTER_RUNS, type Fib, FORMAT, PARAGRAPH_RUNS, readFib } from './fib.ts'
import { readLists } from './lists.ts'
import { readPieces } from './pieces.ts'
import { characterData, paragraphData, readRuns } from './runs.ts'
import { readStyles } from './styles.ts'
import { type Content, readStory } from './text.ts'
import { toldRuns } from './told.ts'

/**
 * Word 97 to 2003 (MS-DOC), and WPS: the text as Word shows it, with the numbers that it counts by itself; through
 * .docx where it can be converted to that.
 */
export const doc: ByteReader = {
  name: 'doc',
  mediaType: 'application/msword',
  read: async (bytes, tools) => {
    const converted = await convertedDocument(
      bytes,
      ['doc', 'docx'],
      tools,
      async () => (await import('../docx/docx.ts')).docx,
    )
    try {
      return converted ?? readDoc(bytes)
    } catch (error) {
      throw error instanceof RangeError ? new ReadError('damaged', FORMAT) : error
    }
  },
}

function readDoc(bytes: Uint8Array): RawDocument {
  const { stream } = openCompound(bytes, FORMAT)
  const main = stream('WordDocument')
  if (!main) throw new ReadError('damaged', FORMAT)
  const fib = readFib(main)
  const tables = stream(fib.tableName)
  if (!tables) throw new ReadError('damaged', FORMAT)
  const table = new DataView(tables.buffer, tables.byteOffset, tables.length)
  const content: Content = {
    pieces: readPieces(fib, table),
    told: toldRuns(readRuns(fib, table, CHARACTER_RUNS, characterData)),
    paragraphs: readRuns(fib, table, PARAGRAPH_RUNS, paragraphData),
    styles: readStyles(fib, table),
    count: countLists(readLists(fib, table)),
    tally: newTally(),
  }
  return {
    blocks: storiesOf(fib, content),
    page: {},
    diagnostics: [{ code: 'office-missing', span: null, args: {} }],
  }
}

/** The body; behind it notes and text boxes, whose text is kept, but they are no paragraphs of the notice. */
function storiesOf({ lengths }: Fib, content: Content): RawBlock[] {
  const { body, footnotes, headers, macros, comments, endnotes, boxes } = lengths
  const blocksOf = (from: number, length: number, kind: Story['kind']) => {
    const { story, number } = readStory(content, from, from + length, kind)
    return endStory(story, number + 1)
  }
  const end = body + footnotes + headers + macros + comments
  const asides = [
    ...blocksOf(body, footnotes, 'note'),
    ...blocksOf(end, endnotes, 'note'),
    ...blocksOf(end + endnotes, boxes, 'box'),
  ]
  return [
    ...blocksOf(0, body, 'body'),
    ...asides.flatMap((block): RawBlock[] => (block.kind === 'text' ? [{ ...block, aside: true }] : [])),
  ]
}
