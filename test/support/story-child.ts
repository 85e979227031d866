import { played } from './played.js'

// A program: what it prints has to be the same on every run.

console.log(await played())
