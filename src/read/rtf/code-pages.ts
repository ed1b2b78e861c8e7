import { withWindowsSigns } from '../windows-1252.ts'

/** Character sets of fonts (`\fcharset`) by their Windows code page. */
const OF_FONTS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

const ENCODINGS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The set of fonts whose characters are pictures. */
export const SYMBOLS = 2

/** The code page of a font's character set; `null`: that of the document. */
export function codePageOfFont(charset: number): number | null {
  return OF_FONTS[charset] ?? null
}

/** What bytes (Latin-1) say in a code page; those of a page that is not known give U+FFFD. */
export function decodeBytes(bytes: string, codePage: number): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  const encoding =
    ENCODINGS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : null)
  if (encoding === null) return bytes.replace(/[\x80-\xff]/g, '\ufffd')
  const text = new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1'))
  return codePage === 1252 ? withWindowsSigns(text) : text
}
