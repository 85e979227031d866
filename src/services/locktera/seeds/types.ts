import type { WorldContent } from '../../../core/service/seed-table.js'
import type {
  AttemptsRecord,
  Container,
  ContainerRecord,
  EventRecord,
  FileRecord,
  Key,
  Org,
  TagsRecord,
  Viewer,
} from '../model/tables.js'

// The fields that a world document may give for each record, and the record that its builder returns.

export type GivenContainer = Partial<Container> & Pick<ContainerRecord, 'org_id' | 'dynamic'>

export type GivenFile = Partial<FileRecord> & Pick<FileRecord, 'container_id' | 'name'>

export type GivenAttempts = Partial<AttemptsRecord> &
  Pick<AttemptsRecord, 'container_id' | 'viewer_email'>

export type GivenTags = Partial<TagsRecord> & Pick<TagsRecord, 'container_id' | 'new_tags'>

export type GivenEvent = Partial<Omit<EventRecord, 'key'>> & Pick<EventRecord, 'org_id'>

interface Content {
  readonly content?: WorldContent
}

type BuiltFile = Omit<FileRecord, 'key'> & Content

export interface OrgBuild {
  name: 'org'
  given: Partial<Org> & Pick<Org, 'id'>
  built: Org
}

export interface ContainerBuild {
  name: 'container'
  given: GivenContainer & Pick<ContainerRecord, 'name'>
  built: Required<Omit<Container, 'container_name' | 'created_date'>>
}

export interface FileBuild {
  name: 'file'
  given: Omit<GivenFile, 'key'> & Content
  built: BuiltFile
}

export interface AttemptsBuild {
  name: 'attempts'
  given: Omit<GivenAttempts, 'key'>
  built: Omit<AttemptsRecord, 'key'>
}

export interface EventBuild {
  name: 'event'
  given: GivenEvent
  built: Omit<EventRecord, 'key'>
}

export interface ViewerBuild {
  name: 'viewer'
  given: Viewer
  built: Viewer
}

export interface TagsBuild {
  name: 'tagsChange'
  given: Omit<GivenTags, 'key'>
  built: Omit<TagsRecord, 'key'>
}

export interface KeyBuild {
  name: 'key'
  given: Key
  built: Key
}

export type Build =
  | KeyBuild
  | OrgBuild
  | ContainerBuild
  | FileBuild
  | AttemptsBuild
  | EventBuild
  | TagsBuild
  | ViewerBuild
