/**
 * A regular expression with named parts: `` pattern('u')`^${UNIT_LABEL} ?:` ``. The parts are sources of
 * patterns, from `terms.ts` or a constant of the same file: `test/regexes.test.ts` puts them in and judges
 * what comes out as it judges a literal.
 */
export function pattern(flags: string): (text: TemplateStringsArray, ...parts: string[]) => RegExp {
  return (text, ...parts) => new RegExp(String.raw(text, ...parts), flags)
}
