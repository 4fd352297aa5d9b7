import type { Kind, KindContent } from '../../../documents/kinds/kind.ts';
import type { ResponseDescription } from '../../endpoint.ts';

export const revisionHeaderDescription = {
  ETag: 'The hash of the revision, in quotes.',
  'Rule153-Revision': 'The number of the revision.',
  'Rule153-State': 'Where the document stands in its workflow, if it has one.',
};

/** A document, or that the reader has it. */
export function documentResponses(
  kind: Kind,
  { schema, example }: KindContent,
): Readonly<Record<number, ResponseDescription>> {
  return {
    200: {
      description: `The ${kind.noun}.`,
      content: { 'application/json': schema },
      example,
      headers: revisionHeaderDescription,
    },
    304: { description: 'The reader has this revision.', headers: { ETag: revisionHeaderDescription.ETag } },
  };
}
