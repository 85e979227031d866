import type { Service } from '../../../src/core/service/service.js'
import type { ExchangeFile } from './files.js'
import { optionsOf, requestOf } from './play.js'
import type { SentExchange } from './play-here.js'

/** An exchange for a process or a page that has no files: its request written out. */
export async function sentExchange(
  service: Service,
  { name, exchange }: ExchangeFile,
): Promise<SentExchange> {
  const request = requestOf(service, exchange)
  const body = Buffer.from(await request.arrayBuffer())
  const { rules, faults, advance } = exchange
  return {
    ...{ name, service: service.name, seed: optionsOf(exchange).seed },
    ...({ rules, faults, advance } as Pick<SentExchange, 'rules'>),
    ...{ url: request.url, method: request.method, status: exchange.reply.status },
    headers: Object.fromEntries(request.headers),
    body: body.length > 0 ? body.toString('base64') : undefined,
  }
}
