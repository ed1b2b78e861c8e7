import { existsSync } from 'node:fs'
import type { BodyNames } from '../model/body.ts'
import { checkConfig } from './config-text.ts'
import { failureText } from './failure.ts'
import { readInput } from './input.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'

/** What a user tells govplan of the bodies around. */
export interface Config {
  readonly bodies: readonly BodyNames[]
}

/** Read where it exists and no other file is named. */
export const CONFIG_FILE = 'govplan.config.yaml'

/** The configuration of a run; `null` where it is wrong: that is said in one line, and the run ends with 2. */
export async function configFor(file: string | undefined, session: Session): Promise<Config | null> {
  if (file === undefined && !existsSync(CONFIG_FILE)) return { bodies: [] }
  const name = file ?? CONFIG_FILE
  try {
    const bytes = await readInput(name === '-' ? './-' : name, session.io)
    const checked = await checkConfig(bytes, session)
    if ('config' in checked) return checked.config
    const { line, column, message } = checked.problem
    return await refuse(`${name}:${line}:${column}: ${message}`, session)
  } catch (error) {
    return await refuse(`${name}: ${failureText(error, session)}`, session)
  }
}

async function refuse(line: string, session: Session): Promise<null> {
  session.code = 2
  await say(session, line)
  return null
}
