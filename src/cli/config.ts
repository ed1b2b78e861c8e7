import { existsSync } from 'node:fs'
import type { BodyNames } from '../model/body.ts'
import { checkedFile } from './checked-file.ts'
import { checkConfig } from './config-text.ts'
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
  return checkedFile(file ?? CONFIG_FILE, session, (bytes) => checkConfig(bytes, session))
}
