import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  contentDisposition,
  parseDisposition,
  safeFilename,
  relativePath,
} from '../../../src/core/http/content-disposition.js'

const filenameOf = (parameters: string) =>
  parseDisposition(`form-data; name="file"; ${parameters}`)?.filename

it.each([
  ['a.txt', `attachment; filename="a.txt"; filename*=UTF-8''a.txt`],
  ['né 1.txt', `attachment; filename="n_ 1.txt"; filename*=UTF-8''n%C3%A9%201.txt`],
  ['📦.zip', `attachment; filename="_.zip"; filename*=UTF-8''%F0%9F%93%A6.zip`],
  ['say "hi"', `attachment; filename="say _hi_"; filename*=UTF-8''say%20%22hi%22`],
  ["it's (1)*", `attachment; filename="it's (1)*"; filename*=UTF-8''it%27s%20%281%29%2A`],
  ['50%22', `attachment; filename="50_22"; filename*=UTF-8''50%2522`],
  ['../../etc/passwd', `attachment; filename="passwd"; filename*=UTF-8''passwd`],
  ['C:\\temp\\a.txt', `attachment; filename="a.txt"; filename*=UTF-8''a.txt`],
  [
    'a\r\nSet-Cookie: x',
    `attachment; filename="aSet-Cookie: x"; filename*=UTF-8''aSet-Cookie%3A%20x`,
  ],
  ['\ud800.txt', `attachment; filename="_.txt"; filename*=UTF-8''%EF%BF%BD.txt`],
  ['', `attachment; filename="download"; filename*=UTF-8''download`],
  ['..', `attachment; filename="download"; filename*=UTF-8''download`],
])('writes %j so that every browser saves it', (filename, header) => {
  expect(contentDisposition(filename)).toBe(header)
})

it('writes a valid header that is parsed as the same name, for any name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (filename) => {
      const header = contentDisposition(filename)
      expect(header).toMatch(
        /^attachment; filename="[^\u0000-\u001f"%/\\\u007f-\uffff]+"; filename\*=UTF-8''[\w.~!#$&+^`|%-]+$/,
      )
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
      expect(parseDisposition(header)?.filename).toBe(safeFilename(filename) || 'download')
    }),
  )
})

it.each([
  ['a/b\\c.txt', 'c.txt'],
  ['/a/', ''],
  ['..\\..', ''],
  ['.', ''],
  ['...', '...'],
  ['.env', '.env'],
  ['a\0\u001f\u007f\u0085b', 'ab'],
  ['.\0.', ''],
])('reduces the file name %j to %j', (filename, safe) => {
  expect(safeFilename(filename)).toBe(safe)
})

it.each([
  ['with other escapes beside those of browsers', 'filename="a%20%22b%22.txt"', 'a%20%22b%22.txt'],
  ['as browsers and requests write a quote', 'filename="a%22b%0D%0a.txt"', 'a"b.txt'],
  ['as Go and old curl write a quote', 'filename="a\\"b.txt"', 'a"b.txt'],
  ['as Go and old curl write a backslash', 'filename="dir\\\\a.txt"', 'a.txt'],
  ['with the path that old browsers send', 'filename="C:\\temp\\new.txt"', 'new.txt'],
  ['with other percent signs as they are', 'filename="100%25 %41.txt"', '100%25 %41.txt'],
  ['in UTF-8', 'filename="日本é.txt"', '日本é.txt'],
  ['without quotes', 'FileName=a.txt', 'a.txt'],
  ['that is empty', 'filename=""', ''],
  ['with a semicolon inside', 'filename="a; name=b.txt"', 'a; name=b.txt'],
])('reads a file name %s', (_, parameters, filename) => {
  expect(filenameOf(parameters)).toBe(filename)
})

it.each([
  ["filename*=UTF-8''%e2%82%ac.txt; filename=b", '€.txt'],
  ["filename=b; filename*=utf-8'en'n%20n.txt", 'n n.txt'],
  ["filename*=ISO-8859-1''%e9.txt", 'é.txt'],
  ["filename*=UTF-8''..%2F..%5Ca%00.txt", 'a.txt'],
])('prefers the extended form %s', (parameters, filename) => {
  expect(filenameOf(parameters)).toBe(filename)
})

it.each([
  "UTF-8''%",
  "UTF-8''%E4%zz",
  "UTF-8''%ff",
  "klingon''a",
  'a.txt',
  "UTF-8'a",
  `"UTF-8''é"`,
])('falls back to the plain name when the extended one is %s', (value) => {
  expect(filenameOf(`filename*=${value}; filename="plain"`)).toBe('plain')
  expect(filenameOf(`filename*=${value}`)).toBeUndefined()
})

it('lower-cases the type and the keys, and tolerates spaces and a trailing semicolon', () => {
  const expected = { type: 'form-data', name: 'File', filename: undefined }
  expect(parseDisposition('Form-Data ;  NAME="File" ; ')).toEqual(expected)
})

it.each([
  '',
  '; name="a"',
  'form-data name="a"',
  'form-data; name="a',
  'form-data; name="a"b',
  'form-data; name=a b',
  'form-data; name=é',
  'form-data; name="a"; NAME="b"',
  'form-data; name',
])('gives nothing for the malformed header %j', (header) => {
  expect(parseDisposition(header)).toBeUndefined()
})

it('reads a long unclosed quote in no time', () => {
  const started = performance.now()
  expect(parseDisposition(`form-data; name="${'\\'.repeat(100_001)}`)).toBeUndefined()
  expect(parseDisposition(`form-data${'; '.repeat(50_000)}=`)).toBeUndefined()
  expect(parseDisposition(`form-data${' '.repeat(100_000)}x`)).toBeUndefined()
  expect(performance.now() - started).toBeLessThan(500)
})

it.each([
  ['a.txt', 'a.txt'],
  ['d1/a.txt', 'd1/a.txt'],
  ['d1\\d2\\a.txt', 'd1/d2/a.txt'],
  ['d1/a\u0000\r\n.txt', 'd1/a.txt'],
  ['/etc/passwd', 'passwd'],
  ['C:\\temp\\a.txt', 'a.txt'],
  ['../a.txt', 'a.txt'],
  ['d1/../a.txt', 'a.txt'],
  ['d1/./a.txt', 'a.txt'],
  ['d1//a.txt', 'a.txt'],
  ['d1/', ''],
  ['..', ''],
  ['', ''],
])('keeps the folders of %j as %j', (filename, path) => {
  expect(relativePath(filename)).toBe(path)
})
