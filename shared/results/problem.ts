import * as z from 'zod/mini';
import { PROBLEM_CODES } from '../model/problem.ts';

export const problemFields = {
  path: z.string(),
  message: z.string(),
  line: z.optional(z.int().check(z.positive())),
  requirement: z.optional(z.string()),
};

/**
 * One thing that is wrong with an input, as results name it. Its type is `Problem` of the model, which knows no
 * schemas.
 */
export const problemSchema = z
  .strictObject({ code: z.enum(PROBLEM_CODES), ...problemFields })
  .register(z.globalRegistry, {
    id: 'Problem',
    description:
      'One thing that is wrong, where, and what to do about it. "line" is its line in the text that was sent, ' +
      'counted from 1; "requirement" the id of the requirement that holds the value.',
  });
