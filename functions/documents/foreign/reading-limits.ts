import { type ProblemCode, Refused } from '../../../shared/model/problem.ts';

/**
 * How much of a file that was not made here is read. Each is looked at before what it bounds is unpacked or parsed, so
 * that a file made to exhaust a reader is refused in the time of a small one.
 */
export const readingLimits = {
  fileBytes: 20_000_000,
  /** Files inside a package. */
  entries: 2_000,
  /** Bytes of one file inside, and of all that are read. */
  entryBytes: 60_000_000,
  unpackedBytes: 100_000_000,
  /** Unpacked bytes for one packed: text packs twentyfold, a bomb a thousandfold. */
  ratio: 200,
  /** Elements inside one another. */
  depth: 200,
  elements: 4_000_000,
} as const;

/** Refuses a file in one sentence, which says what to do. */
export function refuseFile(message: string, code: ProblemCode = 'invalid'): never {
  throw new Refused([{ code, path: '', message }]);
}
