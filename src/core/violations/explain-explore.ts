import type { Explanation } from './explain-problems.js'

const AGAIN = 'mock.faults.add(...) of the finding repeats it in a test of its own.'

/** What `explore` finds, by name. */
export const exploreProblems = {
  'not-retried': {
    means: 'it failed, though the failure was one that trying again would have healed',
    why: 'Rate limits, overload and lost connections pass. Reported only with strict: many clients leave retries to their caller.',
    example: 'one 429 to ListContainers, and the whole report fails',
    fix: `Try again after a pause that grows, and after Retry-After if there is one. ${AGAIN}`,
  },
  'duplicate-records': {
    means: 'it succeeded, and there are more of the same records than without the failure',
    why: 'A call whose reply was lost may have been carried out. A client that repeats it makes the record twice, and nobody notices until there is a bill.',
    example: 'the reply to CreateContainer is lost, it is sent again: 2 containers named report',
    fix: `Before you repeat what is not idempotent, look whether it is there, by a name of your own. ${AGAIN}`,
  },
  'leftover-records': {
    means: 'it succeeded, and a record is left that is not there without the failure',
    why: 'A clean-up that fails in silence costs memory, money, or the privacy of what was to be deleted.',
    example: 'DeleteContainer answers 500, the client does not look: 1 container named tmp',
    fix: `Check the reply of every delete, try again, and report what cannot be deleted. ${AGAIN}`,
  },
  'missing-records': {
    means: 'it succeeded, and a record is missing that is there without the failure',
    why: 'The client took a call for done that was refused or lost, and told nobody.',
    example: 'CreateContainerFile answers 429, the client goes on: no file named a.txt',
    fix: `Check the status of every reply, and fail or try again. ${AGAIN}`,
  },
  'other-records': {
    means: 'it succeeded, and a record differs from that without the failure',
    why: 'The client stored something else than it should, such as half of a file, or changed another record.',
    example: 'a copy of a file whose download was cut: bytes is 500, expected 1000',
    fix: `Compare what arrived with what was announced, and what was stored with what was sent. ${AGAIN}`,
  },
  'incomplete-data': {
    means: 'it succeeded, though something that it read never arrived whole',
    why: 'A list that ends early and half a file look like success to everybody who gets them.',
    example: 'the second page of a list answers 503, and the client returns the first',
    fix: `Fail, or read it again until it is whole: a stream that breaks off and an error status are no end. ${AGAIN}`,
  },
  'left-behind': {
    means: 'it failed, and left behind a part of what it had made',
    why: 'Who calls it knows of a failure, not of the record. It stays for ever, and the next attempt makes another.',
    example: 'the upload fails, the error is thrown, and the new container stays',
    fix: `Delete on failure what was made before, and look by name for what may have been made. ${AGAIN}`,
  },
  hung: {
    means: 'it did not end',
    why: 'A loop that waits for a state that never comes, or a call without a time-out, blocks for ever what waits for it.',
    example: 'polling a container that has expired until it is running',
    fix: `Give every loop and every call an end: a deadline, a number of attempts, states that are final. ${AGAIN}`,
  },
  'unhandled-rejection': {
    means: 'a promise was rejected, and nobody handled it',
    why: 'Node ends a process for it, and the error is in no log of the call that caused it.',
    example: 'an upload that is not awaited answers 500',
    fix: `Await every promise, or handle its failure where it is made. ${AGAIN}`,
  },
  invariant: {
    means: 'the invariant of the test does not hold afterwards',
    why: 'It says what must be true of the world whatever happens.',
    example: 'invariant: (mock) => expect(mock.state.records(...).length).toBeLessThan(2)',
    fix: `Find the call of the finding, and what the client does after it fails. ${AGAIN}`,
  },
  'depends-on-rule': {
    means: 'it fails, or does something else, if an undecided fact of the API is the other way',
    why: 'Nobody outside of the vendor knows these facts for sure. A test that depends on one passes here, and the client may fail there.',
    example: 'reuse by name, else create, under openai/name-filter=prefix',
    fix: 'Write the client so that it works either way, or make sure of the fact: `quayside explain` of the rule says how well it is known, and set it by option rules once you know.',
  },
} satisfies Record<string, Explanation>
