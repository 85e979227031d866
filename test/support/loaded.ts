import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A script that a process has loaded, with the functions that ran. */
export interface LoadedScript {
  /** The path of its file. */
  readonly path: string
  readonly called: ReadonlySet<string>
}

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly { readonly count: number }[]
    }[]
  }[]
}

/**
 * Returns the files that a process loads, as V8 reports them at its end.
 *
 * @param work starts the process with this environment and waits for its end
 * @example
 * const scripts = await loadedBy((env) => run('main.js', env))
 */
export async function loadedBy(
  work: (env: NodeJS.ProcessEnv) => Promise<unknown>,
): Promise<LoadedScript[]> {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-loaded-'))
  try {
    await work({ ...process.env, NODE_V8_COVERAGE: folder })
    const scripts: LoadedScript[] = []
    for (const file of await readdir(folder)) {
      const { result } = JSON.parse(await readFile(join(folder, file), 'utf8')) as Coverage
      for (const { url, functions } of result) {
        if (!url.startsWith('file:')) continue
        const called = functions.filter(({ ranges }) => ranges[0]!.count > 0)
        scripts.push({
          path: fileURLToPath(url),
          called: new Set(called.map(({ functionName }) => functionName)),
        })
      }
    }
    return scripts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
