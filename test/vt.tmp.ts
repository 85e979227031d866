import { createMockCore } from '../src/mock.js'
import { verify } from '../src/core/verify/verify.js'
import { receivedOf } from '../src/core/verify/twin.js'
import { isDrift } from '../src/core/verify/drift.js'
import { pickServices } from '../src/cli/services.js'

const [name, only, value] = process.argv.slice(2)
const [service] = pickServices([name!])
const { story } = await import(`../src/services/${name}/story/index.js`)

async function run(rules: any, verbose = false) {
  const mock = createMockCore(service!, { rules })
  const base = service!.prefixes[0]!
  const target = { baseUrl: 'http://127.0.0.1:4010' + base, token: 'tok-canary', settings: { org_id: 'harbour' }, isVendor: false }
  const t0 = process.hrtime.bigint()
  const out = await verify(service!, story, {
    target, nonce: 'n0nce1', slow: true,
    send: async ({ method, url, headers, body }) => receivedOf(await mock.fetch(url, { method, headers: { ...headers }, body })),
    clock: { now: () => mock.clock.now().getTime(), sleep: async (ms) => mock.clock.advance({ milliseconds: ms }) },
    newMock: createMockCore,
  })
  const ms = Number((process.hrtime.bigint() - t0) / 1000000n)
  const left = service!.upkeep!.tables.flatMap((t) => mock.state.records(service!.name, t)).length
  if (verbose) {
    for (const t of out.tellings) {
      const o = t.outcome
      const say = o.kind === 'reply' ? o.reply.status + ' ' + (o.reply.status >= 400 ? JSON.stringify(o.json).slice(0, 150) : '') : o.kind + ' ' + o.why
      console.log('  ', t.step.title, '->', say)
    }
  }
  return { out, ms, left }
}
if (!only || only === '-v') {
  const { out, ms, left } = await run({}, only === '-v')
  console.log('self', isDrift(out.drift), out.tellings.length, 'steps', ms, 'ms', 'made', out.made, 'left', left, JSON.stringify(out.cleanUp.left), out.cleanUp.doubtful)
  if (isDrift(out.drift)) console.log(JSON.stringify(out.drift, null, 1).slice(0, 6000))
}
if (only && only !== '-v') {
  const v = service!.rules[only as never] as any
  const { out } = await run({ [only]: value ?? v.alternatives[0] }, true)
  console.log(JSON.stringify(out.drift, null, 1))
} else if (only !== '-v') {
  for (const [id, rule] of Object.entries(service!.rules as any) as any) {
    for (const alt of rule.alternatives) {
      const { out, ms, left } = await run({ [id]: alt })
      const d = out.drift
      const exact = d.rules.length === 1 && d.rules[0]!.rule === id && d.rules[0]!.seen === alt && d.rules[0]!.or.length === 0 && !d.broken.length && !d.differing.length && !d.unknown.length
      const unseen = story.unseen.some((u: any) => u.rule === id && (u.value === undefined || u.value === String(alt)))
      const ok = unseen ? !isDrift(d) : exact
      if (!ok || process.env.ALL || left) console.log(ok ? 'ok ' : 'BAD', id, JSON.stringify(alt), ms, 'ms left', left, unseen ? 'unseen' : '', d.rules.map((r) => [r.rule, r.seen, r.or.map((o) => o.rule + '=' + o.value), r.sightings.length]).join('; '), 'broken', d.broken.length, 'differing', d.differing.map((x) => x.node + ' ' + JSON.stringify(x.sightings[0])).join().slice(0, 300), 'unknown', d.unknown.length)
    }
  }
}
