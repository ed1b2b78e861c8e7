import { ReadError } from '../read-error.ts'
import { localName } from '../xml/local-name.ts'
import { walkXml } from '../xml/walk.ts'
import { type Box, boxOf, resolve } from './values.ts'

export const FORMAT = 'OFD'
/** An A4 page, where a document does not tell. */
const A4: Box = [0, 0, 210, 297]
const MOST_PAGES = 5000

/** A member of the package by its name. */
export type Part = (name: string) => Uint8Array | undefined

export interface OfdPage {
  readonly id: string
  readonly path: string
}

/** A document of the package: its pages in order, what templates they may have, how large they are. */
export interface OfdDocument {
  readonly pages: readonly OfdPage[]
  readonly templates: ReadonlyMap<string, string>
  readonly area: Box
  /** The file that lists the custom tags; `null` where there is none. */
  readonly tags: string | null
}

/** The content of elements that hold nothing but text, in order, by their name. */
type Visit = (name: string, attributes: Readonly<Record<string, string>>, text: string) => void

/** Walks through a file; `visit` hears of every element when it ends, with its own text. */
export async function visitXml(bytes: Uint8Array, visit: Visit): Promise<void> {
  const open: { attributes: Readonly<Record<string, string>>; text: string }[] = []
  await walkXml(
    bytes,
    {},
    {
      open: (_, attributes) => open.push({ attributes, text: '' }),
      text: (text) => {
        const last = open.at(-1)
        if (last) last.text += text
      },
      close: (name) => {
        const { attributes, text } = open.pop()!
        visit(localName(name), attributes, text)
      },
    },
  )
}

/** The documents that OFD.xml names. */
export async function documentsOf(part: Part): Promise<OfdDocument[]> {
  const main = part('OFD.xml')
  if (!main) throw new ReadError(part('Encryptions.xml') ? 'encrypted' : 'damaged', FORMAT)
  const roots: string[] = []
  await visitXml(main, (name, _, text) => {
    if (name === 'DocRoot') roots.push(resolve(text, 'OFD.xml'))
  })
  const documents: OfdDocument[] = []
  for (const root of roots) documents.push(await documentOf(part, root))
  if (documents.length === 0) throw new ReadError('damaged', FORMAT)
  return documents
}

async function documentOf(part: Part, root: string): Promise<OfdDocument> {
  const bytes = part(root)
  if (!bytes) throw new ReadError('damaged', FORMAT)
  const pages: OfdPage[] = []
  const templates = new Map<string, string>()
  let area = A4
  let tags: string | null = null
  await visitXml(bytes, (name, { ID: id = '', BaseLoc: location = '' }, text) => {
    if (name === 'Page') {
      pages.push({ id, path: resolve(location, root) })
      if (pages.length > MOST_PAGES) throw new ReadError('too-large', `${MOST_PAGES} pages`)
    } else if (name === 'TemplatePage') templates.set(id, resolve(location, root))
    else if (name === 'PhysicalBox') area = boxOf(text) ?? area
    else if (name === 'CustomTags' && text.trim() !== '') tags = resolve(text, root)
  })
  return { pages, templates, area, tags }
}
