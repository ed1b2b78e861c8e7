/** Does the text end with one of the words? */
export function endsWithAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word))
}
