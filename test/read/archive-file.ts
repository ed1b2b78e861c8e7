import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'

const DAY = new Date(Date.UTC(2024, 0, 1))
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export type Files = Readonly<Record<string, string | Uint8Array>>

export function zipOf(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytesOf(content)])),
    {
      mtime: DAY,
    },
  )
}

/** One entry of a tar archive; `size` where it lies about that. */
export function tarEntry(
  name: string | Uint8Array,
  content: string | Uint8Array,
  type = '0',
  size?: number,
): Uint8Array {
  const body = bytesOf(content)
  const entry = new Uint8Array(512 + Math.ceil(body.length / 512) * 512)
  entry.set(bytesOf(name))
  const field = (at: number, text: string) => entry.set(bytesOf(text), at)
  field(100, '0000644\0')
  field(124, `${(size ?? body.length).toString(8).padStart(11, '0')}\0`)
  field(156, type)
  field(257, 'ustar\x0000')
  field(148, '        ')
  const sum = entry.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  field(148, `${sum.toString(8).padStart(6, '0')}\0 `)
  entry.set(body, 512)
  return entry
}

export function tarOf(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => tarEntry(name, content))
  return Buffer.concat([...entries, new Uint8Array(1024)])
}

export function tgzOf(files: Files): Uint8Array {
  return gzipSync(tarOf(files))
}
