import { GRADES, isAtLeast, type Grade } from '../../src/core/contract/provenance.js'

/**
 * What `contracts/README.md` lists, by the file name of the document: its identifiers, with the
 * keywords that the document gives for each.
 */
export type Identifiers = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

export type MistakeKind =
  'mark' | 'upgrade' | 'identifier' | 'keyword' | 'enum' | 'error' | 'partial'

export interface Mistake {
  readonly kind: MistakeKind
  readonly message: string
}

export interface Finding {
  readonly mistakes: readonly Mistake[]
  /** `<document>#<identifier>` of every documented part, and with ` <keyword>` of every keyword. */
  readonly cited: ReadonlySet<string>
}

type Node = Readonly<Record<string, unknown>>

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']
const LISTS_OF_SCHEMAS = ['oneOf', 'anyOf', 'allOf', 'prefixItems']
const MAPS_OF_SCHEMAS = ['patternProperties', 'dependentSchemas', '$defs']
const SCHEMAS = [
  ...['items', 'contains', 'not', 'if', 'then', 'else'],
  ...['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames'],
]

/** The keywords that say something about messages; a document that has the part need not give them. */
const CLAIMS = new Set([
  ...['type', 'enum', 'const', 'format', 'pattern', 'required', 'default', 'content'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength'],
  ...['minItems', 'maxItems', 'minProperties', 'maxProperties', 'oneOf', 'anyOf', 'discriminator'],
])

/**
 * Reads the identifiers a vendor's document names, and the keywords that it gives for each: the
 * bullets of its section in the README.
 *
 * @example
 * readIdentifiers('## a.txt\n- `GET /things`: content').get('a.txt')?.get('GET /things') // ['content']
 */
export function readIdentifiers(readme: string): Identifiers {
  const sections = readme.split(/^## /m).slice(1)
  const documents = sections.filter((section) => /^\S+\.txt$/m.test(firstLine(section)))
  return new Map(
    documents.map((section) => [
      firstLine(section),
      new Map(
        [...section.matchAll(/^- `([^`]+)`(?:: (.+))?$/gm)].map(([, name = '', keywords]) => [
          name,
          keywords?.split(', ') ?? [],
        ]),
      ),
    ]),
  )
}

/** Finds every part of a contract whose provenance is missing, unknown or too good. */
export function checkProvenance(contract: unknown, identifiers: Identifiers): Finding {
  const walk = new Walk(node(contract), identifiers)
  walk.document()
  return { mistakes: walk.mistakes, cited: walk.cited }
}

class Walk {
  readonly mistakes: Mistake[] = []
  readonly cited = new Set<string>()
  private readonly seen = new Set<object>()
  private readonly errorsInUse = new Set<string>()

  constructor(
    private readonly root: Node,
    private readonly identifiers: Identifiers,
  ) {}

  document(): void {
    each(this.root['x-sources'], (source, key) => {
      if (!isGrade(source['grade'])) this.report('mark', `/x-sources/${key}`, 'has no known grade')
    })
    each(this.root['x-errors'], (error, key) => {
      // A document that gives an error no name names it by its words.
      const { code, detail } = node(error['error'])
      this.mark(error, `/x-errors/${key}`, [key, ...texts(code), ...texts(detail)])
      if ('x-by-fault' in error && error['x-by-fault'] !== true) {
        this.report('error', `/x-errors/${key}`, 'has an x-by-fault that is not true')
      }
    })
    this.keywords(this.root, '')
    this.responses(this.root['x-responses'], '/x-responses')
    each(this.root['paths'], (item, path) => {
      this.pathItem(item, path)
    })
    this.components(node(this.root['components']))
    this.errors()
    this.marksElsewhere(this.root, '')
  }

  private pathItem(item: Node, path: string): void {
    const at = `/paths/${escape(path)}`
    this.parameters(item['parameters'], at)
    array(item['servers']).forEach((server, index) => {
      this.mark(server, `${at}/servers/${String(index)}`, [])
    })
    for (const method of METHODS) {
      if (!(method in item)) continue
      const operation = node(item[method])
      const name = `${method.toUpperCase()} ${path}`
      this.mark(operation, `${at}/${method}`, [name])
      each(operation['x-scopes'], (scope, key) => {
        this.mark(scope, `${at}/${method}/x-scopes/${key}`, [key])
      })
      this.parameters(operation['parameters'], `${at}/${method}`)
      if ('requestBody' in operation) {
        this.requestBody(node(operation['requestBody']), `${at}/${method}/requestBody`, [name])
      }
      this.responses(operation['responses'], `${at}/${method}/responses`)
      this.partial(operation, `${at}/${method}/responses`)
    }
  }

  /** A reply becomes partial by what the query can hold. */
  private partial(operation: Node, at: string): void {
    const queries = array(operation['parameters']).filter((one) => one['in'] === 'query')
    const known = queries.map((one) => one['name'])
    each(operation['responses'], (response, status) => {
      for (const name of texts(response['x-partial'])) {
        if (known.includes(name)) continue
        this.report('partial', `${at}/${status}`, `names "${name}", which its query does not have`)
      }
    })
  }

  private components(components: Node): void {
    this.parameters(Object.values(node(components['parameters'])), '/components')
    this.responses(components['responses'], '/components/responses')
    this.headers(components['headers'], '/components/headers')
    each(components['requestBodies'], (body, key) => {
      this.requestBody(body, `/components/requestBodies/${key}`, [key])
    })
    each(components['schemas'], (schema, key) => {
      // What is sent and what is received share the document's name for it, not ours: a title.
      this.schema(schema, `/components/schemas/${key}`, [key, ...texts(schema['title'])])
    })
  }

  private parameters(list: unknown, at: string): void {
    for (const parameter of array(list)) {
      if (isBareRef(parameter)) continue
      const name = String(parameter['name'])
      this.mark(parameter, `${at}/parameters/${name}`, [name])
      this.content(parameter, `${at}/parameters/${name}`, [name])
    }
  }

  private requestBody(body: Node, at: string, names: readonly string[]): void {
    if (isBareRef(body)) return
    const known = [...names, 'requestBody', 'request', 'body']
    this.mark(body, at, known)
    this.content(body, at, known)
  }

  private responses(responses: unknown, at: string): void {
    each(responses, (response, status) => {
      if (isBareRef(response)) return
      this.mark(response, `${at}/${status}`, [status])
      this.headers(response['headers'], `${at}/${status}/headers`)
      this.content(response, `${at}/${status}`, [status])
      this.errorsOf(response, status, `${at}/${status}`)
    })
  }

  private headers(headers: unknown, at: string): void {
    each(headers, (header, name) => {
      if (isBareRef(header)) return
      this.mark(header, `${at}/${name}`, [name])
      this.content(header, `${at}/${name}`, [name])
    })
  }

  /** The schema of a parameter or header, and those of each media type. */
  private content(owner: Node, at: string, names: readonly string[]): void {
    if ('schema' in owner) this.schema(node(owner['schema']), `${at}/schema`, names)
    each(owner['content'], (media, type) => {
      if ('schema' in media) {
        this.schema(node(media['schema']), `${at}/content/${escape(type)}/schema`, names)
      }
    })
  }

  private schema(schema: Node, at: string, names: readonly string[]): void {
    if (isBareRef(schema)) return
    this.mark(schema, at, names)
    this.enumeration(schema, at)
    each(schema['properties'], (property, key) => {
      const pointer = `${at}/properties/${escape(key)}`
      // A property needs its own mark even where it is nothing but a `$ref`.
      if (isBareRef(property)) this.mark(property, pointer, [key])
      else this.schema(property, pointer, [key])
    })
    for (const keyword of MAPS_OF_SCHEMAS) {
      each(schema[keyword], (child, key) => {
        this.schema(child, `${at}/${keyword}/${escape(key)}`, [key])
      })
    }
    for (const keyword of LISTS_OF_SCHEMAS) {
      array(schema[keyword]).forEach((child, index) => {
        this.schema(child, `${at}/${keyword}/${String(index)}`, names)
      })
    }
    for (const keyword of SCHEMAS) {
      if (isObject(schema[keyword])) this.schema(schema[keyword], `${at}/${keyword}`, names)
    }
  }

  private enumeration(schema: Node, at: string): void {
    const listed = Array.isArray(schema['enum']) ? schema['enum'].map(String) : []
    const values = new Set([...listed, ...('const' in schema ? [String(schema['const'])] : [])])
    const marks = node(schema['x-enum'])
    for (const value of values) {
      if (!(value in marks)) this.report('enum', at, `does not mark its value "${value}"`)
    }
    for (const [value, mark] of Object.entries(marks)) {
      if (!values.has(value)) this.report('enum', at, `marks "${value}", which is no value of it`)
      this.mark(node(mark), `${at}/x-enum/${escape(value)}`, [value])
    }
  }

  private errorsOf(response: Node, status: string, at: string): void {
    const errors = node(this.root['x-errors'])
    for (const name of texts(response['x-errors'])) {
      this.errorsInUse.add(name)
      if (!(name in errors)) this.report('error', at, `names an unknown error "${name}"`)
      else if (String(node(errors[name])['status']) !== status) {
        this.report('error', at, `names "${name}", which has another status`)
      }
    }
  }

  private errors(): void {
    for (const name of Object.keys(node(this.root['x-errors']))) {
      if (!this.errorsInUse.has(name)) this.report('error', `/x-errors/${name}`, 'is never used')
    }
  }

  /** Marks that stand where none has to are read all the same, such as on a security scheme. */
  private marksElsewhere(value: unknown, at: string): void {
    if (!isObject(value) && !Array.isArray(value)) return
    if (isObject(value) && 'x-provenance' in value && !this.seen.has(value)) {
      this.mark(value, at, [])
    }
    for (const [key, child] of Object.entries(value)) {
      this.marksElsewhere(child, `${at}/${escape(key)}`)
    }
  }

  private mark(part: Node, at: string, names: readonly string[]): void {
    this.seen.add(part)
    this.keywords(part, at)
    const { 'x-provenance': grade, 'x-source': source } = part
    if (!isGrade(grade)) {
      this.report('mark', at, 'has no known grade')
      return
    }
    const [, key = '', place = ''] = /^([^#]+)#(.+)$/s.exec(String(source)) ?? []
    const strongest = node(node(this.root['x-sources'])[key])['grade']
    if (!isGrade(strongest)) this.report('mark', at, 'has no known source')
    else if (!isAtLeast(strongest, grade)) {
      this.report('upgrade', at, `is graded ${grade}, its source ${key} only ${strongest}`)
    } else if (grade === 'documented') this.identifier(at, key, place, names)
  }

  /** The marks of single keywords; all others of a documented part must be in the document, too. */
  private keywords(part: Node, at: string): void {
    const marks = node(part['x-keywords'])
    for (const [keyword, mark] of Object.entries(marks)) {
      const pointer = `${at}/x-keywords/${keyword}`
      // The root marks the lists of statuses of all its operations.
      const isOwn = keyword in part || (at === '' && keyword === 'responses')
      if (!isOwn) this.report('keyword', pointer, 'marks a keyword that its part does not have')
      this.mark(node(mark), pointer, [])
      this.documentedKeyword(node(mark), keyword, pointer)
    }
    for (const keyword of Object.keys(part)) {
      // Every parameter of a path is required, whatever a document says.
      const isClaim = CLAIMS.has(keyword) && !(keyword === 'required' && part['in'] === 'path')
      if (isClaim && !(keyword in marks)) this.documentedKeyword(part, keyword, at)
    }
    const isOpen = 'x-open' in part
    if (isOpen && (part['x-open'] !== true || !('enum' in part || 'const' in part))) {
      this.report('keyword', at, 'has an x-open that is not true, or without values')
    }
  }

  private documentedKeyword(mark: Node, keyword: string, at: string): void {
    if (mark['x-provenance'] !== 'documented') return
    const source = String(mark['x-source'])
    const [document = '', place = ''] = source.split(/#(.*)/s)
    this.cited.add(`${source} ${keyword}`)
    if (!this.identifiers.get(document)?.get(place)?.includes(keyword)) {
      this.report('keyword', at, `cites the ${keyword} of "${place}", which is not listed for it`)
    }
  }

  private identifier(at: string, document: string, place: string, names: readonly string[]): void {
    this.cited.add(`${document}#${place}`)
    if (!this.identifiers.get(document)?.has(place)) {
      this.report('identifier', at, `cites "${place}", which is not listed for ${document}`)
    }
    const isOwn = (name: string) => place === name || /[. ]/.test(place.at(-name.length - 1) ?? '')
    if (names.length > 0 && !names.some((name) => place.endsWith(name) && isOwn(name))) {
      this.report('identifier', at, `cites "${place}", which is not its own name`)
    }
  }

  private report(kind: MistakeKind, at: string, what: string): void {
    this.mistakes.push({ kind, message: `${at} ${what}` })
  }
}

function each(map: unknown, visit: (child: Node, key: string) => void): void {
  for (const [key, child] of Object.entries(node(map))) visit(node(child), key)
}

function node(value: unknown): Node {
  return isObject(value) ? value : {}
}

function array(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.map(node) : []
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string')
}

function isObject(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isBareRef(value: Node): boolean {
  return '$ref' in value && Object.keys(value).length === 1
}

function isGrade(value: unknown): value is Grade {
  return GRADES.includes(value as Grade)
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function firstLine(text: string): string {
  return (text.split('\n')[0] as string).replaceAll('`', '').trim()
}
