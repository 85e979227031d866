import { expect, it } from 'vitest'
import { firstOpen, jsonLines, waysTo, type JsonLine } from '../../src/inspector/ui/json-tree.js'

const many = Array.from({ length: 1_000_000 }, (_, index) => ({ index }))

function drawn(lines: readonly JsonLine[]): string[] {
  return lines.map(({ node, depth, kind }) => {
    const name = node.range ? `[${node.range.join('-')}]` : (node.name ?? '')
    return `${' '.repeat(depth)}${name} ${kind}`.trimEnd()
  })
}

it('pretty-prints a small document whole', () => {
  const value = { name: 'a', files: [1, { size: 2 }], none: {} }
  expect(drawn(jsonLines(value, firstOpen(value)))).toEqual([
    ' open',
    ' name leaf',
    ' files open',
    '  0 leaf',
    '  1 open',
    '   size leaf',
    '  1 end',
    ' files end',
    ' none leaf',
    ' end',
  ])
})

it('shows a value that is no object as one line', () => {
  expect(drawn(jsonLines('text', firstOpen('text')))).toEqual([' leaf'])
  expect(drawn(jsonLines([], firstOpen([])))).toEqual([' leaf'])
})

it('puts the items of a large array into groups, and opens the first one alone', () => {
  const value = Array.from({ length: 250 }, (_, index) => index)
  const lines = drawn(jsonLines(value, firstOpen(value)))
  expect(lines.length).toBe(1 + 1 + 100 + 2 + 1)
  expect(lines.slice(0, 3)).toEqual([' open', ' [0-100] open', '  0 leaf'])
  expect(lines.slice(-3)).toEqual([' [100-200] closed', ' [200-250] closed', ' end'])
})

it('draws few lines of a million items, however they are reached', () => {
  const open = firstOpen(many)
  expect(jsonLines(many, open).length).toBeLessThan(400)
  const all = new Set([...open, ...waysTo(many, '/777777/index')])
  const lines = jsonLines(many, all)
  expect(lines.length).toBeLessThan(800)
  expect(lines.map(({ node }) => node.pointer)).toContain('/777777/index')
})

it('closes what lies deep in a large document', () => {
  const value = Array.from({ length: 50 }, (_, index) => ({ index, tags: ['a', 'b', 'c'] }))
  const lines = jsonLines(value, firstOpen(value))
  expect(lines.length).toBeLessThan(400)
  expect(lines.some(({ kind }) => kind === 'closed')).toBe(true)
})

it('stops at a limit of lines', () => {
  expect(jsonLines(many, firstOpen(many), 10).length).toBe(10)
})

it('finds the way to names that have a slash or look like a number', () => {
  const value = { 'a/b': { '7': { x: 1 } } }
  expect(waysTo(value, '/a~1b/7/x')).toEqual(['', '/a~1b', '/a~1b/7'])
  expect(waysTo(value, '/missing/x')).toEqual([''])
})
