import { expect, it } from 'vitest'
import {
  choicesOf,
  inputHint,
  inputKind,
  inputText,
  readInput,
} from '../../../src/inspector/world/field-input.js'
import type { FieldSchema } from '../../../src/inspector/world/record-schema.js'

const fieldOf = (types: string[], values?: unknown[]): FieldSchema => ({
  name: 'field',
  isRequired: false,
  types,
  values,
  description: undefined,
  isTime: false,
  example: undefined,
})

it('types texts and numbers as they are, and all else as JSON', () => {
  expect(inputKind(fieldOf(['string']))).toBe('text')
  expect(inputKind(fieldOf(['string', 'null']))).toBe('text')
  expect(inputKind(fieldOf(['integer', 'null']))).toBe('number')
  expect(inputKind(fieldOf(['array']))).toBe('json')
  expect(inputKind(fieldOf([]))).toBe('json')
  expect(inputKind(fieldOf(['string', 'object']))).toBe('json')
})

it('chooses states from their values, the present one first', () => {
  expect(choicesOf(fieldOf(['string'], ['running', 'expired']), 'expired')).toEqual([
    '"expired"',
    '"running"',
  ])
  expect(choicesOf(fieldOf(['boolean', 'null']), true)).toEqual(['true', 'false', 'null'])
  expect(choicesOf(fieldOf(['boolean']), undefined)).toEqual(['true', 'false'])
})

it('starts with the present value', () => {
  expect(inputText(fieldOf(['string']), 'a')).toBe('a')
  expect(inputText(fieldOf(['integer', 'null']), null)).toBe('')
  expect(inputText(fieldOf(['array']), ['a'])).toBe('[\n  "a"\n]')
  expect(inputText(fieldOf(['object', 'null']), null)).toBe('null')
})

it('reads what was typed', () => {
  expect(readInput(fieldOf(['string']), '')).toEqual({ value: '' })
  expect(readInput(fieldOf(['string', 'null']), '')).toEqual({ value: null })
  expect(readInput(fieldOf(['integer']), '5')).toEqual({ value: 5 })
  expect(readInput(fieldOf(['integer']), '')).toEqual({ error: 'must be a number' })
  expect(readInput(fieldOf(['number']), '1e999')).toEqual({ error: 'must be a number' })
  expect(readInput(fieldOf(['array']), '["a"]')).toEqual({ value: ['a'] })
  expect(readInput(fieldOf(['array']), '[a')).toHaveProperty('error')
  expect(readInput(fieldOf(['boolean']), 'true')).toEqual({ value: true })
})

it('says what is to be known', () => {
  expect(inputHint(fieldOf(['string', 'null']))).toBe('Empty is null.')
  expect(inputHint(fieldOf(['array']))).toBe('As JSON.')
  expect(inputHint(fieldOf(['string']))).toBeUndefined()
})
