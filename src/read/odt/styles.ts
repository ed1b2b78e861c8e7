import { FEW_ELEMENTS } from '../xml/bounds.ts'
import { type Attributes, walkXml } from '../xml/walk.ts'
import { type ListStyle, listLevel, whole } from './list-styles.ts'
import { ODF } from './names.ts'

export interface OdtStyles {
  readonly lists: Map<string, ListStyle>
  /** The numbering of headings. */
  outline: ListStyle
  /** Styles of text that is not shown. */
  readonly hidden: Set<string>
}

const LEVEL = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/

/** A walk through the styles of a part, set down in `styles`. */
export function stylesWalk(styles: OdtStyles): (name: string, attributes: Attributes) => void {
  let list: ListStyle | null = null
  let style = ''
  return (name, attributes) => {
    if (name === 'text:list-style') {
      list = []
      styles.lists.set(attributes['style:name'] ?? '', list)
    } else if (name === 'text:outline-style') {
      list = []
      styles.outline = list
    } else if (LEVEL.test(name) && list) {
      list[Math.max(0, whole(attributes['text:level'], 1) - 1)] = listLevel(attributes) ?? undefined
    } else if (name === 'style:list-level-label-alignment' && list) {
      const last = list.at(-1)
      if (last && attributes['text:label-followed-by'] === 'nothing')
        list[list.length - 1] = { ...last, apart: false }
    } else if (name === 'style:style') style = attributes['style:name'] ?? ''
    else if (name === 'style:text-properties' && attributes['text:display'] === 'none')
      styles.hidden.add(style)
  }
}

/** The styles of styles.xml; those of content.xml come with its text. */
export async function readStyles(bytes: Uint8Array | undefined): Promise<OdtStyles> {
  const styles: OdtStyles = { lists: new Map(), outline: [], hidden: new Set() }
  if (bytes) await walkXml(bytes, ODF, { open: stylesWalk(styles) }, FEW_ELEMENTS)
  return styles
}
