import type { Book } from './id-aliases.js'
import type { Received } from './request.js'
import type { CreatedResource, Removal, Step } from '../../core/service/verify-steps.js'
import { isSuccess } from './step-result.js'

/** A thing that a story made. */
export interface Made {
  readonly kind: string
  readonly id: string
}

/** A thing that could not be put away. */
export interface Left extends Made {
  readonly why: string
}

interface Kept extends Made {
  readonly name: string
  readonly making: CreatedResource
}

/** What became of what a story made. */
export interface CleanUp {
  /** Put away at the end; the story itself puts away some. */
  readonly removed: readonly Made[]
  readonly left: readonly Left[]
  /** Steps whose reply was lost: what they made, if they did, has a name of this run. */
  readonly doubtful: readonly string[]
}

const TRIES = 3

/** What a story has made and not put away yet: ids from replies of this run, no other. */
export class Makings {
  private kept: Kept[] = []
  private readonly doubtful: string[] = []
  /** How many there were. */
  count = 0

  constructor(
    private readonly book: Book,
    private readonly send: (removal: Removal) => Promise<Received>,
  ) {}

  add(making: CreatedResource, step: Step): void {
    try {
      const id = this.book.id(making.as)
      this.kept.push({ kind: making.kind, id, name: making.as, making })
      this.count++
    } catch {
      // It was accepted, and the reply does not say what it is called.
      this.doubt(step)
    }
  }

  /** The story has put it away itself. */
  cross(name: string): void {
    this.kept = this.kept.filter((one) => one.name !== name)
  }

  /** Nobody knows whether the step has made something. */
  doubt({ title }: Step): void {
    this.doubtful.push(title)
  }

  /** Puts away what is left, the last first: it may be in one that came before. */
  async cleanUp(): Promise<CleanUp> {
    const removed: Made[] = []
    const left: Left[] = []
    for (const { kind, id, making } of this.kept.toReversed()) {
      const why = await this.remove(making, id)
      if (why === undefined) removed.push({ kind, id })
      else left.push({ kind, id, why })
    }
    this.kept = []
    return { removed, left, doubtful: this.doubtful }
  }

  /** What is still there, when there is no time to put it away. */
  get rest(): readonly Made[] {
    return this.kept.map(({ kind, id }) => ({ kind, id }))
  }

  /** Why it could not be put away; undefined when it is gone. */
  private async remove(making: CreatedResource, id: string): Promise<string | undefined> {
    let why = ''
    for (let tries = 1; tries <= TRIES; tries++) {
      try {
        const reply = await this.send(making.remove(id, this.book))
        // What is gone already need not be put away.
        if (isSuccess(reply) || reply.status === 404) return undefined
        why = `status ${String(reply.status)}`
        if (reply.status < 500) return why
      } catch (error) {
        why = (error as Error).message
      }
    }
    return why
  }
}
