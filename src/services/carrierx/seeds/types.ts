import type { WorldContent } from '../../../core/service/seed-table.js'
import type { Container, File, FileRecord, Token } from '../model/tables.js'

// The fields that a world document may give for each record, and the record that its builder returns.

export type GivenToken = Partial<Token> & Pick<Token, 'token'>

type GivenFile = Partial<File> & Pick<File, 'container_sid'> & Hidden

interface Hidden {
  readonly content?: WorldContent
  /** The time of the upload, in ms. */
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

export interface TokenBuild {
  name: 'token'
  given: GivenToken
  built: Token
}

export type Build = TokenBuild | ContainerBuild | FileBuild
