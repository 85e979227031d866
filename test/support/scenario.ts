import type { MockScope } from '../../src/index.js'
import type { Answer, Api } from './api.js'

/** What shows a rule at work, and what it shows for each value of the rule. */
export interface Scenario {
  tell(api: Api, mock: MockScope): Promise<unknown>
  readonly outcomes: Readonly<Record<string, unknown>>
}

export const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

/** The statuses of calls made one after the other. */
export async function statuses(...calls: (() => Promise<Answer>)[]): Promise<number[]> {
  const all: number[] = []
  for (const call of calls) all.push((await call()).status)
  return all
}
