import { committeeSchema } from '../../../../shared/analogues/analogue-list.ts';
import { stageSchema } from '../../../../shared/results/analogues.ts';
import * as z from 'zod/mini';
import { documented, idParameter, wholeNumber } from '../../http/fields.ts';

/** The id of the list of the examples. */
export const EXAMPLE_LIST = 'example-analogues';

export const listPath = z.strictObject({ id: idParameter(EXAMPLE_LIST) });

const wholeDollars = z.string().check(z.regex(/^(?:0|-?[1-9]\d{0,14})$/, 'must be whole US dollars, such as "193300"'));

const amountParameter = (description: string) =>
  z.optional(documented(wholeDollars, { description, example: '50000' }));
const yearParameter = (description: string, example: number) =>
  z.optional(wholeNumber(1946, 2200, { description, example }));
const postsParameter = (description: string) => z.optional(wholeNumber(0, 100_000, { description, example: 1 }));

/** What a list is asked for. */
export const questionParameters = {
  q: z.optional(
    documented(z.string().check(z.maxLength(200)), {
      description: 'Texts with blanks between that all stand in the symbols, title, notes or sections.',
      example: 'human rights',
    }),
  ),
  committee: z.optional(
    documented(committeeSchema, { description: 'Of the draft, or of one of its documents.', example: '3' }),
  ),
  stage: z.optional(
    documented(stageSchema, {
      description: 'With a document of this stage, whose amount and posts then count.',
      example: 'statement',
    }),
  ),
  section: z.optional(
    documented(z.string().check(z.regex(/^\d{1,2}[A-H]?$/, 'must be the number of a section, such as "29C"')), {
      description: 'A budget section that its documents name.',
      example: '24',
    }),
  ),
  fromYear: yearParameter('This year or later.', 2000),
  toYear: yearParameter('This year or earlier.', 2100),
  fromAmount: amountParameter('In whole US dollars: this or more. What has no known amount is counted and not found.'),
  toAmount: amountParameter('In whole US dollars: this or less.'),
  fromPosts: postsParameter('So many posts or more.'),
  toPosts: postsParameter('So many posts or fewer.'),
};
