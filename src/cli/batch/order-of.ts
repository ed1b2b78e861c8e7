import type { Order } from '../../batch/order.ts'
import { MERGEABLE } from '../../batch/pieces.ts'
import type { Config } from '../config.ts'
import { namedWriter } from '../option-values.ts'
import { fillIn, type Session } from '../session.ts'
import { usageError } from '../usage-error.ts'
import { version } from '../version.ts'
import { viewOf } from '../view-of.ts'
import type { BatchFlags } from './batch-flags.ts'

/** What is to be done with every file; a usage error where the format cannot do it. */
export function orderOf(flags: BatchFlags, config: Config, session: Session): Order {
  const { words, language } = session
  const writer = namedWriter(flags.format ?? (flags.merge ? 'ndjson' : 'json'), words)
  const wrong = (option: string) => usageError(fillIn(words.usageErrors.notForFormat, option) + writer.name)
  if (flags.merge && !MERGEABLE.includes(writer.name)) throw wrong('--merge')
  // Every file is put in order by itself; joined they would be in none.
  if (flags.merge && flags.by) throw usageError(words.batch.mergeAndBy)
  if (flags.events && !writer.ownOptions?.includes('events')) throw wrong('--events')
  const headers = flags.headers ?? (writer.name === 'parquet' ? 'en' : 'zh')
  return {
    format: writer.name,
    write: { headers, bom: flags.bom, events: flags.events === true },
    parse: {
      lang: language,
      bodies: config.bodies,
      ...(flags.encoding !== undefined && { encoding: flags.encoding }),
      ...(flags.date !== undefined && { date: flags.date }),
    },
    view: viewOf(flags, writer, session),
    merged: flags.merge === true,
    version: version(),
  }
}
