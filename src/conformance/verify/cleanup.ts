import type { CreatedResource, DeleteRequest, Step } from '../../core/service/verify-steps.js'
import type { IdAliases } from './id-aliases.js'
import type { ReceivedResponse } from './request.js'
import { isSuccess } from './step-result.js'

/** A resource that the run created. */
export interface ResourceRef {
  readonly kind: string
  readonly id: string
}

/** A resource that could not be deleted. */
export interface UndeletedResource extends ResourceRef {
  readonly why: string
}

interface TrackedResource extends ResourceRef {
  readonly name: string
  readonly resource: CreatedResource
}

/** The result of deleting what a run created. */
export interface CleanUp {
  /** Deleted at the end, without those that a step deleted. */
  readonly removed: readonly ResourceRef[]
  /** Could not be deleted. */
  readonly left: readonly UndeletedResource[]
  /** Titles of steps that may have created something, as no response said so. */
  readonly doubtful: readonly string[]
}

const MAX_TRIES = 3

/** Tracks what a run created and has not deleted yet. All ids come from responses of this run. */
export class CreatedResources {
  private tracked: TrackedResource[] = []
  private readonly doubtful: string[] = []
  /** How many resources were created. */
  count = 0

  constructor(
    private readonly aliases: IdAliases,
    private readonly send: (request: DeleteRequest) => Promise<ReceivedResponse>,
  ) {}

  /** Adds the resource of a step that succeeded. */
  add(resource: CreatedResource, step: Step): void {
    try {
      const { kind, as: name } = resource
      this.tracked.push({ kind, id: this.aliases.id(name), name, resource })
      this.count++
    } catch {
      // The request succeeded, and its response has no id.
      this.addDoubtful(step)
    }
  }

  /** Forgets a resource that a step has deleted. */
  forget(name: string): void {
    this.tracked = this.tracked.filter((one) => one.name !== name)
  }

  /** Notes a step that may have created something. */
  addDoubtful({ title }: Step): void {
    this.doubtful.push(title)
  }

  /** What has not been deleted yet. */
  get remaining(): readonly ResourceRef[] {
    return this.tracked.map(({ kind, id }) => ({ kind, id }))
  }

  /** Deletes what remains, the last one first: it may be part of an earlier one. */
  async cleanUp(): Promise<CleanUp> {
    const removed: ResourceRef[] = []
    const left: UndeletedResource[] = []
    for (const { kind, id, resource } of this.tracked.toReversed()) {
      const why = await this.delete(resource, id)
      if (why === undefined) removed.push({ kind, id })
      else left.push({ kind, id, why })
    }
    this.tracked = []
    return { removed, left, doubtful: this.doubtful }
  }

  /** Deletes a resource. Returns the reason when that failed, else undefined. */
  private async delete(resource: CreatedResource, id: string): Promise<string | undefined> {
    let why = ''
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
      try {
        const reply = await this.send(resource.remove(id, this.aliases))
        // With a 404 it no longer exists.
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
