import { CONTENT_SCHEMA, SeedRefusal, type SeedTables } from '../../src/core/service/seed-table.js'
import { defineRules, type RuleReader } from '../../src/core/contract/rules.js'
import type { Table } from '../../src/core/state/tables.js'
import type { ServiceState } from '../../src/core/service/state.js'

export interface Note {
  readonly id: string
  readonly text: string
  readonly state: 'fresh' | 'faded'
  readonly made_at: number
  readonly faded_at?: number
  readonly label?: { readonly colour: 'red' | 'blue' }
}

export const rules = defineRules({
  'toy/longest-text': {
    grade: 'observed',
    source: 'toy#longest',
    decides: 'how many characters a note may have',
    default: 20,
    alternatives: [10],
    any: 'integer',
  },
  'toy/greeting': {
    grade: 'assumed',
    source: 'toy#greeting',
    decides: 'whether a note is greeted',
    default: false,
    alternatives: [true, 'loudly'],
  },
  'toy/secret-use': {
    grade: 'published',
    source: 'toy#secrets',
    decides: 'whether a secret may be used twice',
    default: 'once',
    alternatives: ['often'],
  },
})

/** A note as kept: with the secret that the wire hides. */
export interface NoteRecord extends Note {
  readonly secret?: string
}

export class Notes {
  readonly notes: Table<NoteRecord>

  constructor(
    readonly world: ServiceState,
    readonly rule: RuleReader<typeof rules>,
  ) {
    this.notes = world.tables.table('toy/notes')
  }

  get now(): number {
    return this.world.environment.now()
  }

  add(record: NoteRecord, minutes = 10): NoteRecord {
    const at = record.made_at + minutes * 60_000
    if (record.state === 'fresh') {
      this.world.schedule.add({ at, service: 'toy', task: 'fade', key: record.id })
    }
    return this.notes.insert(record)
  }

  fade(id: string): void {
    const at = this.world.environment.now()
    if (this.notes.has(id)) this.notes.replace(id, { state: 'faded', faded_at: at })
  }
}

export const seeds: SeedTables<Notes> = {
  notes: {
    component: 'Note',
    hidden: { secret: { type: 'string' }, content: CONTENT_SCHEMA },
    required: ['id', 'text'],
    admit(model, record, content) {
      const given = record as unknown as Partial<NoteRecord> & Pick<Note, 'id' | 'text'>
      if (model.notes.has(given.id)) throw new SeedRefusal('/id', `"${given.id}" already exists`)
      const { state = 'fresh', made_at = model.now } = given
      model.add({ ...given, state, made_at })
      if (content) model.world.blobs.put(given.id, content)
    },
    *dump({ notes, world }, records: Iterable<NoteRecord> = notes.all()) {
      for (const record of records)
        yield { record: { ...record }, content: world.blobs.get(record.id) }
    },
  },
}
