/** Longer texts are rarely asked for twice. */
const LONGEST = 64
/** More than the names of the bodies of a province. */
const MOST = 4096

/**
 * The same function, which keeps what it told of short texts: a notice asks the same of the same names again
 * and again. For functions of nothing but their argument; what is kept is bounded.
 */
export function remembered<T>(tell: (text: string) => T): (text: string) => T {
  const told = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return tell(text)
    const known = told.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    const value = tell(own)
    if (told.size === MOST) told.clear()
    told.set(own, value)
    return value
  }
}

/** The same text in memory of its own: a slice would keep the whole document that it was cut from. */
function copyOf(text: string): string {
  return text.split('').join('')
}
