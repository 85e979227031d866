// Tests that take seconds for a file: `npm test`, which is to end within two minutes, leaves them to
// the full tests.

/** They start the command line, and stop it when their file ends. */
export const slowCommands = [
  'test/cli/check/recordings.test.ts',
  'test/cli/{contract,program}.test.ts',
  'test/cli/{explore,serve}/*.test.ts',
]

export const slow = [
  'test/conformance/conform/conform.test.ts',
  'test/conformance/trace/{serve-again,trace}.test.ts',
  'test/core/conduct/doors.test.ts',
  'test/core/faults/in-body.test.ts',
  'test/core/infer/ours.test.ts',
  'test/examples.test.ts',
  'test/explore/planted.test.ts',
  'test/fourth-service/docker.test.ts',
  'test/node/admin/openapi.test.ts',
  'test/node/blobs/{large-uploads,spill-files}.test.ts',
  'test/node/proxy/client-error.test.ts',
  'test/node/server/{client-error,faulty-body,max-body,request-body,start-server,tls}.test.ts',
  'test/project/{bench,entered-files}.test.ts',
  'test/services/all/{fuzz,worlds-fuzz}.test.ts',
  'test/services/carrierx/list-oracle.test.ts',
]
