import { convertedDocument } from './converted.ts'
import { ReadError } from './read-error.ts'
import type { ByteReader } from './reader.ts'

/** Excel 97 to 2003: read as .xlsx where it can be converted to that, else refused with what to do. */
export const xls: ByteReader = {
  name: 'xls',
  mediaType: 'application/vnd.ms-excel',
  read: async (bytes, tools) => {
    const { xlsx } = await import('./xlsx/xlsx.ts')
    const document = await convertedDocument(bytes, ['xls', 'xlsx'], tools, async () => xlsx)
    if (!document) throw new ReadError('office-missing', '.xls')
    return document
  },
}
