import type { Explanation } from './explain-problems.js'
import type { ConductProblem } from './violation.js'

/** What clients can do wrong over several calls, or outside of their requests. */
export const conductProblems = {
  'early-retry': {
    means: 'it called again before the time of a Retry-After was over',
    why: 'A server that says when to call again refuses earlier calls, and many block clients that do not wait.',
    example: 'a call 2 seconds after a 429 with Retry-After: 60',
    fix: 'Wait for the seconds, or until the date, of Retry-After before the next call. To test it without waiting, move the clock of the mock.',
  },
  'blind-repeat': {
    means:
      'it repeated a POST after a failed or lost response, without looking whether the first one took effect',
    why: 'A response that fails or gets lost does not say that nothing was done. A repeated POST may create a second resource, which nobody uses and somebody pays for.',
    example: 'POST /v1/containers again, with the same body, after a time-out',
    fix: 'List or retrieve before you repeat a POST, or turn off the automatic retries of the client for it.',
  },
  'futile-retry': {
    means: 'it sent a refused request again, unchanged, and was refused in the same way',
    why: 'A status such as 400, 401 or 404 does not go away by itself. Retries cost time, and count towards rate limits.',
    example: 'GET /v1/containers three times with a wrong key, each answered with 401',
    fix: 'Retry only what can succeed: 408, 409, 423, 425, 429, 5xx, and lost connections.',
  },
  'immediate-retry': {
    means: 'it retried without a pause after a 429 or 5xx',
    why: 'A server that is overloaded needs time. Clients that retry at once keep it overloaded.',
    example: 'three calls within one millisecond, each answered with 503',
    fix: 'Wait before each retry, longer each time, and add a random part: exponential backoff with jitter.',
  },
  'fast-polling': {
    means:
      'it retrieved one record ten times or more, less than a second apart, and nothing changed',
    why: 'Servers limit how often clients may ask. A client that polls faster than things change uses up the limit.',
    example: 'GET /v1/containers/cntr_1 every 100 ms, until a container runs',
    fix: 'Wait a second or more between two polls, longer each time, and give up after a while.',
  },
  'repeated-page': {
    means: 'it requested the same page of a list twice in one walk through the list',
    why: 'A walk that requests a page twice counts its records twice, or does not end.',
    example: 'GET /v1/containers?after=cntr_2 twice, because the cursor was not updated',
    fix: 'Take the next cursor, offset or page from the last response, and stop at the last page.',
  },
  'used-partial-content': {
    means: 'it uploaded content that is exactly as long as the part of a download that arrived',
    why: 'A connection that breaks leaves a part of a file. A client that takes it for the whole stores damaged content.',
    example: 'a download that ended after 500 of 1,000 bytes, then an upload of 500 bytes',
    fix: 'Compare the size with Content-Length, treat an error while reading as a failure, and download again.',
  },
  'used-after-end': {
    means: 'it used a resource after it had expired or been deleted',
    why: 'Its id is of no use any more. The client lost track of what exists.',
    example: 'an upload to a container that expired 20 minutes after its last use',
    fix: 'Forget ids when their resource ends, and create a new one when the response says that it has expired.',
  },
  'mismatched-type': {
    means:
      'it uploaded a file with a content type that belongs to another kind of file than its name',
    why: 'Services store the content type and send it with downloads. Browsers and other clients then misread the file.',
    example: 'report.pdf uploaded as image/png',
    fix: 'Send the content type of the file, or application/octet-stream where it is not known.',
  },
  'unread-body': {
    means: 'it left the body of a response unread',
    why: 'A connection is not free for other requests until the body is read or cancelled. Many clients keep it open until garbage collection.',
    example: 'a fetch of which only response.status is read',
    fix: 'Read the body, or cancel it with response.body?.cancel().',
  },
} satisfies Record<ConductProblem, Explanation>
