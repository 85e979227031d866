import type { MockScope } from '../../../src/index.js'
import type { Api } from '../../support/api.js'
import { fileForm, newContainer, newFile } from '../../support/openai.js'
import { statuses, type Scenario } from '../../support/scenario.js'
import { creates, type Ids } from './calls.js'

const minutes = (count: number) => ({
  expires_after: { anchor: 'last_active_at', minutes: count },
})

/** Seconds from the creation of a container to its last use, as the world has them. */
function sinceCreation({ state }: MockScope): number[] {
  return state
    .records('openai', 'containers')
    .map((one) => Number(one['last_active_at']) - Number(one['created_at']))
}

/** The same, as the list shows them. */
async function listedSinceCreation(api: Api): Promise<number[]> {
  const { data } = (await api('GET', '/containers?order=asc')).body
  return data.map((one: Record<string, number>) => one['last_active_at']! - one['created_at']!)
}

/** Rules about how long a container lives, and what is left of it. */
export const expiry: Pick<
  Record<Ids, Scenario>,
  Ids &
    (
      | `openai/${'exp' | 'last' | 'starting'}${string}`
      | 'openai/list-last-active'
      | 'openai/list-refresh'
    )
> = {
  'openai/expiry-minutes-max': {
    tell: (api) => creates(api, minutes(20), minutes(21), minutes(60), minutes(61)),
    outcomes: { 20: [200, 400, 400, 400], 60: [200, 200, 200, 400] },
  },
  'openai/expiry-minutes-min': {
    tell: (api) => creates(api, minutes(0), minutes(1)),
    outcomes: { 1: [400, 200], 0: [200, 200] },
  },
  'openai/expiry-default-minutes': {
    async tell(api, mock) {
      const id = await newContainer(api)
      mock.clock.advance({ minutes: 10 })
      const { status, expires_after } = (await api('GET', `/containers/${id}`)).body
      return [status, expires_after.minutes]
    },
    outcomes: { 20: ['running', 20], 10: ['expired', 10] },
  },
  'openai/last-active-refresh': {
    async tell(api, mock) {
      const [read, written] = [await newContainer(api), await newContainer(api)]
      mock.clock.advance({ seconds: 60 })
      await api('GET', `/containers/${read}`)
      await newFile(api, written)
      return sinceCreation(mock)
    },
    outcomes: { 'every-operation': [60, 60], 'file-changes': [0, 60], never: [0, 0] },
  },
  'openai/list-last-active': {
    async tell(api, mock) {
      await newContainer(api)
      mock.clock.advance({ minutes: 20 })
      await newContainer(api)
      mock.clock.advance({ seconds: 60 })
      return [await listedSinceCreation(api), sinceCreation(mock)]
    },
    outcomes: {
      'request-time': [
        [1260, 60],
        [0, 0],
      ],
      'last-use': [
        [0, 0],
        [0, 0],
      ],
    },
  },
  'openai/list-refresh': {
    async tell(api, mock) {
      await newContainer(api)
      mock.clock.advance({ minutes: 19 })
      await api('GET', '/containers')
      mock.clock.advance({ minutes: 19 })
      return (await api('GET', '/containers')).body.data[0].status
    },
    outcomes: { none: 'expired', listed: 'running' },
  },
  'openai/last-active-shown': {
    async tell(api, mock) {
      const id = await newContainer(api)
      mock.clock.advance({ seconds: 60 })
      const read = async () => (await api('GET', `/containers/${id}`)).body
      const [first, second] = [await read(), await read()]
      return [first.last_active_at - first.created_at, second.last_active_at - second.created_at]
    },
    outcomes: { after: [60, 60], before: [0, 60] },
  },
  'openai/expired-container-access': {
    async tell(api, mock) {
      const id = await newContainer(api)
      mock.clock.advance({ minutes: 20 })
      const { data } = (await api('GET', '/containers')).body
      return [...(await statuses(() => api('GET', `/containers/${id}`))), data.length]
    },
    outcomes: { snapshot: [200, 1], 'not-found': [404, 1] },
  },
  'openai/expired-file-access': {
    async tell(api, mock) {
      const id = await newContainer(api)
      const file = await newFile(api, id)
      mock.clock.advance({ minutes: 20 })
      const path = `/containers/${id}/files`
      return statuses(
        () => api('GET', path),
        () => api('GET', `${path}/${file}`),
        () => api('GET', `${path}/${file}/content`),
        () => api('POST', path, fileForm('x')),
        () => api('DELETE', `${path}/${file}`),
      )
    },
    outcomes: {
      'metadata-only': [200, 200, 400, 400, 400],
      refused: [400, 400, 400, 400, 400],
      'not-found': [404, 404, 404, 404, 404],
    },
  },
  'openai/starting-container': {
    async tell(api, mock) {
      mock.lifecycle.set({ 'openai/container': 'never' })
      const id = await newContainer(api)
      const { data } = (await api('GET', '/containers')).body
      const seen = await statuses(
        () => api('GET', `/containers/${id}`),
        () => api('GET', `/containers/${id}/files`),
        () => api('DELETE', `/containers/${id}`),
      )
      return [data.length, ...seen]
    },
    outcomes: { 'not-found': [0, 404, 404, 200], described: [1, 200, 404, 200] },
  },
}
