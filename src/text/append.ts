/** Adds every one to the list. `push(...more)` overflows the stack at some hundred thousand. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one)
}
