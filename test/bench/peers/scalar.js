// The mock server of Scalar, which answers after the contract.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { createMockServer } from '@scalar/mock-server'
import { parse } from 'yaml'

const [port, document] = process.argv.slice(2)
const app = await createMockServer({ document: parse(readFileSync(document, 'utf8')) })
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' })
