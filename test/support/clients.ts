/** Debian's package of each program, and of each module, that a client of the tests needs. */
const PACKAGES: Readonly<Record<string, string>> = {
  curl: 'curl',
  python3: 'python3 python3-requests python3-pytest',
  requests: 'python3-requests',
  pytest: 'python3-pytest',
  go: 'golang-go',
  gcc: 'gcc libc6-dev',
  java: 'default-jdk-headless',
  'jdk.compiler': 'default-jdk-headless',
}

// As bash, Node, Python, Go and Java say it.
const MISSING = [
  /line \d+: (\S+): command not found/,
  /spawn (\S+) ENOENT/,
  /No module named '?(\w+)/,
  /exec: "(\w+)": executable file not found/,
  /module (jdk\.compiler)\b.* not found/i,
]

/** Returns what to install where the output of a command says that a client is missing, else ''. */
export function missingClientHint(output: string): string {
  for (const pattern of MISSING) {
    const name = pattern.exec(output)?.[1]
    const wanted = name === undefined ? undefined : PACKAGES[name]
    if (wanted !== undefined) return `Install what is missing: apt-get install ${wanted}\n`
  }
  return ''
}
