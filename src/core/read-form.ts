import { BlobWriter } from './blobs.js'
import type { Contract, ContractOperation } from './contract.js'
import type { Problem } from './contract-check.js'
import { join } from './json-pointer.js'
import { readMultipart } from './multipart.js'
import type { FilePart, Part } from './part.js'
import type { Body, Source } from './read-body.js'

/** Reads a form; its files are checked as the strings that a schema calls them. */
export async function readForm(
  source: Source,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  const schema = operation.node.requestBody?.content['multipart/form-data']?.schema
  const fields = schema && contract.resolve(schema).properties
  const parts = await readMultipart(source.bytes, source.contentType ?? '', {
    isFile: (name, { filename }) => fields?.[name]?.format === 'binary' && filename !== undefined,
    maxBytes: source.maxBytes,
    contentLength: source.contentLength,
    newWriter: () => new BlobWriter(),
  })
  const value = Object.fromEntries(parts.map((part) => [part.name, valueOf(part)]))
  const pointer = contract.bodyPointer(operation, 'multipart/form-data')
  const plain = Object.fromEntries(parts.map((part) => [part.name, plainOf(part)]))
  const problems = [
    ...parts
      .filter((part) => isLone(part) && fields?.[part.name]?.format === 'binary')
      .map(notFile),
    ...parts
      .filter((part, index) => parts.findIndex((one) => one.name === part.name) < index)
      .map(repeated),
    ...contract.checker.check(pointer, 'closed', plain, 'part'),
  ]
  const bytes = parts.reduce((sum, part) => sum + plainOf(part).length, 0)
  return { value, shown: shownForm(parts), problems, bytes }
}

const isLone = (part: Part) => part.kind === 'field'
const valueOf = (part: Part): FilePart | string => (part.kind === 'file' ? part : part.value)
const plainOf = (part: Part): string => (part.kind === 'file' ? '' : part.value)

function shownForm(parts: readonly Part[]): unknown {
  const shown = parts.map((part) => {
    if (part.kind === 'field') return [part.name, part.value]
    const { filename, contentType, bytes } = part
    return [part.name, { filename, contentType, bytes: bytes.size }]
  })
  return Object.fromEntries(shown) as unknown
}

function notFile(part: Part): Problem {
  return problemAt(part.name, 'type', 'a file with a file name', 'a plain field')
}

function repeated(part: Part): Problem {
  return problemAt(part.name, 'duplicate', 'once', 'more than once')
}

function problemAt(name: string, keyword: string, expected: string, actual: string): Problem {
  const message = `/${name} is ${actual}, not ${expected}`
  return {
    at: { in: 'part', pointer: join('', name) },
    keyword,
    message,
    expected,
    actual,
    mark: undefined,
  }
}
