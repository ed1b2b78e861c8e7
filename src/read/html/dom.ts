import type { CheerioAPI } from 'cheerio/slim'

export type Document = NonNullable<ReturnType<CheerioAPI['root']>[0]>
export type Node = Document['children'][number]
export type Element = Extract<Node, { readonly attribs: unknown }>

/** Elements that begin a line of their own; `br` and `hr` break one. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/

/** What a walk meets, in document order. `enter` returns whether to go inside. */
export interface Visitor {
  readonly enter: (element: Element) => boolean
  readonly leave?: (element: Element) => void
  readonly text?: (data: string) => void
}

/** Elements whose content is never part of a text. */
const SILENT =
  /^(?:script|style|template|noscript|textarea|select|option|button|input|iframe|object|embed|svg|canvas|audio|video|map|head|title)$/

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

/** Is it read at all? Hidden templates and scripts are not. */
export function isSilent({ name, attribs }: Element): boolean {
  return SILENT.test(name) || 'hidden' in attribs || /display\s*:\s*none/i.test(attribs.style ?? '')
}

export function isBlock({ name }: Element): boolean {
  return BLOCK.test(name)
}

/** The id and the classes of an element. */
export function namesOf({ attribs }: Element): string[] {
  return `${attribs.id ?? ''} ${attribs.class ?? ''}`.split(/\s+/).filter((name) => name !== '')
}

function isElement(node: Node): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}
