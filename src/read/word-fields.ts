/** A field that the walk is in: first its code, then its result. */
interface Field {
  code: string
  result: boolean
}

/** Keeps track of fields: what is shown of them is their result, and of a table of contents nothing. */
export function trackFields() {
  const open: Field[] = []
  return {
    mark: (type: string | undefined): void => {
      if (type === 'begin') open.push({ code: '', result: false })
      else if (type === 'end') open.pop()
      else {
        const last = open.at(-1)
        if (type === 'separate' && last) last.result = true
      }
    },
    code: (text: string): void => {
      const field = open.at(-1)
      if (field && field.code.length < 100) field.code += text
    },
    shows: (): boolean => open.every(({ code, result }) => result && !/^\s{0,9}TOC\b/.test(code)),
  }
}
