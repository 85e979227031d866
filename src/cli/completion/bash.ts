import type { CompletedCommand, Values } from './words.js'

/** Returns the completion of bash. The program itself completes as its default command does. */
export function bashScript(commands: readonly CompletedCommand[], fallback: string): string {
  const top = commands.find(({ path }) => path === fallback)?.options ?? []
  const paths = commands.filter(({ path }) => path !== '').map(({ path }) => quoted(path))
  const all = commands.map((one) =>
    one.path === '' ? { ...one, options: [...one.options, ...top] } : one,
  )
  return `# Completion of quayside. Load it with: source <(quayside completion bash)
_quayside() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path='' word i
  COMPREPLY=()
  # A value after = is a word of its own to bash.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${path:+$path }\${COMP_WORDS[i]}"
    case "$word" in
      ${paths.join(' | ')}) path=$word ;;
    esac
  done
  case "$path $prev" in
${all.flatMap(optionCases).join('\n')}
  esac
  case "$path" in
${all.map(commandCase).join('\n')}
  esac
}
_quayside_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
_quayside_files() {
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$cur"))
}
complete -o filenames -F _quayside quayside`
}

function optionCases({ path, options }: CompletedCommand): string[] {
  return options.flatMap(({ flags, values }) => {
    if (values === undefined) return []
    const patterns = flags.map((flag) => quoted(`${path} ${flag}`)).join(' | ')
    return [`    ${patterns}) ${valuesCommand(values)} return ;;`]
  })
}

function commandCase({ path, subcommands, options, operands }: CompletedCommand): string {
  const words = [
    ...subcommands.map(({ name }) => name),
    ...options.flatMap(({ flags }) => flags),
    ...(Array.isArray(operands) ? (operands as readonly string[]) : []),
  ]
  const files = operands === 'files' ? ' [[ $cur == -* ]] || _quayside_files' : ''
  return `    ${quoted(path)}) _quayside_words ${quoted(words.join(' '))};${files} ;;`
}

function valuesCommand(values: Values): string {
  if (values === 'anything') return ''
  return values === 'files' ? '_quayside_files;' : `_quayside_words ${quoted(values.join(' '))};`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
