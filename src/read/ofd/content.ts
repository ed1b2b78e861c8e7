import { newTally } from '../tally.ts'
import { localName } from '../xml/local-name.ts'
import type { Attributes } from '../xml/walk.ts'
import { walkXml } from '../xml/walk.ts'
import { type Box, boxOf } from './values.ts'

/** A stretch of text in a text object, as it stands in the file. */
export interface TextCode {
  readonly attributes: Attributes
  readonly text: string
}

/** An object on a page with what is written in it. */
export type PageObject =
  | { readonly kind: 'text'; readonly attributes: Attributes; readonly codes: readonly TextCode[] }
  | { readonly kind: 'path'; readonly attributes: Attributes; readonly data: string }
  | { readonly kind: 'picture'; readonly attributes: Attributes }

/** The content of a page or of a template, in the order of the file. */
export interface PageContent {
  readonly objects: readonly PageObject[]
  readonly area: Box | null
  /** Templates that it is laid on. */
  readonly templates: readonly string[]
}

const OBJECT = /^(?:Text|Path|Image)Object$/

/** Reads a page's file; layers and blocks are opened, what is composed elsewhere is left out. */
export async function readContent(bytes: Uint8Array): Promise<PageContent> {
  const objects: PageObject[] = []
  const tally = newTally('objects a page')
  const templates: string[] = []
  let area: Box | null = null
  let object: Attributes | null = null
  let codes: TextCode[] = []
  let code: Attributes | null = null
  let text = ''
  await walkXml(
    bytes,
    {},
    {
      open: (qualified, attributes) => {
        const name = localName(qualified)
        text = ''
        if (OBJECT.test(name)) {
          tally()
          object = attributes
          codes = []
        } else if (name === 'TextCode') {
          tally()
          code = attributes
        } else if (name === 'Template') templates.push(attributes.TemplateID ?? '')
      },
      text: (piece) => {
        text += piece
      },
      close: (qualified) => {
        const name = localName(qualified)
        if (name === 'PhysicalBox') area = boxOf(text)
        else if (name === 'TextCode' && code) codes.push({ attributes: code, text })
        else if (name === 'AbbreviatedData' && object)
          objects.push({ kind: 'path', attributes: object, data: text })
        else if (name === 'ImageObject' && object) objects.push({ kind: 'picture', attributes: object })
        else if (name === 'TextObject' && object) objects.push({ kind: 'text', attributes: object, codes })
        if (OBJECT.test(name)) object = null
      },
    },
  )
  return { objects, area, templates }
}
