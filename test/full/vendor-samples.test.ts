import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { serve } from '../support/cli.js'

// What the vendors' documents print to be tried, run as it stands but for the host.

const execute = promisify(execFile)
const samples = readFileSync(new URL('../data/carrierx-samples.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')

let url = ''

beforeAll(async () => {
  url = (await serve()).url
}, 30_000)

interface Sent {
  readonly type?: string
  readonly external_attributes?: object
}

for (const [index, sample] of samples.entries()) {
  test(`curl request ${String(index + 1)} of the CarrierX documents is answered`, async () => {
    const command = sample.replace('https://api.carrierx.com', url)
    const script = `${command} --silent --show-error --write-out '\\n%{http_code}'`
    const { stdout } = await execute('bash', ['-c', script])
    const [json = '', status] = stdout.split('\n')
    const sent = JSON.parse(/--data-binary '([^']+)'/.exec(sample)![1]!) as Sent
    const container = JSON.parse(json) as Required<Sent>
    expect([status, Object.keys(container).length]).toEqual(['200', 40])
    expect(container.type).toBe(sent.type ?? 'internal')
    const entries = Object.entries(sent.external_attributes ?? {}).map(([name, value]) => {
      const isSecret =
        /_(?:access_key|secret_key|access_token|refresh_token|client_secret|account_key|sas_token)$/
      return [name, isSecret.test(name) ? '***' : String(value)]
    })
    expect(container.external_attributes).toEqual(Object.fromEntries(entries))
  })
}
