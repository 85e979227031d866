type Named = Readonly<Record<string, unknown>>

/** The fields that may hold the name of a record, the likely first. */
const NAMES = ['name', 'container_name', 'file_name', 'filename', 'path', 'title', 'label']
/** Those of them that hold the path of a file. */
const PATHS = ['file_name', 'filename', 'path']

/** The field that names a record for a person, `others` last; undefined if it has none. */
export function nameField(record: Named, others: readonly string[]): string | undefined {
  const fields = [...NAMES, ...others]
  return fields.find((field) => typeof record[field] === 'string' && record[field] !== '')
}

/** Whether a field holds the path of a file: a slash in any other name leads to no folder. */
export function isPathField(field: string): boolean {
  return PATHS.includes(field)
}

/** The last part of a path. */
export function withoutFolders(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
