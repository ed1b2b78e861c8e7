/** A part of a view; a `RangeError` where it reaches beyond it. */
export function viewOf(data: DataView, at: number, size: number): DataView {
  if (at < 0 || size < 0 || at + size > data.byteLength) throw new RangeError('beyond the end')
  return new DataView(data.buffer, data.byteOffset + at, size)
}
