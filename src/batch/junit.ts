import { visibleLine } from '../write/visible.ts'
import type { Summary } from './summary.ts'

/** JUnit XML: failed files are failed tests; those that went well are one test that tells their number. */
export function junit({ failed, converted, unchanged, stopped }: Summary): string {
  const done = `${converted + unchanged} files`
  const cases = [
    `    <testcase classname="govplan" name="${done}"/>`,
    ...failed.map(({ name, code, message }) => failedCase(name, code, message)),
    ...(stopped === null ? [] : [failedCase('batch', stopped, `stopped: ${stopped}`)]),
  ]
  const failures = cases.length - 1
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="govplan batch" tests="${cases.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function failedCase(name: string, code: string, message: string): string {
  const failure = `<failure type="${attribute(code)}" message="${attribute(message)}"/>`
  return `    <testcase classname="govplan" name="${attribute(name)}">${failure}</testcase>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function attribute(text: string): string {
  return visibleLine(text).replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}
