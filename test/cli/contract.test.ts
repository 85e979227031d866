import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { root, run } from '../support/cli.js'

it.concurrent('prints a contract as YAML that says the same as the file', async () => {
  const { code, stdout, stderr } = await run('contract', 'openai')
  expect([code, stderr]).toEqual([0, ''])
  expect(parse(stdout)).toEqual(parse(await readFile(join(root, 'contracts/openai.yaml'), 'utf8')))
})

it.concurrent('prints it as JSON when it is asked to', async () => {
  const { code, stdout } = await run('contract', 'openai', '--format', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ openapi: '3.1.0', paths: { '/containers': {} } })
})
