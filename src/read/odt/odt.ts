import { ReadError } from '../read-error.ts'
import type { ByteReader } from '../reader.ts'
import { openContainer } from '../zip/zip.ts'
import { readContent } from './content.ts'
import { readStyles } from './styles.ts'

const FORMAT = 'OpenDocument (.odt)'

/** Texts of OpenDocument (ISO/IEC 26300), with the numbers that the program counts by itself. */
export const odt: ByteReader = {
  name: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  read: async (bytes) => {
    const part = openContainer(bytes, FORMAT)
    const manifest = part('META-INF/manifest.xml')
    if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
      throw new ReadError('encrypted', FORMAT)
    const content = part('content.xml')
    if (!content) throw new ReadError('damaged', FORMAT)
    const styles = await readStyles(part('styles.xml'))
    return { blocks: await readContent(content, styles), page: {}, diagnostics: [] }
  },
}
