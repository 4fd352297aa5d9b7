import { defined } from '../../../shared/canonical/defined.ts';
import type * as z from 'zod/mini';
import { AccessError } from '../../access/access-error.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { StoreError } from '../../ledger/store-error.ts';
import { UseCaseError } from '../../use-cases/use-case-error.ts';
import type { Immutable } from '../../../shared/model/immutable.ts';
import { HttpRefusal, PROBLEM_TABLE, type RefusalCode } from './refusals.ts';
import type { problemDocumentSchema } from './problem-schema.ts';
import { revisionSummary } from './respond.ts';

/** A refusal as the caller sees it (RFC 9457). */
type ProblemDocument = Immutable<z.infer<typeof problemDocumentSchema>>;

export type Refusal = { document: ProblemDocument; headers: Readonly<Record<string, string>>; failure?: string };

/** A refusal that was put into its document elsewhere already. */
export class RefusedElsewhere extends Error {
  override readonly name = 'RefusedElsewhere';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.document.detail);
    this.refusal = refusal;
  }
}

/** Says in a problem document why a request is refused. What failed inside is for the log and never for the caller. */
export function refusalOf(error: unknown, requestId: string): Refusal {
  const make = (code: RefusalCode, detail: string, more: Partial<ProblemDocument> = {}): ProblemDocument => {
    const { status, title } = PROBLEM_TABLE[code];
    return {
      type: `/problems/${code}`,
      title,
      status,
      detail,
      code,
      instance: `urn:uuid:${requestId}`,
      problems: [{ code, path: '', message: detail }],
      ...more,
    };
  };
  if (error instanceof RefusedElsewhere) return error.refusal;
  if (error instanceof HttpRefusal) return { document: make(error.code, error.message), headers: error.headers };
  if (error instanceof AccessError) {
    return {
      document: make(error.code, error.message),
      headers: error.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer realm="rule153"' } : {},
    };
  }
  if (error instanceof Refused) return { document: ofProblems(error.problems, make), headers: {} };
  if (error instanceof UseCaseError)
    return { document: make(error.code, error.message, meanwhileOf(error)), headers: {} };
  if (error instanceof StoreError) return ofStore(error, make);
  return { document: make('internal', INSIDE), headers: {}, failure: failureText(error) };
}

const INSIDE =
  'The request could not be carried out because of a fault inside the service. Nothing of the cause is told here; ' +
  'quote the request id.';

const DAMAGED =
  'What is stored is damaged or was altered, so that nothing of it is shown. Trying again does not help: tell ' +
  'whoever runs the service, and quote the request id.';

type Make = (code: RefusalCode, detail: string, more?: Partial<ProblemDocument>) => ProblemDocument;

/** One code where all problems have the same, else the one for input that does not fit. */
function ofProblems(problems: readonly Problem[], make: Make): ProblemDocument {
  const [first] = problems;
  const same = first !== undefined && problems.every(({ code }) => code === first.code);
  const code = same ? first.code : 'invalid';
  const detail =
    problems.length === 1 && first !== undefined
      ? `${first.path === '' ? '' : `${first.path}: `}${first.message}`
      : `${problems.length} problems; each is named with its place.`;
  return make(code, detail, { problems });
}

function ofStore(error: StoreError, make: Make): Refusal {
  if (error.code === 'integrity')
    return { document: make('integrity', DAMAGED), headers: {}, failure: failureText(error) };
  if (error.code === 'unavailable') {
    const detail =
      'The store does not respond. Nothing is known to have been written: send the request again shortly, with the ' +
      'same Idempotency-Key.';
    return { document: make('unavailable', detail), headers: { 'retry-after': '1' }, failure: failureText(error) };
  }
  return { document: make(error.code, error.message), headers: {} };
}

function meanwhileOf({ meanwhile }: UseCaseError): Partial<ProblemDocument> {
  if (meanwhile === undefined) return {};
  const { current, changed, conflict } = meanwhile;
  return {
    current: revisionSummary(current),
    ...defined({ changed, conflict }),
  };
}

function failureText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'a value that is not an error was thrown';
  const cause = error.cause instanceof Error ? `; caused by ${error.cause.name}: ${error.cause.message}` : '';
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}
