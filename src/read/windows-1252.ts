const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Quotes and dashes of windows-1252 where the platform took the bytes for ISO 8859-1, as Node 20 does. */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80]!)
}
