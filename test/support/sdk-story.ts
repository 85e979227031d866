import assert from 'node:assert/strict'
import { all, failure, pseudoRandomBytes, type Sdk } from './sdk.js'

// What users of the vendor's SDK do, and see. It needs no test runner, so that any version of the
// SDK can tell it on any version of Node.

type Story = (sdk: Sdk) => Promise<void>

const containers: Readonly<Record<string, Story>> = {
  async 'the SDK creates, retrieves and deletes a container'({ OpenAI, connect }) {
    const client = connect()
    const made = await client.containers.create({
      name: 'fixtures',
      memory_limit: '4g',
      expires_after: { anchor: 'last_active_at', minutes: 10 },
    })
    assert.match(made.id, /^cntr_[0-9a-f]{12}8[0-9a-f]{3}[89ab][0-9a-f]{15}0[0-9a-f]{15}$/)
    assert.equal(made.object, 'container')
    assert.equal(made.name, 'fixtures')
    assert.equal(made.status, 'running')
    assert.equal(made.memory_limit, '4g')
    assert.deepEqual(made.expires_after, { anchor: 'last_active_at', minutes: 10 })
    assert.deepEqual(await client.containers.retrieve(made.id), made)

    // Its type says void, but what the API answers arrives.
    const gone = await (client.containers.delete(made.id) as Promise<unknown>)
    assert.deepEqual(gone, { id: made.id, object: 'container.deleted', deleted: true })
    await failure(client.containers.retrieve(made.id), OpenAI.NotFoundError)
    await failure(client.containers.delete(made.id), OpenAI.NotFoundError)
  },

  async 'the SDK lists containers and follows the pages by itself'({ connect }) {
    const client = connect()
    const ids: string[] = []
    for (const name of ['a', 'b', 'a', 'b', 'a']) {
      ids.push((await client.containers.create({ name })).id)
    }
    const first = await client.containers.list({ limit: 2 })
    assert.deepEqual(
      first.data.map(({ id }) => id),
      [ids[4], ids[3]],
    )
    assert.equal(first.hasNextPage(), true)
    const next = await first.getNextPage()
    assert.equal(next.data[0]?.id, ids[2])

    const everyOne = await all(client.containers.list({ limit: 2, order: 'asc' }))
    assert.deepEqual(
      everyOne.map(({ id }) => id),
      ids,
    )
    const named = await all(client.containers.list({ limit: 1, name: 'b' }))
    assert.deepEqual(
      named.map(({ id }) => id),
      [ids[3], ids[1]],
    )
  },
}

