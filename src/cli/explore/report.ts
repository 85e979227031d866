import type { ExploreFinding, ExploreReport } from '../../conformance/explore/report.js'

/** What hurts a command. */
export interface CommandFinding extends ExploreFinding {
  /** The end of what the command printed in the run that `reproduce` makes again, if asked for. */
  readonly output?: string
}

/** What was found of a command, as `--format json` prints it. */
export interface CommandReport extends ExploreReport {
  readonly command: readonly string[]
  readonly findings: readonly CommandFinding[]
}

/** What a finding is about: its faults, or the value of a rule. */
export function causeOf({ faults = [], rule }: ExploreFinding): string {
  return rule ? `${rule.id}=${String(rule.value)}` : faults.join(', ')
}
