import { once } from 'node:events'

/** Prints a piece of a longer output to stdout; resolves when the reader has room for more. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}
