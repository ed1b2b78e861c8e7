import type { CheerioAPI } from 'cheerio/slim'

export type Document = NonNullable<ReturnType<CheerioAPI['root']>[0]>
export type Node = Document['children'][number]
export type Element = Extract<Node, { readonly attribs: unknown }>

/** Elements that begin a line of their own; `br` and `hr` break one. */
const BLOCK = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** What a walk meets, in document order. `enter` returns whether to go inside. */
export interface Visitor {
  readonly enter: (element: Element) => boolean
  readonly leave?: (element: Element) => void
  readonly text?: (data: string) => void
}

/** Elements whose content is never part of a text. */
const SILENT = new Set(
  'script style template noscript textarea select option button input iframe object embed svg canvas audio video map head title'.split(
    ' ',
  ),
)

/** Walks a tree without recursion, so that depth costs no stack. */
export function walk(root: Document, { enter, leave, text }: Visitor): void {
  const parents: Element[] = []
  let node: Node | null = root.children[0] ?? null
  for (;;) {
    while (node === null) {
      const parent = parents.pop()
      if (parent === undefined) return
      leave?.(parent)
      node = parent.next as Node | null
    }
    if (isElement(node) && enter(node)) {
      parents.push(node)
      node = node.children[0] ?? null
    } else {
      if (node.type === 'text') text?.(node.data)
      node = node.next as Node | null
    }
  }
}

const HIDDEN = /display\s*:\s*none/i

/** Is it read at all? Hidden templates and scripts are not. */
export function isSilent({ name, attribs }: Element): boolean {
  return (
    SILENT.has(name) || 'hidden' in attribs || (attribs.style !== undefined && HIDDEN.test(attribs.style))
  )
}

export function isBlock({ name }: Element): boolean {
  return BLOCK.has(name)
}

/** The id and the classes of an element. */
export function namesOf({ attribs }: Element): string[] {
  if (attribs.id === undefined && attribs.class === undefined) return []
  return `${attribs.id ?? ''} ${attribs.class ?? ''}`.split(/\s+/).filter((name) => name !== '')
}

function isElement(node: Node): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}
