const NAME = 'UsageError'

/** Wrong usage, said in the words of the user's language; ends the run with 2. */
export function usageError(message: string): Error {
  return Object.assign(new Error(message), { name: NAME })
}

export function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === NAME
}