const files: Readonly<Record<string, Story>> = {
  async 'the SDK uploads 5 MB and downloads the same bytes'({ OpenAI, connect }) {
    const client = connect()
    const { id: container_id } = await client.containers.create({ name: 'large' })
    const sent = pseudoRandomBytes(5_000_000)
    const file = await OpenAI.toFile(sent, 'random.bin')
    const stored = await client.containers.files.create(container_id, { file })
    assert.equal(stored.bytes, sent.length)
    assert.match(stored.path, /^\/mnt\/data\/[0-9a-f]{32}-random\.bin$/)

    const content = await client.containers.files.content.retrieve(stored.id, { container_id })
    const received = new Uint8Array(await content.arrayBuffer())
    assert.equal(received.length, sent.length)
    assert(
      received.every((byte, at) => byte === sent[at]),
      'the bytes differ',
    )
  },

  async 'the SDK lists, retrieves and deletes files'({ OpenAI, connect }) {
    const client = connect()
    const { id: container_id } = await client.containers.create({ name: 'files' })
    const made = []
    for (const name of ['1.txt', '2.txt', '3.txt']) {
      const file = await OpenAI.toFile(new TextEncoder().encode(name), name)
      made.push(await client.containers.files.create(container_id, { file }))
    }
    const list = client.containers.files.list(container_id, { limit: 2, order: 'asc' })
    assert.deepEqual(await all(list), made)
    const { id } = made[0]!
    assert.deepEqual(await client.containers.files.retrieve(id, { container_id }), made[0])

    const deletion = client.containers.files.delete(id, { container_id }) as Promise<unknown>
    const gone = await deletion
    assert.deepEqual(gone, { id, object: 'container.file.deleted', deleted: true })
    const calls = [
      client.containers.files.retrieve(id, { container_id }),
      client.containers.files.content.retrieve(id, { container_id }),
      client.containers.files.delete(id, { container_id }),
    ]
    await Promise.all(calls.map((call) => failure(call, OpenAI.NotFoundError)))
  },

  async 'the SDK copies a file of the platform by its id'({ OpenAI, mock, connect }) {
    const content = { text: 'a,b\n1,2\n' }
    mock.seed({ openai: { platformFiles: [{ id: 'file-abc', filename: 'data.csv', content }] } })
    const client = connect()
    const { id: container_id } = await client.containers.create({ name: 'copies' })
    const copy = await client.containers.files.create(container_id, { file_id: 'file-abc' })
    assert.equal(copy.bytes, content.text.length)
    const reply = await client.containers.files.content.retrieve(copy.id, { container_id })
    assert.equal(await reply.text(), content.text)

    const unknown = client.containers.files.create(container_id, { file_id: 'file-none' })
    const { param, message } = await failure(unknown, OpenAI.NotFoundError)
    assert.equal(param, 'file_id')
    assert.equal(message, '404 No such File object: file-none')
  },
}

const bodies: Readonly<Record<string, Story>> = {
  async 'a reply ends that is canceled before or while it is read'({ mock, fetch, baseUrl }) {
    const headers = { authorization: 'Bearer sk-test' }
    const unread = await fetch(`${baseUrl}/containers`, { headers })
    await unread.body?.cancel()
    const begun = (await fetch(`${baseUrl}/containers`, { headers })).body?.getReader()
    await begun?.read()
    await begun?.cancel()

    const copied = await fetch(`${baseUrl}/containers`, { headers })
    const copy = copied.clone()
    const [one, other] = await Promise.all([copied.text(), copy.text()])
    assert.equal(one, other)
    assert.equal(mock.journal.exchanges().length, 3)
  },

  async 'a reply that a fault truncates fails where it is read'({ mock, fetch, baseUrl }) {
    mock.faults.add({ operation: 'ListContainers', do: { truncate: true } })
    const headers = { authorization: 'Bearer sk-test' }
    await assert.rejects(async () => (await fetch(`${baseUrl}/containers`, { headers })).text())
  },

  async 'an upload that is aborted stores nothing'({ mock, fetch, baseUrl, connect }) {
    const { id } = await connect().containers.create({ name: 'aborted' })
    const aborter = new AbortController()
    const body = new ReadableStream({ pull: () => aborter.abort() })
    const headers = {
      authorization: 'Bearer sk-test',
      'content-type': 'multipart/form-data; boundary=cut',
    }
    const init = { method: 'POST', headers, body, duplex: 'half', signal: aborter.signal }
    await assert.rejects(fetch(`${baseUrl}/containers/${id}/files`, init), { name: 'AbortError' })
    assert.deepEqual(mock.state.records('openai', 'files'), [])
  },
}

