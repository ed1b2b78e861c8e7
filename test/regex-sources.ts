import { posix } from 'node:path'
import ts from 'typescript'
import { nodesOf, type SourceFile } from './sources.ts'

/** A pattern as a literal would have it, and the file that it stands in. */
export interface RegexSource {
  readonly literal: string
  readonly name: string
}

/** Every pattern of the files: the literals, and those put together of named parts (`src/text/pattern.ts`). */
export function regexSources(files: readonly SourceFile[]): RegexSource[] {
  const byName = new Map(files.map((file) => [file.name, file] as const))
  return files.flatMap((file) =>
    nodesOf(file.tree).flatMap((node) => {
      if (ts.isRegularExpressionLiteral(node)) return [{ literal: node.text, name: file.name }]
      const flags = flagsOf(node)
      if (flags === null) return []
      const { template } = node as ts.TaggedTemplateExpression
      return [{ literal: `/${textOf(template, file, byName)}/${flags}`, name: file.name }]
    }),
  )
}

/** By the tag that makes a pattern; `null` for any other node. */
function flagsOf(node: ts.Node): string | null {
  if (!ts.isTaggedTemplateExpression(node)) return null
  return { pattern: 'u', globalPattern: 'gu' }[node.tag.getText()] ?? null
}

/** The text of an expression of constants, wherever they are. */
function textOf(node: ts.Node, file: SourceFile, byName: ReadonlyMap<string, SourceFile>): string {
  if (ts.isStringLiteral(node)) return node.text
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.rawText ?? node.text
  if (ts.isTaggedTemplateExpression(node)) return textOf(node.template, file, byName)
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (text, { expression, literal }) =>
        text + textOf(expression, file, byName) + (literal.rawText ?? literal.text),
      node.head.rawText ?? node.head.text,
    )
  if (ts.isIdentifier(node)) return constantOf(node.text, file, byName)
  throw new Error(`${file.name}: no constant: ${node.getText()}`)
}

function constantOf(name: string, file: SourceFile, byName: ReadonlyMap<string, SourceFile>): string {
  for (const node of nodesOf(file.tree)) {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
      return textOf(node.initializer, file, byName)
    if (ts.isImportSpecifier(node) && node.name.text === name) {
      const from = node.parent.parent.parent.moduleSpecifier as ts.StringLiteral
      const path = posix.join(posix.dirname(file.name), from.text)
      return constantOf((node.propertyName ?? node.name).text, byName.get(path)!, byName)
    }
  }
  throw new Error(`${file.name}: no constant ${name}`)
}
