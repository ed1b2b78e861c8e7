/** What `tell` gives for each, as one list. `flatMap` gives the same, but V8 takes about ten times as long over it. */
export function gather<T, U>(list: readonly T[], tell: (one: T, index: number) => readonly U[]): U[] {
  const found: U[] = []
  for (let index = 0; index < list.length; index++)
    for (const one of tell(list[index]!, index)) found.push(one)
  return found
}
