// Runs the client of this name on the mock that the environment names, as a program of its own.
import type { MockScope } from '../../src/index.js'
import { clientOf } from './api.js'
import { vendorUrl } from './hosts.js'
import { carefulClients } from '../explore/clients/careful.js'
import { carrierxClients } from '../explore/clients/carrierx.js'
import { lockteraClients } from '../explore/clients/locktera.js'
import { openaiClients } from '../explore/clients/openai.js'
import { CALLER } from '../explore/planted.js'
import { SLOWER } from './explore-slower.js'

const all = [...openaiClients, ...carrierxClients, ...lockteraClients, ...carefulClients]
const client = all.find(({ name }) => name === process.argv[2])
if (!client) throw new Error('no such client')
const { service, run } = client
const baseUrl = process.env[`${service.name.toUpperCase()}_BASE_URL`] ?? ''
const timeoutOf = AbortSignal.timeout.bind(AbortSignal)
AbortSignal.timeout = (ms) => timeoutOf(ms * SLOWER)
const mock = {
  fetch: (url: string, init: RequestInit) => fetch(url.replace(vendorUrl(service), baseUrl), init),
  // The clock of the server runs by itself.
  clock: { advance: () => undefined },
}
await run(clientOf({ fetch, baseUrl }, CALLER), mock as unknown as MockScope)