const errors: Readonly<Record<string, Story>> = {
  async 'the SDK throws NotFoundError for an unknown container and file'({ OpenAI, connect }) {
    const client = connect()
    const noContainer = client.containers.retrieve('container_123')
    const { message, type, code, param } = await failure(noContainer, OpenAI.NotFoundError)
    assert.equal(message, "404 Container with id 'container_123' not found.")
    assert.deepEqual([type, code, param], ['invalid_request_error', null, null])

    const { id } = await client.containers.create({ name: 'empty' })
    const noFile = client.containers.files.content.retrieve('file_456', { container_id: id })
    const missing = await failure(noFile, OpenAI.NotFoundError)
    assert.equal(missing.message, `404 File file_456 not found on container ${id}.`)
  },

  async 'the SDK throws AuthenticationError once the keys are known'(sdk) {
    const { OpenAI, mock, connect, fetch, baseUrl } = sdk
    await connect({ apiKey: 'My API Key' }).containers.list()
    mock.seed({ openai: { keys: [{ key: 'sk-known' }] } })
    await connect({ apiKey: 'sk-known' }).containers.list()

    const wrong = connect({ apiKey: 'sk-proj-0123456789abcdef' }).containers.list()
    const { message, code } = await failure(wrong, OpenAI.AuthenticationError)
    assert.match(message, /^401 Incorrect API key provided: sk-proj-\*{4}cdef\. You can find/)
    assert.equal(code, 'invalid_api_key')

    // The SDK does not send a request without a key.
    const reply = await fetch(`${baseUrl}/containers`)
    assert.equal(reply.status, 401)
    const { error } = (await reply.json()) as { error: { message: string; code: unknown } }
    assert.match(error.message, /^You didn't provide an API key\./)
    assert.equal(error.code, null)
  },

  async 'the SDK throws BadRequestError for 60 minutes'({ OpenAI, connect }) {
    const expires_after = { anchor: 'last_active_at', minutes: 60 } as const
    const call = connect().containers.create({ name: 'a', expires_after })
    const { status, code, param, type, message } = await failure(call, OpenAI.BadRequestError)
    assert.equal(status, 400)
    assert.equal(code, 'integer_above_max_value')
    assert.equal(param, 'expires_after.minutes')
    assert.equal(type, 'invalid_request_error')
    const rest = 'integer above maximum value. Expected a value <= 20, but got 60 instead.'
    assert.equal(message, `400 Invalid 'expires_after.minutes': ${rest}`)
  },

  async 'the SDK throws RateLimitError when it may not retry'({ OpenAI, mock, connect }) {
    mock.faults.add({ operation: 'ListContainers', do: { status: 429 } })
    const call = connect({ maxRetries: 0 }).containers.list()
    const { status, code } = await failure(call, OpenAI.RateLimitError)
    assert.deepEqual([status, code], [429, 'rate_limit_exceeded'])
    assert.equal(mock.faults.list()[0]?.hits, 1)
  },

  async 'the SDK retries two rate limited calls and succeeds'({ mock, connect }) {
    const headers = { 'retry-after-ms': '1' }
    mock.faults.add({ operation: 'CreateContainer', times: 2, do: { status: 429, headers } })
    const client = connect()
    const { id } = await client.containers.create({ name: 'patience' })
    assert.equal(mock.faults.list()[0]?.hits, 2)
    const statuses = mock.journal.exchanges().map(({ reply }) => reply?.status)
    assert.deepEqual(statuses, [429, 429, 200])
    assert.deepEqual(
      (await all(client.containers.list())).map((container) => container.id),
      [id],
    )
  },

  async 'the SDK throws InternalServerError after a failed call'({ OpenAI, mock, connect }) {
    mock.faults.add({ operation: 'RetrieveContainer', times: 1, do: { status: 500 } })
    const client = connect({ maxRetries: 0 })
    const { id } = await client.containers.create({ name: 'a' })
    const error = await failure(client.containers.retrieve(id), OpenAI.InternalServerError)
    assert.deepEqual([error.status, error.type, error.code], [500, 'server_error', 'server_error'])
    assert(error.message.includes(`request ID ${String(error.requestID)} in`), error.message)
    assert.equal((await client.containers.retrieve(id)).id, id)
  },
}

/** The whole story, by what each part of it shows; every part needs a fresh mock. */
export const stories: Readonly<Record<string, Story>> = {
  ...containers,
  ...files,
  ...bodies,
  ...errors,
}
