import { defined } from '../../../../shared/canonical/defined.ts';
import * as z from 'zod/mini';
import { once } from '../../openapi/describe-documents.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { HttpRefusal, PROBLEM_TABLE, REFUSAL_CODES } from '../../http/refusals.ts';
import { documented } from '../../http/fields.ts';
import { respondJson } from '../../http/respond.ts';
import examples from './problem-examples.json' with { type: 'json' };

const exampleSchema = z.strictObject({
  request: z.strictObject({
    method: z.string(),
    path: z.string(),
    headers: z.optional(z.record(z.string(), z.string())),
    body: z.optional(z.unknown()),
  }),
  problems: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
type ProblemExample = z.infer<typeof exampleSchema>;

const problemTypeSchema = once(() =>
  z
    .strictObject({ code: z.string(), status: z.int(), title: z.string(), example: z.optional(exampleSchema) })
    .register(z.globalRegistry, {
      id: 'ProblemType',
      description:
        'A code with which requests are refused, its status and its meaning; with the smallest request that is ' +
        'refused with it, and what the service then says.',
    }),
);

/** The catalogue in `test/errors`, with the messages that its test has seen. */
const EXAMPLES: Readonly<Record<string, ProblemExample>> = examples;

/** GET /problems/{code}: where the `type` of a problem document leads. */
export const endpoint = defineEndpoint({
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
    const example = EXAMPLES[code];
    return Promise.resolve(respondJson({ code, ...PROBLEM_TABLE[code], ...defined({ example }) }));
  },
});
