import type { MockScope } from '../../../src/index.js'
import type { rules } from '../../../src/services/openai/rules.js'
import type { Api } from '../api.js'
import { refusal } from '../openai.js'

/** What shows a rule at work, and what it shows for each value of the rule. */
export interface Scenario {
  tell(api: Api, mock: MockScope): Promise<unknown>
  readonly outcomes: Readonly<Record<string, unknown>>
}

export type Ids = keyof typeof rules

export const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)

/** A platform file that scenarios copy. */
export const PLATFORM = { id: 'file-1', filename: 'data.csv', content: { text: 'a,b' } }

export const create = (api: Api, fields: object) =>
  api('POST', '/containers', { name: 'a', ...fields })

/** 200, or the refusal in short. */
export async function shown(call: ReturnType<Api>): Promise<number | string> {
  const answer = await call
  return answer.status === 200 ? 200 : refusal(answer)
}

/** The statuses of calls made one after the other. */
export async function statuses(...calls: (() => ReturnType<Api>)[]): Promise<number[]> {
  const all: number[] = []
  for (const call of calls) all.push((await call()).status)
  return all
}

export const creates = (api: Api, ...fields: object[]) =>
  statuses(...fields.map((one) => () => create(api, one)))
