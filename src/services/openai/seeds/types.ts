import type { WorldContent } from '../../../core/service/seed-table.js'
import type { AllowedDomain, ContainerRecord, File, Key, PlatformFile } from '../model/tables.js'

// The fields that a world document may give for each record, and the record that its builder returns.

export type GivenContainer = Partial<ContainerRecord> & Pick<ContainerRecord, 'name'>

export type GivenFile = Partial<File> & Pick<File, 'container_id' | 'path'>

interface Content {
  readonly content?: WorldContent
}

export interface PlatformFileBuild {
  name: 'platformFile'
  given: PlatformFile & Required<Content>
  built: PlatformFile & Required<Content>
}

export interface ContainerBuild {
  name: 'container'
  given: GivenContainer
  built: ContainerRecord
}

export interface FileBuild {
  name: 'file'
  given: GivenFile & Content
  built: File & Content
}

export interface KeyBuild {
  name: 'key'
  given: Key
  built: Key
}

export interface AllowedDomainBuild {
  name: 'allowedDomain'
  given: AllowedDomain
  built: AllowedDomain
}

export type Build = KeyBuild | AllowedDomainBuild | PlatformFileBuild | ContainerBuild | FileBuild
