import { zipSync } from 'fflate'

export interface SheetParts {
  readonly name: string
  /** The rows as XML, or cells as texts. */
  readonly rows: string | readonly (readonly (string | null)[])[]
  readonly merges?: readonly string[]
  readonly state?: string
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

const inline = (rows: readonly (readonly (string | null)[])[]) =>
  rows
    .map((row, r) => {
      const cells = row.map((text, c) =>
        text === null
          ? ''
          : `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      )
      return `<row r="${r + 1}">${cells.join('')}</row>`
    })
    .join('')

/** A workbook of hand-written parts; only what the reader reads. */
export function xlsxOf(
  sheets: readonly SheetParts[],
  more: { readonly styles?: string; readonly strings?: string; readonly date1904?: boolean } = {},
): Uint8Array {
  const part = (content: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${content}`)
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': part(
      `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="${more.date1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, state = 'visible' }, i) =>
            `<sheet name="${escaped(name)}" sheetId="${i + 1}" state="${state}" r:id="r${i}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join('')}</Relationships>`,
    ),
  }
  for (const [i, { rows, merges = [] }] of sheets.entries())
    files[`xl/worksheets/sheet${i}.xml`] = part(
      `<worksheet ${MAIN}><sheetData>${typeof rows === 'string' ? rows : inline(rows)}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    )
  if (more.styles !== undefined)
    files['xl/styles.xml'] = part(`<styleSheet ${MAIN}>${more.styles}</styleSheet>`)
  if (more.strings !== undefined) files['xl/sharedStrings.xml'] = part(`<sst ${MAIN}>${more.strings}</sst>`)
  return zipSync(files, { mtime: new Date(Date.UTC(2024, 0, 1)) })
}
