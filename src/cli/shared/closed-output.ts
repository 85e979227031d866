/**
 * Lets the process go on when nobody reads its output any more, such as `head` or `grep -m1` in a
 * pipe, or a closed terminal. What is written then is lost.
 */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      // The disk is full, for example: the output is incomplete.
      if (code !== 'EPIPE' && code !== 'EIO') process.exitCode = 1
    })
  }
}
