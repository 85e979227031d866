import { expect, it } from 'vitest'
import type { Fault } from '../../../src/core/faults/fault.js'
import { maskFault } from '../../../src/core/views/mask-fault.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

const masked = (fault: Fault) => maskFault([openai, locktera], fault)

it('masks what a fault matches', () => {
  const fault = {
    operation: 'openai/CreateContainer',
    match: {
      params: { container_id: 'sk-proj-12345678' },
      query: { key: 'a', limit: 5, note: 'sk-proj-12345678' },
      headers: { Authorization: 'Bearer a', 'x-count': 5 },
      body: { name: 'a', password: 'b', network_policy: { domain_secrets: [{ value: 'c' }] } },
    },
    do: { status: 500 },
  } satisfies Fault
  expect(masked(fault)).toEqual({
    ...fault,
    match: {
      params: { container_id: '***' },
      query: { key: '***', limit: 5, note: '***' },
      headers: { Authorization: '***', 'x-count': 5 },
      body: { name: 'a', password: '***', network_policy: { domain_secrets: [{ value: '***' }] } },
    },
  })
})

it('masks what a fault replies, as the contract of its operation declares it', () => {
  const headers = { 'set-cookie': 'a=b', location: '/?token=a', 'retry-after': '1' }
  const fault: Fault = {
    operation: 'locktera/ListPqKeys',
    do: [
      { status: 500, headers, body: 'token: a' },
      { status: 200, body: [{ prv: 'a' }] },
    ],
  }
  expect(masked(fault).do).toEqual([
    {
      status: 500,
      headers: { 'set-cookie': '***', location: '/?token=***', 'retry-after': '1' },
      body: 'token: ***',
    },
    { status: 200, body: [{ prv: '***' }] },
  ])
})

it('leaves a fault without secrets as it is, whatever its operations', () => {
  for (const operation of ['*', 'openai/*', 'unknown']) {
    const fault: Fault = { id: 'a', operation, nth: 2, match: { body: null }, do: { lose: true } }
    expect(masked(fault)).toEqual(fault)
  }
})
