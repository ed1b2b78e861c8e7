export type Look = (text: string) => string

/** How the parts of a text table look. */
export interface Paint {
  readonly title: Look
  readonly section: Look
  readonly faint: Look
  readonly lead: Look
  readonly time: Look
}

const asIs: Look = (text) => text
const plain: Paint = { title: asIs, section: asIs, faint: asIs, lead: asIs, time: asIs }

export async function paintFor(color: boolean): Promise<Paint> {
  if (!color) return plain
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { title: chalk.bold, section: chalk.cyan, faint: chalk.dim, lead: chalk.green, time: chalk.yellow }
}
