import * as z from 'zod/mini';
import { publicListSchema, writeListed } from '../../../../shared/analogues/public-list.ts';
import type { PublicListDryRun } from '../../../../shared/results/analogues.ts';
import { analogueListKind } from '../../../documents/kinds/kinds.ts';
import { exampleList } from '../../../documents/kinds/analogue-list.ts';
import { takeInPublicList, tryPublicList } from '../../../use-cases/analogues/import-public-list.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { documented, reasonParameter } from '../../http/fields.ts';
import { respondJson, respondSaved, revisionSummary } from '../../http/respond.ts';
import { savedHeaders } from '../../openapi/describe-documents.ts';
import { changePorts } from '../../ports.ts';
import { listPath } from './list-fields.ts';

/** PUT /v1/analogue-lists/{id}/public-list */
export const endpoint = defineEndpoint({
  operationId: 'importPublicList',
  summary: 'Import the public list of published statements',
  description:
    'Makes the next revision of the one that If-Match names: drafts of the list are added or become what it says, others stay, and so does an amount that was checked against its document. Every problem is named by entry and field, and then nothing is changed. A new list of analogues begins empty: POST /v1/analogue-lists.',
  tag: 'analogue-lists',
  changes: 'revision',
  path: listPath,
  query: z.strictObject({
    reason: z.optional(reasonParameter),
    dryRun: z.optional(
      documented(z.enum(['true', 'false']), {
        description: 'With "true" nothing is saved: the response says what each entry would do, and what to look at.',
        example: 'true',
      }),
    ),
  }),
  body: jsonBody({ schema: publicListSchema, example: () => exampleList().statements.map(writeListed) }),
  responses: async () => {
    const { replacedSchema } = await import('../../../../shared/results/revision.ts');
    const { publicListDryRunSchema } = await import('../../../../shared/results/analogues.ts');
    return {
      200: {
        description:
          'The revision that the import made, or the present one, "unchanged", where the list changes nothing; of a dry run what it would do.',
        content: { 'application/json': z.union([replacedSchema, publicListDryRunSchema]) },
        headers: savedHeaders(200),
      },
    };
  },
  refuses: ['not-found', 'duplicate-id'],
  handle: async ({ path, query: { reason, dryRun }, body: published, ports, call, api, ifMatch }) => {
    const request = { id: path.id, published, ifMatch, reason };
    if (dryRun !== 'true')
      return respondSaved(await takeInPublicList(changePorts(ports, api), call, request), analogueListKind, 200);
    const { report, tried } = await tryPublicList(ports, call, request);
    const { base, ...result } = tried;
    return respondJson({ ...report, result: { ...result, base: revisionSummary(base) } } satisfies PublicListDryRun);
  },
});
