export { listen, type Listening, type ListenOptions } from './listen.js'
export { readWorld } from './world-file.js'
