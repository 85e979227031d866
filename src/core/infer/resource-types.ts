import type { SchemaNode } from '../contract/openapi.js'
import type { KeyField } from './key-field.js'

/** The records of one kind, and the paths that they have. */
export interface Resource {
  /** The table, such as `ships`. */
  readonly name: string
  readonly singular: string
  /** The component schema of a record, if it is one. */
  readonly component: string | undefined
  readonly schema: SchemaNode
  readonly members: Readonly<Record<string, SchemaNode>>
  readonly key: KeyField
  /** Parameters of the paths before the collection that are no members: fields of their own. */
  readonly parents: readonly string[]
  /** The tables of the records that these belong to, and the fields that name those. */
  readonly owners: readonly (readonly [table: string, field: string])[]
  /** Whether an operation creates such records. */
  readonly isCreatable: boolean
}

/** What an operation does: with records, with the bytes of one, or with a member of one. */
export type ActionKind =
  | ('list' | 'create' | 'read' | 'replace' | 'update' | 'delete')
  | ('download' | 'upload')
  | ('readPart' | 'writePart' | 'deletePart')

/** A thing of which each record has one: a member, or what is stored for it beside the members. */
export interface Part {
  readonly name: string
  readonly isMember: boolean
}

/** What an operation does with which resource. */
export interface Action {
  readonly kind: ActionKind
  readonly resource: Resource
  /** The path parameters before the key that choose records, by the field that they are compared with. */
  readonly scope: readonly (readonly [parameter: string, field: string])[]
  /** The path parameter with the key. */
  readonly parameter: string | undefined
  /** The member that a path ends with, such as `/ships/{ship_id}/crew`. */
  readonly part?: Part
  /** The records that the path goes through, by the path parameters that name them. */
  readonly owners: readonly (readonly [parameter: string, resource: Resource])[]
}

/** The resources of a contract, and by operationId what operations do with them. */
export interface Inference {
  readonly resources: readonly Resource[]
  readonly actions: ReadonlyMap<string, Action>
}
