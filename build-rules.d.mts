export function withoutTold(source: string): string
