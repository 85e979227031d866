import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { Copy, DockerfileParser, From, type Instruction } from 'dockerfile-ast'
import { globSync } from 'tinyglobby'
import { run } from './run.js'
import { ROOT } from './sources.js'

/** What a Dockerfile says of its containers, with the folder that stands for their root. */
export interface Image {
  /** Absolute paths of a container lie in this folder. */
  readonly root: string
  workdir: string
  user: string
  readonly ports: string[]
  /** As in the file: with paths of a container. */
  entrypoint: readonly string[]
  command: readonly string[]
  healthCheck: readonly string[]
}

/**
 * Does what `docker build` does with the Dockerfile of the project, with its own commands but without a
 * container: each stage has a folder in `folder` for a root, and what is installed on this machine for a
 * base image.
 *
 * @returns the image of the last stage
 * @throws Error when a command fails, or the file has an instruction that is not known here
 */
export async function buildImage(folder: string): Promise<Image> {
  const stages = new Map<string, Image>()
  let image: Image | undefined
  for (const instruction of readDockerfile()) {
    if (instruction instanceof From) {
      const name = instruction.getBuildStage() ?? String(stages.size)
      image = emptyImage(join(folder, name))
      stages.set(name, image)
    } else if (image && instruction instanceof Copy) {
      copy(image, instruction, stages)
    } else if (image) {
      await apply(image, instruction)
    }
  }
  if (!image) throw new Error('The Dockerfile has no FROM')
  return image
}

function emptyImage(root: string): Image {
  mkdirSync(root, { mode: 0o755 })
  const none = { entrypoint: [], command: [], healthCheck: [] }
  return { root, workdir: '/', user: 'root', ports: [], ...none }
}

function readDockerfile(): readonly Instruction[] {
  return DockerfileParser.parse(readFileSync(`${ROOT}Dockerfile`, 'utf8')).getInstructions()
}

async function apply(image: Image, instruction: Instruction): Promise<void> {
  const words = instruction.getArguments().map((one) => one.getValue())
  const keyword = instruction.getKeyword()
  switch (keyword) {
    case 'WORKDIR':
      image.workdir = posix.resolve(image.workdir, ...words)
      mkdirSync(image.root + image.workdir, { recursive: true })
      return
    case 'RUN':
      await run(image.root + image.workdir, 'sh', '-c', instruction.getArgumentsContent() ?? '')
      return
    case 'USER':
      image.user = words.join()
      return
    case 'EXPOSE':
      image.ports.push(...words)
      return
    case 'HEALTHCHECK':
      image.healthCheck = commandOf(instruction)
      return
    case 'ENTRYPOINT':
      image.entrypoint = commandOf(instruction)
      return
    case 'CMD':
      image.command = commandOf(instruction)
      return
    default:
      throw new Error(`The tests do not know what ${keyword} of the Dockerfile does`)
  }
}

/** The words of a command in JSON, the only form that runs without a shell. */
function commandOf(instruction: Instruction): string[] {
  const text = instruction.getArgumentsContent() ?? ''
  return JSON.parse(text.replace(/^CMD /, '')) as string[]
}

function copy(image: Image, instruction: Copy, stages: Map<string, Image>): void {
  const words = instruction.getArguments().map((one) => one.getValue())
  const target = image.root + posix.resolve(image.workdir, words.pop() ?? '')
  const flag = instruction.getFromFlag()?.getValue()
  if (flag) {
    const { root } = stages.get(flag)!
    for (const word of words) cpSync(root + word, target, { recursive: true })
    return
  }
  for (const file of contextFiles()) {
    if (!words.some((word) => word === '.' || word === file)) continue
    const to = join(target, file)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(ROOT + file, to)
  }
}

/** The files that .dockerignore leaves: it excludes all, then includes some, and excludes some of them. */
function contextFiles(): string[] {
  const lines = readFileSync(`${ROOT}.dockerignore`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const [first, ...others] = lines
  if (first !== '*') throw new Error('.dockerignore does not begin with *')
  const isIncluded = (line: string) => line.startsWith('!')
  const patterns = others.filter(isIncluded).map((line) => line.slice(1))
  return globSync(patterns, {
    cwd: ROOT,
    dot: true,
    ignore: others.filter((line) => !isIncluded(line)),
  })
}
