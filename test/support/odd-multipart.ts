import type { MultipartProblem } from '../../src/core/http/multipart/errors.js'

/** A form that no server may take for a complete upload of a part named `file`. */
export interface OddMultipart {
  readonly name: string
  readonly contentType: string
  /** One character per byte (latin1). */
  readonly body: string
  readonly why: string
  /** What the reader says; `null` where the form is well formed and merely has no `file` part. */
  readonly reason: MultipartProblem | null
}

const FORM = 'multipart/form-data; boundary=odd'
const DISPOSITION = 'Content-Disposition: form-data; name="file"; filename="a.txt"'
const FILE = `--odd\r\n${DISPOSITION}\r\nContent-Type: text/plain\r\n\r\nhello\r\n`
const CLOSE = '--odd--\r\n'

function part(head: string, value = 'hello'): string {
  return `--odd\r\n${head}\r\n\r\n${value}\r\n`
}

function odd(
  name: string,
  reason: MultipartProblem | null,
  body: string,
  why: string,
  contentType = FORM,
): OddMultipart {
  return { name, reason, body, why, contentType }
}

/** Bodies whose frame is broken: the boundary, the line ends, the end. */
const frames: readonly OddMultipart[] = [
  odd('empty body', 'empty', '', 'there is not even a closing boundary'),
  odd(
    'no boundary parameter',
    'missing-boundary',
    FILE + CLOSE,
    'nothing says where a part ends; guessing from the first line is not reading',
    'multipart/form-data',
  ),
  odd(
    'empty boundary',
    'invalid-boundary',
    `--\r\n${DISPOSITION}\r\n\r\nhello\r\n----\r\n`,
    'RFC 2046 wants at least one character',
    'multipart/form-data; boundary=""',
  ),
  odd(
    'boundary of 71 characters',
    'invalid-boundary',
    (FILE + CLOSE).replaceAll('odd', 'b'.repeat(71)),
    'RFC 2046 allows 70',
    `multipart/form-data; boundary=${'b'.repeat(71)}`,
  ),
  odd(
    'boundary in an unclosed quote',
    'invalid-boundary',
    FILE + CLOSE,
    'the header is malformed, so its boundary is a guess',
    'multipart/form-data; boundary="odd',
  ),
  odd('another boundary', 'preamble', (FILE + CLOSE).replaceAll('odd', 'other'), 'whose is it?'),
  odd('text before the first boundary', 'preamble', `hello\r\n${FILE}${CLOSE}`, 'who sent it?'),
  odd('line ends of LF only', 'line-ends', (FILE + CLOSE).replaceAll('\r', ''), 'a bad literal'),
  odd(
    'LF only between the headers and the value',
    'bad-headers',
    `--odd\r\n${DISPOSITION}\n\nhello\r\n${CLOSE}`,
    'the headers never end',
  ),
  odd('no closing boundary', 'truncated', FILE, 'the connection broke after the value'),
  odd('cut inside the value', 'truncated', FILE.slice(0, -4), 'the connection broke'),
  odd('cut inside the headers', 'truncated', FILE.slice(0, 30), 'the connection broke'),
  odd('cut inside the closing boundary', 'truncated', `${FILE}--odd-`, 'the connection broke'),
  odd('cut after the first boundary', 'truncated', '--odd', 'the connection broke'),
  odd(
    'boundary followed by text',
    'bad-headers',
    `--oddity\r\n${DISPOSITION}\r\n\r\nhello\r\n${CLOSE}`,
    'it only looks like the boundary',
  ),
]

/** Bodies whose parts are broken: their headers, their names, their number. */
const parts: readonly OddMultipart[] = [
  odd(
    'part without Content-Disposition',
    'nameless-part',
    part('Content-Type: text/plain') + CLOSE,
    'nothing says which field it is',
  ),
  odd('part without headers', 'nameless-part', '--odd\r\n\r\nhello\r\n' + CLOSE, 'same'),
  odd(
    'part with a file name and no name',
    'nameless-part',
    part('Content-Disposition: form-data; filename="a.txt"') + CLOSE,
    'some servers would take it for the file',
  ),
  odd(
    'part with an empty name',
    'nameless-part',
    part('Content-Disposition: form-data; name=""; filename="a.txt"') + CLOSE,
    'nobody can ask for it',
  ),
  odd(
    'nameless part after a good one',
    'nameless-part',
    FILE + part('Content-Disposition: form-data') + CLOSE,
    'half of the parts is not the form',
  ),
  odd(
    'two names in one part',
    'bad-headers',
    part('Content-Disposition: form-data; name="other"; name="file"; filename="a"') + CLOSE,
    'one server takes the first, the next one the last',
  ),
  odd(
    'two Content-Dispositions in one part',
    'bad-headers',
    part(`Content-Disposition: form-data; name="other"\r\n${DISPOSITION}`) + CLOSE,
    'one server takes the first, the next one the last',
  ),
  odd(
    'attachment instead of form-data',
    'bad-headers',
    part(DISPOSITION.replace('form-data', 'attachment')) + CLOSE,
    'RFC 7578 wants form-data',
  ),
  odd(
    'file name in an unclosed quote',
    'bad-headers',
    part(DISPOSITION.slice(0, -1)) + CLOSE,
    'the name could end anywhere',
  ),
  odd(
    'header without a colon',
    'bad-headers',
    part(`${DISPOSITION}\r\nContent-Type text/plain`) + CLOSE,
    'it is no header',
  ),
  odd(
    'folded header',
    'bad-headers',
    part(DISPOSITION.replace('; filename', ';\r\n filename')) + CLOSE,
    'RFC 9112 forbids folding, and servers disagree about it',
  ),
  odd(
    'bare CR in a header',
    'bad-headers',
    part(`${DISPOSITION}\r\nX-Note: a\rContent-Type: text/html`) + CLOSE,
    'some readers would see two headers',
  ),
  odd('NUL in a name', 'bad-headers', part(DISPOSITION.replace('a.txt', 'a\0.txt')) + CLOSE, 'C'),
  odd(
    'file name in Latin-1',
    'bad-headers',
    part(DISPOSITION.replace('a.txt', '\xe9.txt')) + CLOSE,
    'header bytes are UTF-8',
  ),
  odd(
    'headers of more than 16 kB',
    'bad-headers',
    part(`${DISPOSITION}\r\nX-Long: ${'x'.repeat(17_000)}`) + CLOSE,
    'no sender needs them',
  ),
  odd(
    'headers without an empty line',
    'bad-headers',
    `--odd\r\n${DISPOSITION}\r\n${CLOSE}`,
    'the boundary comes before the value',
  ),
  odd('boundary twice in a row', 'bad-headers', `--odd\r\n${FILE}${CLOSE}`, 'a part of nothing'),
  odd(
    '10,000 parts',
    'too-many-parts',
    part('Content-Disposition: form-data; name="a"').repeat(10_000) + FILE + CLOSE,
    'a form has a few',
  ),
  odd('form without parts', null, CLOSE, 'well formed, but the file is missing'),
  odd(
    'file after the closing boundary',
    null,
    CLOSE + FILE + CLOSE,
    'what follows the closing boundary is to be ignored',
  ),
  odd(
    'file under another name',
    null,
    FILE.replace('name="file"', 'name="File"') + CLOSE,
    'field names are case-sensitive',
  ),
]

/** Every one of them must be refused by an operation that needs a `file` part. */
export const oddMultipart: readonly OddMultipart[] = [...frames, ...parts]
