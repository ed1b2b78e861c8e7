// The rules of src/find and src/plan/names as they run: what tells and tests them (`about`, `examples`) stays
// behind, so that a start has less to load.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

const TOLD = ['about', 'examples', 'yes', 'no']

/** For esbuild. */
export const rulesForBuild = {
  name: 'rules',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/](?:find|plan[\\/]names)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withoutTold(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** The source of a module without the properties that tell of a rule. */
export function withoutTold(source) {
  const cuts = []
  const visit = (node) => {
    if (isTold(node)) cuts.push([node.pos, node.end])
    else ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true))
  return cuts.reduceRight(
    (text, [start, end]) => text.slice(0, start) + text.slice(end).replace(/^,/, ''),
    source,
  )
}

/** Of a rule, not of what it gives: a rule has a name. */
function isTold(node) {
  if (!ts.isPropertyAssignment(node) || !TOLD.includes(node.name.getText())) return false
  return node.parent.properties.some((one) => ts.isPropertyAssignment(one) && one.name.getText() === 'name')
}
