import * as z from 'zod/mini';
import { slug } from '../../../../shared/model/text.ts';
import { scenarioSchema } from '../../../../shared/scenarios/scenario.ts';
import { documented } from '../../http/parameters.ts';

/** The fields by which a request names what it is computed from. Without a revision the head; without cards those that the statement names, as they were sealed if it is submitted. */
export const inputsFields = {
  statement: z.string().check(z.minLength(1), z.maxLength(120)),
  revision: z.optional(z.int().check(z.gte(1), z.lte(1_000_000_000))),
  rateCards: z.optional(z.array(slug).check(z.maxLength(20))),
  rates: z.optional(z.enum(['sealed', 'current'])),
  scenarios: z.optional(z.array(z.union([slug, scenarioSchema])).check(z.maxLength(10))),
};

export const formatQuery = z.strictObject({
  format: z.optional(
    documented(z.enum(['json', 'csv']), {
      description: 'The form of the answer; what Accept asks for if left out.',
      example: 'json',
    }),
  ),
});
