import { Argument, type Command } from 'commander'
import { bashScript } from './bash.js'
import { fishScript } from './fish.js'
import { completedCommands } from './words.js'

// zsh runs the functions of bash.
const ZSH_START = `autoload -U +X compinit && compinit
autoload -U +X bashcompinit && bashcompinit`

const EXAMPLES = `
Examples:
  source <(quayside completion bash)
  source <(quayside completion zsh)
  quayside completion fish | source`

/** Adds `completion`; `fallback` is the command that runs if the arguments name none. */
export function addCompletion(quayside: Command, fallback: string): void {
  quayside
    .command('completion')
    .description('print a script by which a shell completes commands, options and values')
    .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action((shell: string) => console.log(scriptFor(shell, quayside, fallback)))
}

function scriptFor(shell: string, quayside: Command, fallback: string): string {
  const commands = completedCommands(quayside)
  if (shell === 'fish') return fishScript(commands, fallback)
  const script = bashScript(commands, fallback)
  return shell === 'zsh' ? `${ZSH_START}\n${script}` : script
}
