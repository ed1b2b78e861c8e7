import type { Diagnostic } from '../model/diagnostic.ts'
import { standardName } from './decode.ts'

const META =
  /<meta[^<>]{0,400}charset\s{0,9}=\s{0,9}["']?(?<label>[\w-]{1,40})|<\?xml[^<>]{0,200}encoding\s{0,9}=\s{0,9}["'](?<xml>[\w-]{1,40})/i

/** Says where a page names another character set than the one that its bytes are in. */
export function declaredMismatch(head: string, encoding: string | null): Diagnostic[] {
  const found = META.exec(head)?.groups
  const declared = found?.label ?? found?.xml
  if (encoding === null || declared === undefined || standardName(declared) === encoding) return []
  return [{ code: 'encoding-mismatch', span: null, args: { declared, encoding } }]
}
