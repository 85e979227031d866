import { build, type Plugin } from 'esbuild'
import { SERVICES } from '../../src/cli/shared/services.js'
import { vendorUrl } from './hosts.js'
import { ROOT } from './sources.js'

/** Names of the services and where they are: to load all of them takes longer than a client runs. */
const light: Plugin = {
  name: 'light services',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/services\/\w+\/index\.ts$/ }, ({ path }) => {
      const service = SERVICES.find(({ name }) => path.includes(`/${name}/`))
      if (!service) throw new Error(`No service at ${path}`)
      const contract = { document: { servers: [{ url: vendorUrl(service) }] } }
      const text = JSON.stringify({ name: service.name, contract })
      return { contents: `export const ${service.name} = ${text}` }
    })
    // What opens doors is not called there.
    onLoad({ filter: /\/src\/(?:node\/)?index\.ts$/ }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Bundles the small clients of `test/explore` as one program, which runs the one of a name. */
export async function bundleClients(outfile: string): Promise<void> {
  const entryPoints = ['test/support/explore-child.ts']
  await build({
    ...{ absWorkingDir: ROOT, entryPoints, outfile, plugins: [light] },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
  })
}
