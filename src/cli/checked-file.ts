import type { FileProblem } from './checked-yaml.ts'
import { failureText } from './failure.ts'
import { readInput } from './input.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'

/** What a file of the user holds; `null` where it is wrong: that is said in one line, and the run ends with 2. */
export async function checkedFile<T>(
  name: string,
  session: Session,
  check: (bytes: Uint8Array) => Promise<{ readonly data: T } | { readonly problem: FileProblem }>,
): Promise<T | null> {
  try {
    const checked = await check(await readInput(name === '-' ? './-' : name, session.io))
    if ('data' in checked) return checked.data
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
