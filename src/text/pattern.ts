// Regular expressions with named parts: `` pattern`^${UNIT_LABEL} ?:` ``. The parts are sources of patterns,
// from `terms.ts` and the like or a constant of the same file: `test/regexes.test.ts` puts them in and judges
// what comes out as it judges a literal.

/** A pattern with the flag `u`. */
export function pattern(text: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(text, ...parts), 'u')
}

/** One with `g` and `u`, that looks for every match. */
export function globalPattern(text: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw(text, ...parts), 'gu')
}
