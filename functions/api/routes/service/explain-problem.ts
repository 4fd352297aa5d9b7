import * as z from 'zod/mini';
import { once } from '../../openapi/once.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { HttpRefusal } from '../../http/http-refusal.ts';
import { documented } from '../../http/parameters.ts';
import { PROBLEM_TABLE, REFUSAL_CODES } from '../../http/problem-table.ts';
import { respondJson } from '../../http/respond.ts';

const problemTypeSchema = once(() =>
  z.strictObject({ code: z.string(), status: z.int(), title: z.string() }).register(z.globalRegistry, {
    id: 'ProblemType',
    description: 'A code with which requests are refused, its status and its meaning.',
  }),
);

/** GET /problems/{code}: where the `type` of a problem document leads. */
export const explainProblemEndpoint = defineEndpoint({
  operationId: 'explainProblem',
  summary: 'What the code of a refusal means',
  tag: 'service',
  path: z.strictObject({
    code: documented(z.string().check(z.regex(/^[a-z-]{1,40}$/)), { description: 'The code.', example: 'invalid' }),
  }),
  query: NO_PARAMETERS,
  responses: () => ({
    200: { description: 'Its status and meaning.', content: { 'application/json': problemTypeSchema() } },
  }),
  handle: ({ path }) => {
    const code = REFUSAL_CODES.find((one) => one === path.code);
    if (code === undefined)
      throw new HttpRefusal('no-such-address', `No request is refused with the code "${path.code}".`);
    return Promise.resolve(respondJson({ code, ...PROBLEM_TABLE[code] }));
  },
});
