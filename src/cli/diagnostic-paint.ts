import type { Look } from '../write/paint.ts'

/** How the parts of a diagnostic look. */
export interface DiagnosticPaint {
  readonly place: Look
  readonly warning: Look
  readonly info: Look
  readonly code: Look
}

const asIs: Look = (text) => text
export const PLAIN: DiagnosticPaint = { place: asIs, warning: asIs, info: asIs, code: asIs }

export async function diagnosticPaint(color: boolean): Promise<DiagnosticPaint> {
  if (!color) return PLAIN
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { place: chalk.bold, warning: chalk.yellow, info: chalk.cyan, code: chalk.dim }
}
