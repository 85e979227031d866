// Tests that take seconds for a file: `npm test`, which is to end within two minutes, leaves them to
// the full tests.

/** They start the command line, and stop it when their file ends. */
export const slowCommands = [
  'test/cli/check/recordings.test.ts',
  'test/cli/explore/*.test.ts',
  'test/cli/serve/{faults,request-log,state,watch}.test.ts',
]

export const slow = [
  'test/conformance/conform/conform.test.ts',
  'test/core/conduct/doors.test.ts',
  'test/core/faults/in-body.test.ts',
  'test/explore/planted.test.ts',
  'test/node/blobs/{large-uploads,spill-files}.test.ts',
  'test/node/server/{client-error,faulty-body,max-body,request-body,start-server}.test.ts',
  'test/project/entered-files.test.ts',
  'test/services/all/{fuzz,worlds-fuzz}.test.ts',
  'test/services/carrierx/list-oracle.test.ts',
]
