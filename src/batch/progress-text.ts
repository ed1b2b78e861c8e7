export interface Progress {
  readonly done: number
  readonly failed: number
  /** Files of the batch. */
  readonly total: number
  /** Seconds since the start. */
  readonly seconds: number
}

/** Files a second, and the seconds left at that rate; `null` where there is nothing to tell it by. */
export function paceOf({
  done,
  total,
  seconds,
}: Progress): { readonly rate: number; readonly left: number } | null {
  if (done === 0 || seconds <= 0) return null
  const rate = done / seconds
  return { rate, left: Math.max(0, total - done) / rate }
}

const BAR = 24

/** `[######------]` */
export function bar({ done, total }: Progress): string {
  const full = total === 0 ? BAR : Math.min(BAR, Math.floor((done / total) * BAR))
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`
}
