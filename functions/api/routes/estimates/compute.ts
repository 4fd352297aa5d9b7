import * as z from 'zod/mini';
import { Refused } from '../../../../shared/model/problem.ts';
import { statementSchema } from '../../../../shared/model/statement.ts';
import { computeUnstored } from '../../../use-cases/estimates/compute-unstored.ts';
import { exampleStatement } from '../../../documents/kinds/statement.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { beginsIn } from '../../http/locate-in-body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { documented, formatParameter, rateCardsField } from '../../http/fields.ts';
import { detailSchema, respondEstimate, estimateResponses } from './respond-estimate.ts';
import { estimateRefusals } from './estimate-parameters.ts';

const computeSchema = z
  .strictObject({
    statement: statementSchema,
    rateCards: z.optional(rateCardsField),
  })
  .register(z.globalRegistry, {
    id: 'Computation',
    description:
      'A statement, and rate cards: ids of stored ones, or cards ' +
      'themselves. Without them those that the statement names.',
  });

/** POST /v1/compute */
export const endpoint = defineEndpoint({
  operationId: 'compute',
  summary: 'Estimate a statement without storing it',
  tag: 'estimates',
  path: NO_PARAMETERS,
  query: z.strictObject({
    format: formatParameter,
    explain: z.optional(
      documented(detailSchema, {
        description: '"full" adds every line with its components and their factors.',
        example: 'tables',
      }),
    ),
  }),
  body: jsonBody({ schema: computeSchema, example: () => ({ statement: exampleStatement(), rateCards: [] }) }),
  responses: () => estimateResponses(false),
  refuses: [...estimateRefusals, 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const estimate = await belowStatement(body, () => computeUnstored(ports, principal, body));
    return respondEstimate(estimate, format, { detail: query.explain });
  },
});

/** What is refused of the statement has its path below the body. */
async function belowStatement<Result>(
  body: z.output<typeof computeSchema>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [isOfBody, isOfStatement] = [beginsIn(body), beginsIn(body.statement)];
    throw new Refused(
      error.problems.map((problem) =>
        isOfStatement(problem) && !isOfBody(problem) ? { ...problem, path: `statement.${problem.path}` } : problem,
      ),
    );
  }
}
