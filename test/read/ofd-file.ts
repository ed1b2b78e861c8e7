import { zipSync } from 'fflate'

const NAMESPACE = 'http://www.ofdspec.org/2016'
const EM = 5.6
const [LEFT, TOP, WIDTH, BOTTOM] = [28, 37, 28 * EM, 260]
const PITCH = 9.9

export interface OfdParts {
  /** What stands in the layer of each page. */
  readonly pages: readonly string[]
  readonly templates?: readonly string[]
  /** Goes before the content of every page. */
  readonly page?: string
  /** Further files, or others in the place of those made here. */
  readonly files?: Readonly<Record<string, string>>
}

/** An OFD of hand-written parts: only what the reader reads. */
export function ofdOf({ pages, templates = [], page = '', files = {} }: OfdParts): Uint8Array {
  const content = (objects: string, more = '') =>
    root('Page', `${more}<ofd:Content><ofd:Layer ID="9">${objects}</ofd:Layer></ofd:Content>`)
  const all: Record<string, string> = {
    'OFD.xml': root('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'),
    'Doc_0/Document.xml': root(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${templates.map((_, i) => `<ofd:TemplatePage ID="${i + 1}" BaseLoc="Tpls/T${i}.xml"/>`).join('')}</ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${100 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages>`,
    ),
    ...Object.fromEntries(templates.map((objects, i) => [`Doc_0/Tpls/T${i}.xml`, content(objects)])),
    ...Object.fromEntries(
      pages.map((objects, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, content(objects, page)]),
    ),
    ...files,
  }
  const bytes = Object.fromEntries(
    Object.entries(all).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  )
  return zipSync(bytes, { mtime: new Date(Date.UTC(2024, 0, 1)) })
}

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="${NAMESPACE}">${content}</ofd:${name}>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const widthOf = (character: string, size: number) => (character > '\u2000' ? size : size / 2)

/** Text with its baseline at a place, in millimetres. */
export function text(x: number, y: number, value: string, { size = EM, more = '' } = {}): string {
  const widths = [...value].slice(0, -1).map((character) => widthOf(character, size))
  const same = widths.length > 1 && widths.every((width) => width === widths[0])
  const delta = same ? `g ${widths.length} ${widths[0]}` : widths.join(' ')
  return `<ofd:TextObject Boundary="${x} ${y - size} ${WIDTH} ${size}" Size="${size}" ${more}><ofd:TextCode X="0" Y="${size}" DeltaX="${delta}">${escaped(value)}</ofd:TextCode></ofd:TextObject>`
}

/** A path in a box of its own. */
export function path(x: number, y: number, data: string, more = ''): string {
  return `<ofd:PathObject Boundary="${x} ${y} 200 200" LineWidth="0.3" ${more}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

/** Sets a notice on pages as an office would: indents, wrapped lines, page numbers; lines with | as a ruled table. */
export function ofdFrom(notice: string): Uint8Array {
  const pages: string[] = ['']
  let y = TOP
  const room = (height: number) => {
    if (y + height <= BOTTOM) return
    pages.push('')
    y = TOP
  }
  const add = (objects: string) => {
    pages[pages.length - 1] += objects
  }
  for (const line of notice.split(/\r?\n/).filter((line) => line.trim() !== '')) {
    if (line.includes('|')) {
      const height = addRow(line.replace(/\s*\|\s*$/, '').split(/\s*\|\s*/), { y, room, add })
      y = height + (y + height > BOTTOM ? TOP : y)
      continue
    }
    for (const piece of wrapped(`　　${line.trim()}`, WIDTH)) {
      room(PITCH)
      const indent = piece.length - piece.trimStart().length
      add(text(LEFT + indent * EM, y + EM, piece.trimStart()))
      y += PITCH
    }
  }
  return ofdOf({ pages: pages.map((objects, i) => objects + text(100, 280, `— ${i + 1} —`, { size: 4.9 })) })
}

interface Place {
  readonly y: number
  readonly room: (height: number) => void
  readonly add: (objects: string) => void
}

/** Draws one row with a box around each cell; gives its height. */
function addRow(cells: readonly string[], { y, room, add }: Place): number {
  const width = WIDTH / cells.length
  const size = 4.2
  const lines = cells.map((cell) => wrapped(cell, width - size, size))
  const height = Math.max(...lines.map(({ length }) => length)) * 6 + 2
  room(height)
  const top = y + height > BOTTOM ? TOP : y
  for (const [i, pieces] of lines.entries()) {
    const x = LEFT + i * width
    add(path(x, top, `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`))
    for (const [n, piece] of pieces.entries()) add(text(x + size / 2, top + 5.5 + n * 6, piece, { size }))
  }
  return height
}

function wrapped(value: string, width: number, size = EM): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of value) {
    const next = widthOf(character, size)
    if (used + next > width + 0.01) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += next
  }
  return [...lines, line]
}
