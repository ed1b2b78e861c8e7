import { posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { nodesOf, type SourceFile, sourceFiles } from './sources.ts'

const STAGES = ['read', 'outline', 'find', 'plan', 'correct', 'write', 'report']

const PAGE = 'write/html/client'

/** What a room may import beside itself: `model ← text ← each stage ← parse-options.ts ← govplan.ts ← parse-all.ts ← index.ts, cli/`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['model', 'text']])),
  write: ['model', 'text', PAGE],
  // A program of its own, in the browser, that makes corrections as the command line does.
  [PAGE]: ['model', 'text', 'correct'],
  'parse-options.ts': ['model', 'text', ...STAGES],
  'govplan.ts': ['model', 'text', ...STAGES, 'parse-options.ts'],
  'parse-all.ts': ['model', 'read', 'parse-options.ts', 'govplan.ts'],
  'index.ts': ['model', 'text', ...STAGES, 'parse-options.ts', 'govplan.ts', 'parse-all.ts'],
  batch: ['model', 'text', ...STAGES, 'parse-options.ts', 'govplan.ts', 'parse-all.ts'],
  cli: ['model', 'text', ...STAGES, 'parse-options.ts', 'govplan.ts', 'parse-all.ts', 'index.ts', 'batch'],
}

const FILES = sourceFiles()

test('every file stands in a known room', () => {
  expect([...new Set(FILES.map(({ name }) => roomOf(name)))].toSorted()).toEqual(
    Object.keys(MAY_IMPORT).toSorted(),
  )
})

test('the import lines are found', () => {
  expect(importsOf(FILES.find(({ name }) => name === 'govplan.ts')!)).toContain('./read/index.ts')
})

describe('imports in the one direction', () => {
  test.each(FILES.map((file) => [file.name, file] as const))('%s', (name, file) => {
    const wrong = importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => posix.join(posix.dirname(name), path))
      .filter((path) => roomOf(path) !== roomOf(name) && !MAY_IMPORT[roomOf(name)]?.includes(roomOf(path)))
    expect(wrong).toEqual([])
  })
})

/** Reads the character maps of the package that it loads. */
const READS_ITS_PACKAGE = 'read/pdf/library.ts'

test('only cli/ touches process, files, console and the clock', () => {
  const outside = FILES.filter(({ name }) => roomOf(name) !== 'cli' && name !== READS_ITS_PACKAGE)
  const worldly = outside.map((file) => [file.name, worldlyNames(file)] as const)
  expect(worldly.filter(([, names]) => names.length > 0)).toEqual([])
})

function roomOf(path: string): string {
  return path.startsWith(`${PAGE}/`) ? PAGE : path.split('/')[0]!
}

/** The paths of static, dynamic and type imports, and of exports from elsewhere. */
function importsOf({ tree }: SourceFile): string[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
      return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
        ? [node.moduleSpecifier.text]
        : []
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return node.arguments.map((argument) => (ts.isStringLiteral(argument) ? argument.text : '?'))
    if (ts.isImportTypeNode(node)) return [node.argument.getText().slice(1, -1)]
    return []
  })
}

/** Uses of the modules and globals that only the command line may know, and of the clock. */
function worldlyNames(file: SourceFile): string[] {
  const modules = importsOf(file).filter((path) => /^(?:node:)?(?:fs|process|child_process|os)\b/.test(path))
  const globals = nodesOf(file.tree).flatMap((node) => {
    if (ts.isNewExpression(node) && node.getText().replace(/\s/g, '') === 'newDate()') return [node.getText()]
    if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return []
    const text = `${node.expression.text}.${node.name.text}`
    return /^(?:process|console)\.|^Date\.now$|^Math\.random$/.test(text) ? [text] : []
  })
  return [...modules, ...globals]
}
