import type { Call, ReplyOf } from '../../../core/service/service.js'
import type { defaults, operations } from '../contract/contract.gen.js'
import type { Storage } from '../model/storage.js'
import type { rules } from '../contract/rules.js'

/** The call of one operation of this service. */
export type CallOf<Id extends keyof operations> = Call<
  operations[Id],
  Storage,
  typeof rules,
  defaults[Id]
>

export type Reply<Id extends keyof operations> = ReplyOf<operations[Id]>
