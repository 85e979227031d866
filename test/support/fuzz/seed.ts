import fc from 'fast-check'

// Every run tries the same input, so that what fails belongs to the change at hand. To look for more:
// FUZZ_SEED=random, or the seed that a failure printed.
const { FUZZ_SEED = '20250101' } = process.env
if (FUZZ_SEED !== 'random') fc.configureGlobal({ seed: Number(FUZZ_SEED) })
