import type { Kind } from './kind.ts';
import { KINDS } from './kinds.ts';

// Apart from the kinds: a list that is made when it is loaded would bring all of them into every function that names one.

/** Kinds whose documents people write in files, and send back when they have edited them. */
export const WRITTEN_KINDS: readonly (Kind & { schema: string })[] = KINDS.flatMap((kind) =>
  kind.schema === undefined ? [] : [{ ...kind, schema: kind.schema }],
);
