import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A file of src, as the compiler sees it. */
export interface SourceFile {
  /** Below src, with `/` between folders. */
  readonly name: string
  readonly text: string
  readonly tree: ts.SourceFile
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

export function sourceFiles(): SourceFile[] {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return names.toSorted().map((name) => {
    const text = readFileSync(SRC + name, 'utf8')
    return { name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) }
  })
}

/** Every node of a file; its words and signs are none. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node]
  for (let at = 0; at < nodes.length; at++) ts.forEachChild(nodes[at]!, (child) => void nodes.push(child))
  return nodes
}
