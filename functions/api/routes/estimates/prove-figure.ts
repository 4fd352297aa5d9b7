import * as z from 'zod/mini';
import { servicingSchema } from '../../../../shared/model/charge.ts';
import { gradeText } from '../../../../shared/model/grade.ts';
import { lineText, sectionNumber, slug } from '../../../../shared/model/text.ts';
import { proofText } from '../../../../shared/print/proof/text.ts';
import { proveStatementFigure, type ProofRequest } from '../../../use-cases/estimates/prove-figure.ts';
import { defineEndpoint } from '../../endpoint.ts';
import { documented, revisionField, textFormatParameter, yearParameter } from '../../http/fields.ts';
import { negotiate } from '../../http/negotiate.ts';
import { respondJson, respondText } from '../../http/respond.ts';
import { estimateParameters, estimateRefusals, statementPath } from './estimate-parameters.ts';

const optional = <Schema extends z.ZodMiniType>(schema: Schema, description: string, example = '') =>
  z.optional(documented(schema, { description, example }));

const fromSchema = z.union([
  z.literal('base'),
  z.pipe(z.string().check(z.regex(/^[1-9]\d{0,9}$/)), z.pipe(z.transform(Number), revisionField)),
]);

const query = z
  .strictObject({
    question: optional(
      z.string().check(z.minLength(1), z.maxLength(500)),
      'The figure in words: an amount, words of its row and a year, or the ' +
        'name that a proof has for it. Instead of the names below.',
      '80 500',
    ),
    section: optional(sectionNumber, 'The budget section of a line, or whose subtotal is meant.'),
    object: optional(lineText, 'The object of expenditure.'),
    line: optional(lineText, 'The label of the line.'),
    servicing: optional(servicingSchema, 'Whether the line is conference servicing.'),
    group: optional(slug, 'The group of the line or row.'),
    category: optional(slug, 'The category of change of the line; in a table of posts that of the grades.'),
    fund: optional(lineText, 'In a table of posts: the fund of the row.'),
    dutyStation: optional(lineText, 'In a table of posts: the duty station of the row.'),
    grade: optional(gradeText, 'In a table of posts: the grade of the row.'),
    type: optional(z.enum(['established', 'temporary']), 'In a table of posts: of established or temporary ones.'),
    postTitle: optional(lineText, 'In a table of posts: the title of the posts of the row.'),
    year: z.optional(documented(yearParameter, { description: 'The year.', example: '', schema: { type: 'integer' } })),
    table: optional(
      z.string().check(z.regex(/^[1-9]\d?$/, 'must be the number of a table, such as 1')),
      'The number of a table, of whose totals or cells one is meant.',
    ),
    column: optional(lineText, 'In a table of its own layout: the column by its id or label.'),
    sum: optional(slug, 'In a table of its own layout: the id of a running total.'),
    net: optional(z.enum(['true', 'false']), 'Whether the total net of staff assessment is meant.'),
    from: z.optional(
      documented(fromSchema, {
        description:
          'Proves the difference instead: from an earlier revision of the statement by its number, or from "base", ' +
          'the same without its scenarios.',
        example: '',
        schema: { type: 'string' },
      }),
    ),
    ...estimateParameters,
    format: textFormatParameter,
  })
  .check(
    z.refine(
      ({ question, table, section, year, column }) =>
        question !== undefined ||
        (table === undefined ? section !== undefined && year !== undefined : (column ?? year) !== undefined),
      { path: ['question'], message: 'is needed, or a section with a year, or a table with a year or column' },
    ),
    z.refine(
      ({ question, table, section }) => question === undefined || (table === undefined && section === undefined),
      {
        path: ['question'],
        message: 'stands instead of "section" and "table", not beside them',
      },
    ),
  );

/** GET /v1/statements/{id}/proof */
export const endpoint = defineEndpoint({
  operationId: 'proveFigure',
  summary: 'A figure, a total or a difference opened down to its sources',
  description:
    'A tree of sentences: sums, lines, components, factors, rounding, entries of rate cards with the revisions that ' +
    'changed their value and not their source, dated events with their derivation, sources by symbol and paragraph. ' +
    'Steps beyond a few thousand say how to ask for them.',
  tag: 'statements',
  path: statementPath,
  query,
  responses: async () => {
    const { proofSchema } = await import('../../../../shared/results/proof.ts');
    const content = { 'application/json': proofSchema, 'text/plain': undefined };
    return { 200: { description: 'The proof.', content } };
  },
  refuses: [...estimateRefusals, 'no-such-line', 'not-acceptable'],
  handle: async ({ path, query: asked, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'text'], asked.format);
    const { revision, rateCards, rates, scenarios, from } = asked;
    const proof = await proveStatementFigure(ports, principal, {
      ...{ statement: path.id, revision, rateCards, rates, scenarios, from },
      what: whatOf(asked),
    });
    return format === 'json' ? respondJson(proof) : respondText(proofText(proof), 'text');
  },
});

function whatOf(asked: z.infer<typeof query>): ProofRequest['what'] {
  const { question, section, object, line, servicing, group, category, year, table, column, sum, net, ...more } = asked;
  const { fund, dutyStation, grade, type, postTitle } = more;
  if (question !== undefined) return { inWords: question };
  return {
    ...{ section, object, line, servicing, group, category, year, column, sum },
    ...{ fund, dutyStation, grade, type, postTitle },
    table: table === undefined ? undefined : Number(table),
    net: net === 'true' ? true : undefined,
  };
}
