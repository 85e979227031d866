import type { rules } from '../../../src/services/openai/contract/rules.js'
import type { Api } from '../../support/api.js'
import { refusal } from '../../support/openai.js'
import { statuses } from '../../support/scenario.js'

export type Ids = keyof typeof rules

/** A platform file that scenarios copy. */
export const PLATFORM = { id: 'file-1', filename: 'data.csv', content: { text: 'a,b' } }

export const create = (api: Api, fields: object) =>
  api('POST', '/containers', { name: 'a', ...fields })

/** 200, or the refusal in short. */
export async function shown(call: ReturnType<Api>): Promise<number | string> {
  const answer = await call
  return answer.status === 200 ? 200 : refusal(answer)
}

export const creates = (api: Api, ...fields: object[]) =>
  statuses(...fields.map((one) => () => create(api, one)))
