import type { Call, ReplyOf } from '../../../core/service/service.js'
import type { defaults, operations } from '../contract/contract.gen.js'
import type { Containers } from '../model/containers.js'
import type { rules } from '../contract/rules.js'

/** The call of one operation of this service. */
export type CallOf<Id extends keyof operations> = Call<
  operations[Id],
  Containers,
  typeof rules,
  defaults[Id]
>

export type Reply<Id extends keyof operations> = ReplyOf<operations[Id]>
