import { joinPointer, pointerKeys } from '../../core/util/json-pointer.js'

/** The most children that stand below one node: more of them are put into groups. */
const GROUP = 100

/** A value in a JSON document, or a group of the children of a large one. */
export interface JsonNode {
  /** The JSON pointer; of a group, with its range. */
  readonly id: string
  readonly pointer: string
  readonly name: string | number | undefined
  readonly value: unknown
  /** The children that a group has: from the first up to, and without, the second. */
  readonly range?: readonly [number, number]
}

/** One line of a pretty-printed document. */
export interface JsonLine {
  readonly node: JsonNode
  readonly depth: number
  /** `leaf` has no children, `open` shows them on the next lines up to `end`, `closed` hides them. */
  readonly kind: 'leaf' | 'open' | 'closed' | 'end'
  readonly isLast: boolean
}

const rootOf = (value: unknown): JsonNode => ({
  id: '',
  pointer: '',
  name: undefined,
  value,
})

const names = new WeakMap<object, readonly string[]>()

function namesOf(value: object): readonly string[] {
  let known = names.get(value)
  if (!known) names.set(value, (known = Object.keys(value)))
  return known
}

/** How many members or items a value has. */
export function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return Array.isArray(value) ? value.length : namesOf(value).length
}

/** Returns the children of a node: values, or groups of them where there are more than 100. */
function childrenOf(node: JsonNode): JsonNode[] {
  const { value, pointer } = node
  const [first, end] = node.range ?? [0, countOf(value)]
  const size = stepOf(end - first)
  return Array.from({ length: Math.ceil((end - first) / size) }, (_, index) => {
    const start = first + index * size
    if (size === 1) return childAt(pointer, value as object, start)
    const range = [start, Math.min(end, start + size)] as const
    return { id: `${pointer}#${range.join('-')}`, pointer, name: undefined, value, range }
  })
}

function childAt(pointer: string, value: object, index: number): JsonNode {
  const name = Array.isArray(value) ? index : String(namesOf(value)[index])
  const id = joinPointer(pointer, String(name))
  return { id, pointer: id, name, value: (value as Record<string | number, unknown>)[name] }
}

/** How many children one group has; 1 if there are few enough to do without. */
function stepOf(count: number): number {
  let step = 1
  while (count > step * GROUP) step *= GROUP
  return step
}

/** Returns the ids of the nodes to open at first: the outer ones, up to about `budget` lines. */
export function firstOpen(value: unknown, budget = 200): Set<string> {
  const open = new Set<string>()
  const queue = [rootOf(value)]
  let left = budget
  for (const node of queue) {
    if (countOf(node.value) === 0) continue
    const children = childrenOf(node)
    if (node.id !== '' && children.length > left) continue
    left -= children.length
    open.add(node.id)
    // Of groups, the first one alone: the others have more of the same.
    queue.push(...(children[0]?.range ? children.slice(0, 1) : children))
  }
  return open
}

/** Returns the lines of a document in which the nodes with these ids are open; `limit` of them. */
export function jsonLines(value: unknown, open: ReadonlySet<string>, limit = Infinity): JsonLine[] {
  const lines: JsonLine[] = []
  const add = (node: JsonNode, depth: number, isLast: boolean): void => {
    if (lines.length >= limit) return
    if (countOf(node.value) === 0) {
      lines.push({ node, depth, kind: 'leaf', isLast })
    } else if (!open.has(node.id)) {
      lines.push({ node, depth, kind: 'closed', isLast })
    } else {
      lines.push({ node, depth, kind: 'open', isLast })
      const children = childrenOf(node)
      for (const [index, child] of children.entries()) {
        add(child, depth + 1, index === children.length - 1)
        if (lines.length >= limit) return
      }
      // A group has no bracket of its own.
      if (!node.range) lines.push({ node, depth, kind: 'end', isLast })
    }
  }
  add(rootOf(value), 0, true)
  return lines
}

/** Returns the ids of the nodes to open so that a pointer is in sight. */
export function waysTo(value: unknown, pointer: string): string[] {
  const ids: string[] = []
  let node = rootOf(value)
  for (const key of pointerKeys(pointer)) {
    if (typeof node.value !== 'object' || node.value === null) break
    const index = Array.isArray(node.value) ? Number(key) : namesOf(node.value).indexOf(key)
    for (;;) {
      ids.push(node.id)
      const children = childrenOf(node)
      const [start] = node.range ?? [0]
      const next = children[0]?.range
        ? children.find(({ range }) => range && range[0] <= index && index < range[1])
        : children[index - start]
      if (!next) return ids
      node = next
      if (!next.range) break
    }
  }
  return ids
}
