import type { WorldContent } from '../../../core/service/seed-table.js'
import type { Container, File, FileRecord, Token } from '../model/tables.js'

// What worlds may hold of each record, and what its builder makes of it.

export type GivenToken = Partial<Token> & Pick<Token, 'token'>

type GivenFile = Partial<File> & Pick<File, 'container_sid'> & Hidden

interface Hidden {
  readonly content?: WorldContent
  /** In ms: what counts as use before the first download. */
  readonly uploaded_at?: number
}

export interface ContainerBuild {
  name: 'container'
  given: Partial<Container>
  built: Container
}

export interface FileBuild {
  name: 'file'
  given: GivenFile
  built: FileRecord & Pick<Hidden, 'content'>
}
