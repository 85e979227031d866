import type { Call, ReplyOf } from '../../../core/service/service.js'
import type { defaults, operations } from '../contract/contract.gen.js'
import type { rules } from '../contract/rules.js'
import type { Containers } from '../model/containers.js'

/** The arguments of one operation of this service. */
export type CallOf<Id extends keyof operations> = Call<
  operations[Id],
  Containers,
  typeof rules,
  defaults[Id]
>

/** The result of one operation of this service. */
export type Reply<Id extends keyof operations> = ReplyOf<operations[Id]>
