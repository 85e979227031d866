// The least that can be done with node:http: it reads the body and sends what it is told to.
import { createServer } from 'node:http'

let reply = { status: 200, headers: {}, body: Buffer.alloc(0) }

process.on('message', (message) => {
  if (message === 'usage') return
  const { status, headers, body } = message
  const bytes = Buffer.from(body)
  // Text is what node:http sends faster.
  const isJson = headers['content-type'] === 'application/json'
  reply = { status, headers, body: isJson ? bytes.toString() : bytes }
  process.send('ready')
})

const server = createServer({ keepAliveTimeout: 5000 }, (request, response) => {
  const answer = () => response.writeHead(reply.status, reply.headers).end(reply.body)
  if (request.headers['content-length'] === undefined) return answer()
  request.on('data', () => {})
  request.on('end', answer)
})

server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` }))
})
