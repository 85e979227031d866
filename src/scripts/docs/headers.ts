import { anchor, code, prose, slug, table } from './markdown.js'
import { MARK, markText, meaningOf, typeOf } from './schemas.js'
import type { SchemaNode } from './sources.js'

/** The headers of a contract, each once, since responses share most of them. */
export class Headers {
  private readonly rows: { name: string; json: string; node: unknown; id: string }[] = []

  /** Returns the anchor of a header. Headers of one name that differ have different anchors. */
  anchorOf(name: string, node: unknown): string {
    const json = JSON.stringify(node)
    const same = this.rows.filter((one) => one.name === name)
    const found = same.find((one) => one.json === json)
    if (found) return found.id
    const id = `header-${slug(name)}${same.length > 0 ? `-${String(same.length + 1)}` : ''}`
    this.rows.push({ name, json, node, id })
    return id
  }

  table(): string {
    return table(
      ['Header', 'Type', 'Meaning', MARK],
      this.rows.map(({ name, node, id }) => {
        const {
          schema = {},
          required,
          ...rest
        } = node as { schema?: SchemaNode; required?: boolean }
        const { description: own, ...keywords } = schema
        const told = [meaningOf(rest), typeof own === 'string' ? prose(own) : '']
        return [
          `${anchor(id)}${code(name)}`,
          typeOf(schema),
          [...told, meaningOf(keywords), required ? 'Always sent.' : '']
            .filter((one) => one !== '')
            .join(' '),
          markText(node, schema),
        ]
      }),
    )
  }
}
