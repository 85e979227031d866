import { expect, test } from 'vitest'
import { missingClientHint } from '../support/clients.js'

// The full tests run clients of other makes, and say what to install where one is missing.

test.each([
  ['bash: line 2: go: command not found', 'golang-go'],
  ['spawn curl ENOENT', 'curl'],
  ['/usr/bin/python3: No module named pytest', 'python3-pytest'],
  ["ModuleNotFoundError: No module named 'requests'", 'python3-requests'],
  ['cgo: C compiler "gcc" not found: exec: "gcc": executable file not found', 'gcc libc6-dev'],
  ['error: Module jdk.compiler not found', 'default-jdk-headless'],
])('a client that is missing is told with its package: %s', (output, wanted) => {
  expect(missingClientHint(output)).toBe(`Install what is missing: apt-get install ${wanted}\n`)
})

test('a failure of a client that is there names no package', () => {
  expect(
    missingClientHint('curl: (7) Failed to connect\nbash: line 1: none: command not found'),
  ).toBe('')
})
