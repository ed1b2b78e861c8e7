/** A member's name: UTF-8 where it says so or can be, else GBK, in which Chinese programs write names. */
export function nameOf(bytes: Uint8Array, utf8: boolean): string {
  return decoded(bytes, utf8).replaceAll('\\', '/')
}

function decoded(bytes: Uint8Array, utf8: boolean): string {
  const text = new TextDecoder().decode(bytes)
  return utf8 || !isDoubtful(text) ? text : new TextDecoder('gb18030').decode(bytes)
}

/** No UTF-8, or nothing East Asian in it: `通知` in GBK is UTF-8 too, by chance. */
function isDoubtful(text: string): boolean {
  return text.includes('\ufffd') || (/[^\0-\x7f]/.test(text) && !/[\u2000-\uffff]/.test(text))
}

/** Does the name lead out of the folder that the archive is unpacked to? */
export function isForbidden(name: string): boolean {
  return (
    name.startsWith('/') || name.includes('\0') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
  )
}
