import { printable } from '../util/printable.js'
import {
  repeatedBody,
  repeatedHeaders,
  type RepeatedBody,
  type RepeatedPart,
  type RepeatedRequest,
} from './repeat.js'

/**
 * Returns the JavaScript source of a `fetch` call that repeats a request: secrets of its headers
 * masked, files by name. Its body is masked already.
 *
 * @example
 * fetchSourceOf({ method: 'GET', url: 'https://notes.test/api/notes/1', headers: {}, body: undefined, bytes: 0 })
 * // "await fetch('https://notes.test/api/notes/1')"
 */
export function fetchSourceOf(request: RepeatedRequest): string {
  const { method, url } = request
  const body = repeatedBody(request)
  const headers = repeatedHeaders(request, body)
  const options = [
    ...(method === 'GET' ? [] : [`  method: ${literal(method)},`]),
    ...(headers.length === 0 ? [] : ['  headers: {', ...headers.map(headerLine), '  },']),
    ...bodyLines(method, body),
  ]
  const call = `await fetch(${literal(url)}`
  const lines = options.length === 0 ? [`${call})`] : [`${call}, {`, ...options, '})']
  return [...importLines(body), ...formLines(body), ...lines].join('\n')
}

function headerLine([name, value]: readonly [string, string]): string {
  return `    ${/^[a-z]+$/.test(name) ? name : literal(name)}: ${literal(value)},`
}

function bodyLines(method: string, body: RepeatedBody): string[] {
  if (body.kind === 'none') return []
  if (/^(?:GET|HEAD)$/.test(method)) return [`  // fetch sends no body with ${method}`]
  if (body.kind === 'text') return [`  body: ${literal(body.text)},`]
  return [body.kind === 'form' ? '  body: form,' : "  body: await openAsBlob('body'),"]
}

function importLines(body: RepeatedBody): string[] {
  const isFromFile =
    body.kind === 'form'
      ? body.parts.some(({ value }) => typeof value !== 'string')
      : body.kind === 'missing'
  return isFromFile ? ["import { openAsBlob } from 'node:fs'", ''] : []
}

function formLines(body: RepeatedBody): string[] {
  return body.kind === 'form' ? ['const form = new FormData()', ...body.parts.map(appendLine)] : []
}

function appendLine({ name, value }: RepeatedPart): string {
  if (typeof value === 'string') return `form.append(${literal(name)}, ${literal(value)})`
  const { filename, contentType } = value
  const file = `await openAsBlob(${literal(filename || 'file')}, { type: ${literal(contentType)} })`
  return `form.append(${literal(name)}, ${file}, ${literal(filename)})`
}

/** A string literal of JavaScript, without characters that cannot be seen. */
function literal(text: string): string {
  return `'${printable(text.replace(/[\\']/g, '\\$&'))}'`
}
