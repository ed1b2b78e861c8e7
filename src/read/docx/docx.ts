import { countLists } from '../count-lists.ts'
import { ReadError } from '../read-error.ts'
import type { ByteReader, RawBlock } from '../reader.ts'
import { FEW_ELEMENTS } from '../xml/bounds.ts'
import { walkXml } from '../xml/walk.ts'
import { openContainer } from '../zip/zip.ts'
import { type Body, readBody } from './body.ts'
import { readLists } from './numbering.ts'
import { readStyles } from './styles.ts'

const FORMAT = 'Word (.docx)'

/** Word documents (ECMA-376): the text as Word shows it, with the numbers that it counts by itself. */
export const docx: ByteReader = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  read: async (bytes) => {
    const part = openContainer(bytes, FORMAT)
    const main = await mainPart(part)
    const content = part(main)
    if (!content) throw new ReadError('damaged', FORMAT)
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const styles = await readStyles(part(`${folder}styles.xml`))
    const count = countLists(await readLists(part(`${folder}numbering.xml`)))
    const body = await readBody(content, styles, count)
    const notes = await Promise.all(
      ['footnotes.xml', 'endnotes.xml'].map(async (name) => {
        const bytes = body.references.length === 0 ? undefined : part(folder + name)
        return bytes ? readBody(bytes, styles, count) : null
      }),
    )
    return { blocks: [...body.blocks, ...notesOf(body, notes)], page: {}, diagnostics: [] }
  },
}

/** Where the text stands; word/document.xml unless the package says otherwise. */
async function mainPart(part: (name: string) => Uint8Array | undefined): Promise<string> {
  let main = 'word/document.xml'
  const relations = part('_rels/.rels')
  if (relations)
    await walkXml(
      relations,
      {},
      {
        open: (_, { Type = '', Target = '' }) => {
          if (Type.endsWith('/officeDocument')) main = Target.replace(/^\//, '')
        },
      },
      FEW_ELEMENTS,
    )
  return main
}

/** Notes stand at the end, each once: their text is kept, but they are no paragraphs of the notice. */
function notesOf({ references }: Body, parts: readonly (Body | null)[]): RawBlock[] {
  return [...new Set(references)].flatMap((reference) => {
    const blocks = parts.flatMap((part) => part?.notes.get(reference) ?? [])
    return blocks.flatMap((block): RawBlock[] => (block.kind === 'text' ? [{ ...block, aside: true }] : []))
  })
}
