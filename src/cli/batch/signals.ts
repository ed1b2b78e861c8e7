const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Hears the wish to stop: the first time what is in hand is finished, the second time all ends at once. */
export function onSignals({ first, second }: { first: () => void; second: () => Promise<void> }): {
  readonly off: () => void
} {
  let heard = 0
  const listen = async () => {
    if (++heard === 1) return first()
    await second()
    process.exit(1)
  }
  for (const signal of SIGNALS) process.on(signal, listen)
  return {
    off: () => {
      for (const signal of SIGNALS) process.off(signal, listen)
    },
  }
}
