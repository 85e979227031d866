import { InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../../core/util/errors.js'
import { GRADES } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import { readTime, TIME_EXPECTED } from '../../core/util/time.js'
import { readThresholds, type Thresholds } from '../../node/coverage/thresholds.js'
import { serviceNamed, type KnownServices } from './services.js'

// Options that several commands have, then parsers of option values. A parser throws
// InvalidArgumentError: commander prints the option, the given value and this message, and exits with 1.

/** `--service`: the services to use. */
export function servicesOption({ all, usual }: KnownServices): Option {
  const usualName = usual.length < all.length ? usual.map(({ name }) => name).join(', ') : 'all'
  return new Option('--service <names>', 'services to use, separated by commas')
    .argParser((text: string) => services(text, all))
    .default(usual, usualName)
}

/** Reads services that arguments name, one at a time; the default is `usual`. */
export function serviceArgument({ all, usual }: KnownServices) {
  return (name: string, previous: readonly Service[] = []): readonly Service[] => {
    const before = previous === usual ? [] : previous
    return [...before, withParserError(() => serviceNamed(name, all))]
  }
}

/** `--rule`: values of rules by id; undefined if none is set. */
export function ruleOption(): Option {
  return new Option(
    '--rule <id=value>',
    'set a rule to a value other than its default; may be repeated',
  ).argParser(keyValue('ID=VALUE', 'openai/name-filter=prefix'))
}

/** `--learned`: a file that `learn` wrote. */
export function learnedOption(): Option {
  return new Option('--learned <file>', 'use what quayside learn found in recorded traffic')
}

/** `--keep`: how much each scope remembers of what is over; undefined if it is not given. */
export function keepOption(): Option {
  return new Option(
    '--keep <what=number>',
    'how much to remember: exchanges=1000, deletedKeys=10000 or lateUses=1000; may be repeated',
  ).argParser(keyValue('WHAT=NUMBER', 'exchanges=5000'))
}

/** `--trust`: the weakest grade that is trusted; the description says what a weaker one leads to. */
export function trustOption(description: string): Option {
  return new Option('--trust <grade>', description).choices(GRADES)
}

/** `--set`: the settings that a live service requires, by name; undefined if none is given. */
export function settingOption(): Option {
  return new Option(
    '--set <name=value>',
    'setting that the service requires, such as org_id; may be repeated',
  ).argParser(keyValue('NAME=VALUE', 'org_id=harbour'))
}

const ONE_HOUR = 3600

/** `--timeout`: how many seconds a live service may take to reply. */
export function replyTimeoutOption(): Option {
  return new Option('--timeout <seconds>', 'seconds that a reply may take')
    .argParser(positiveNumber(ONE_HOUR))
    .default(30)
}

/** `--map`: other base URLs of services; undefined if there are none. */
export function mapOption({ all }: KnownServices): Option {
  return new Option(
    '--map <url=service>',
    'another base URL of a service; may be repeated',
  ).argParser((text: string, previous?: readonly ServiceUrl[]) => serviceUrls(text, previous, all))
}

/** `--max-file`: the size of a file that is read at most; undefined for the largest possible one. */
export function maxFileOption(): Option {
  const description = 'refuse to read larger files, such as 10MB'
  return new Option('--max-file <size>', description).argParser(size)
}

/** `--allow-outside`: whether a world may name files outside of its folder. */
export function allowOutsideOption(): Option {
  const description = 'let worlds take the bytes of files from outside of their folder'
  return new Option('--allow-outside', description)
}

/** `--format`: the first format is the default. */
export function formatOption(...formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', 'output format').choices(formats).default(formats[0])
}

/** `--log-format`: `text` or `json`. */
export function logFormatOption(): Option {
  const description = 'format of the output; json prints one object per line'
  return new Option('--log-format <format>', description).choices(['text', 'json']).default('text')
}

/** `--output`: the file to write. */
export function outputOption(): Option {
  return new Option('--output <file>', 'write to this file instead of stdout')
}

const MAX_SECONDS = 86_400

/** `--request-timeout`; returns milliseconds. */
export function requestTimeoutOption(): Option {
  const description =
    'reply 408 to requests that take longer to arrive, in seconds (default: no limit)'
  const parse = positiveNumber(MAX_SECONDS)
  return new Option('--request-timeout <seconds>', description).argParser((text: string) =>
    Math.ceil(parse(text) * 1000),
  )
}

/** Parses an integer from `min` to `max`. */
export function integer(min: number, max = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= min && number <= max) return number
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`
    throw new InvalidArgumentError(`Expected an integer ${range}.`)
  }
}

/** Parses a number above 0, up to and including `max`. */
export function positiveNumber(max: number): (text: string) => number {
  return (text) => {
    const number = Number(text)
    if (number > 0 && number <= max) return number
    throw new InvalidArgumentError(`Expected a number above 0 and at most ${max}.`)
  }
}

const UNITS: Readonly<Record<string, number>> = {
  ...{ b: 1, kb: 1e3, mb: 1e6, gb: 1e9 },
  ...{ kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 },
}

/**
 * Parses a size; returns bytes.
 *
 * @example
 * size('10MB') // 10_000_000
 */
export function size(text: string): number {
  const [, number, unit = 'b'] = /^(\d+(?:\.\d+)?) ?([a-z]+)?$/i.exec(text) ?? []
  const bytes = Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? NaN))
  if (Number.isSafeInteger(bytes)) return bytes
  throw new InvalidArgumentError(
    'Expected a number of bytes, or a number with a unit such as 10MB: kB, MB, GB, KiB, MiB, GiB.',
  )
}

/** Checks that a text is a time; returns it unchanged. */
export function time(text: string): string {
  if (readTime(text) !== undefined) return text
  throw new InvalidArgumentError(`Expected ${TIME_EXPECTED.replaceAll('"', '')}.`)
}

/** Parses an absolute URL of http or https; returns it unchanged. */
export function httpUrl(text: string): string {
  if (isHttpUrl(text)) return text
  throw new InvalidArgumentError('Expected a URL such as http://127.0.0.1:7829.')
}

/** Collects the values of a repeatable option. */
export function collect(text: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, text]
}

type Values = Readonly<Record<string, string>>

/** Collects the pairs of a repeatable option; a value may contain `=`. */
export function keyValue(
  form: string,
  example: string,
): (text: string, previous?: Values) => Values {
  return (text, previous = {}) => {
    const [key, ...value] = text.split('=')
    if (key && value.length > 0) return { ...previous, [key]: value.join('=') }
    throw new InvalidArgumentError(`Expected ${form}, such as ${example}.`)
  }
}

export function thresholds(text: string): Thresholds {
  return withParserError(() => readThresholds(text))
}

function services(text: string, all: readonly Service[]): readonly Service[] {
  return withParserError(() => text.split(',').map((name) => serviceNamed(name.trim(), all)))
}

/** A further base URL of a service. */
export interface ServiceUrl {
  readonly url: string
  readonly service: Service
}

function serviceUrls(
  text: string,
  previous: readonly ServiceUrl[] = [],
  all: readonly Service[],
): readonly ServiceUrl[] {
  // A URL may contain `=`.
  const end = text.lastIndexOf('=')
  const url = text.slice(0, end)
  if (end === -1 || !isHttpUrl(url)) {
    throw new InvalidArgumentError(
      'Expected URL=SERVICE, such as https://staging.example/api=openai.',
    )
  }
  return [
    ...previous,
    { url, service: withParserError(() => serviceNamed(text.slice(end + 1), all)) },
  ]
}

function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** Turns a UsageError into the error of a parser. */
function withParserError<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
  }
}
