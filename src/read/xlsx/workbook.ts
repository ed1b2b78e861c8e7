import { formatCode } from '../sheet/cell-format.ts'
import { newTally } from '../tally.ts'
import { FEW_ELEMENTS } from '../xml/bounds.ts'
import { localName } from '../xml/local-name.ts'
import { walkXml } from '../xml/walk.ts'

export interface WorkbookSheet {
  readonly name: string
  readonly relation: string
}

export interface Workbook {
  /** Those that a person sees, in order. */
  readonly sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904. */
  readonly from1904: boolean
}

export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const sheets: WorkbookSheet[] = []
  let from1904 = false
  await walkXml(
    bytes,
    {},
    {
      open: (name, attributes) => {
        const local = localName(name)
        if (local === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
        if (local !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
        const relation = Object.keys(attributes).find((key) => localName(key) === 'id' && key !== 'id')
        sheets.push({ name: attributes.name ?? '', relation: attributes[relation ?? ''] ?? '' })
      },
    },
    FEW_ELEMENTS,
  )
  return { sheets, from1904 }
}

/** Targets by the id of the relation. */
export async function readRelations(bytes: Uint8Array | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  if (bytes)
    await walkXml(
      bytes,
      {},
      {
        open: (_, { Id, Target }) => {
          if (Id !== undefined && Target !== undefined) targets.set(Id, Target)
        },
      },
      FEW_ELEMENTS,
    )
  return targets
}

/** The texts that cells share, by their place; without readings above characters. */
export async function readSharedStrings(bytes: Uint8Array | undefined): Promise<string[]> {
  const strings: string[] = []
  const tally = newTally('shared texts')
  let open = false
  let reading = 0
  let text = ''
  if (!bytes) return strings
  await walkXml(
    bytes,
    {},
    {
      open: (name) => {
        const local = localName(name)
        if (local === 'si') text = ''
        else if (local === 'rPh') reading++
        open = local === 't'
      },
      close: (name) => {
        const local = localName(name)
        if (local === 'si') {
          tally()
          strings.push(text)
        }
        if (local === 'rPh') reading--
        open = false
      },
      text: (piece) => {
        if (open && reading === 0) text += piece
      },
    },
  )
  return strings
}

/** The format code of each cell style, by its place in `cellXfs`. */
export async function readFormats(bytes: Uint8Array | undefined): Promise<string[]> {
  const own = new Map<number, string>()
  const ids: number[] = []
  let within = false
  if (!bytes) return []
  await walkXml(
    bytes,
    {},
    {
      open: (name, attributes) => {
        const local = localName(name)
        if (local === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        else if (local === 'cellXfs') within = true
        else if (local === 'xf' && within) ids.push(Number(attributes.numFmtId))
      },
      close: (name) => {
        if (localName(name) === 'cellXfs') within = false
      },
    },
    FEW_ELEMENTS,
  )
  return ids.map((id) => formatCode(id, own.get(id)))
}
