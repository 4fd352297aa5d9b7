import type { Kind, KindContent } from '../../documents/kinds/kind.ts';
import type { ResponseDescription } from '../endpoint.ts';

// How the OpenAPI document describes what `respondDocument` and `respondSaved` send.

type Responses = Readonly<Record<number, ResponseDescription>>;

export const revisionHeaderDescription = {
  ETag: 'The hash of the revision, in quotes.',
  'Rule153-Revision': 'The number of the revision.',
  'Rule153-State': 'Where the document is in its workflow, if it has one.',
};

/** A document, or that the reader has it. */
export function documentResponses(kind: Kind, { schema }: KindContent): Responses {
  return {
    200: {
      description: `The ${kind.noun}.`,
      content: { 'application/json': schema },
      headers: revisionHeaderDescription,
    },
    304: { description: 'The reader has this revision.', headers: { ETag: revisionHeaderDescription.ETag } },
  };
}

/** The revision that a change made. */
export async function savedResponses(status: 200 | 201): Promise<Responses> {
  const { revisionSummarySchema } = await import('../../../shared/results/revision.ts');
  return {
    [status]: {
      description:
        status === 201 ? 'It was created; this is its first revision.' : 'The revision that the change made.',
      content: { 'application/json': revisionSummarySchema },
      headers: savedHeaders(status),
    },
  };
}

/** The revision that a change made, or the one that was there already. */
export async function replacedResponses(): Promise<Responses> {
  const { replacedSchema } = await import('../../../shared/results/revision.ts');
  return {
    200: {
      description:
        'The revision that the change made, or the present one, "unchanged", where there was nothing to change.',
      content: { 'application/json': replacedSchema },
      headers: savedHeaders(200),
    },
  };
}

export function savedHeaders(status: 200 | 201): Readonly<Record<string, string>> {
  return {
    ...revisionHeaderDescription,
    ...(status === 201 && { Location: 'Where it is.' }),
    'Idempotency-Replayed': '"true" if this is the response to an earlier request with the same key.',
  };
}

/** The name of an operation on a kind: `readStatement`, `listRateCards`. */
export function operationName(verb: string, { kind }: Kind, plural = false): string {
  const noun = kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${verb}${noun}${plural ? 's' : ''}`;
}

/**
 * Makes something when it is asked for first, and gives the same ever after. Schemas that only the OpenAPI document
 * needs are made so.
 */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { thing: Thing } | undefined;
  return () => (made ??= { thing: make() }).thing;
}
