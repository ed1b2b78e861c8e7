/** What no file system, shell or terminal should meet in a name. */
const UNSAFE = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]/gu
/** Names that Windows gives to devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:\.|$)/iu
const MOST_BYTES = 255

/**
 * A file name for each of `names`, as like it as may be: safe on every system, at most 255 bytes, and no two
 * alike where letter case or width does not count.
 */
export function fileNames(names: readonly string[], extension: string): string[] {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return names.map((name) => {
    const stem = safeStem(name)
    let number = next.get(alike(stem)) ?? 1
    let file = fitted(stem, ending(number, extension))
    while (taken.has(alike(file))) file = fitted(stem, ending(++number, extension))
    next.set(alike(stem), number + 1)
    taken.add(alike(file))
    return file
  })
}

function ending(number: number, extension: string): string {
  return number === 1 ? `.${extension}` : `-${number}.${extension}`
}

function safeStem(name: string): string {
  const plain = name.replace(UNSAFE, '_').replace(/^[ .~-]/u, '_')
  return DEVICE.test(plain) || plain.trim() === '' ? `_${plain.trim()}` : plain
}

/** The beginning of `stem` that leaves room for `ending`, whole characters, without blanks and dots at its end. */
function fitted(stem: string, ending: string): string {
  const encoder = new TextEncoder()
  let room = MOST_BYTES - ending.length
  let kept = ''
  for (const character of stem) {
    room -= encoder.encode(character).length
    if (room < 0) break
    kept += character
  }
  let end = kept.length
  while (end > 1 && /[\s.]/u.test(kept[end - 1]!)) end--
  return kept.slice(0, end) + ending
}

function alike(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC')
}
