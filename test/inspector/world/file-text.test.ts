import { expect, it } from 'vitest'
import { contentOf, worldTextOf } from '../../../src/inspector/world/file-text.js'

const fileOf = (bytes: BlobPart, name = 'world.json') =>
  Object.assign(new Blob([bytes]), { name }) as Blob & { readonly name: string }

it('reads a world file without its byte order mark', async () => {
  expect(await worldTextOf(fileOf('\ufeff{ "now": 0 }'))).toBe('{ "now": 0 }')
})

it('says of a file that is no text that it is none', async () => {
  const file = fileOf(Uint8Array.of(0x89, 0x50, 0, 0xff), 'mark.png')
  await expect(worldTextOf(file)).rejects.toThrow('mark.png is no text')
})

it('says of a file that is too large what to do instead', async () => {
  const file = { name: 'huge.json', size: 70_000_000 } as File
  await expect(worldTextOf(file)).rejects.toThrow(/70 MB.*at most 67\.1 MB.*--seed FILE/)
})

it('keeps the bytes of a file, as text where they are text', async () => {
  expect(await contentOf(new Blob(['Möwe\n']))).toEqual({ text: 'Möwe\n' })
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256)
  const content = await contentOf(new Blob([bytes]))
  expect(content).toEqual({ base64: Buffer.from(bytes).toString('base64') })
  expect(await contentOf(new Blob(['\ufeffa']))).toEqual({ base64: '77u/YQ==' })
})
