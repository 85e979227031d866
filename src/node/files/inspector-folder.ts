/**
 * The folder of the built pages: the inspector, and the template of a trace. Beside the bundles of the
 * package; where the sources run, in the folder of caches, to which src/scripts/inspector.ts writes.
 */
export const INSPECTOR_FOLDER = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../node_modules/.cache/quayside/inspector/'
    : './inspector/',
  import.meta.url,
)
