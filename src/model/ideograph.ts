/** Is the UTF-16 unit one of the ideographs that most of a notice consists of? */
export function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}
