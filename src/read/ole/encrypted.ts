import { ReadError } from '../read-error.ts'
import type { ByteReader } from '../reader.ts'

/** Word, Excel and PowerPoint files behind a password: a compound file holds them as `EncryptedPackage`. */
export const encrypted: ByteReader = {
  name: 'encrypted',
  mediaType: 'application/x-ole-storage',
  read: async () => {
    throw new ReadError('encrypted', 'Office')
  },
}
