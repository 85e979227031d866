/** By how much a call of a program of its own may take longer than one in process. */
export const SLOWER = 100
