import * as z from 'zod/mini';
import type { ImportKind } from '../../../../shared/results/import-kind.ts';
import { type ImportChoice, importTemplate } from '../../../../shared/imports/import-kinds.ts';
import { lineText, slug } from '../../../../shared/model/text.ts';
import type { ImportDryRun } from '../../../../shared/results/import-dry-run.ts';
import { calendarDateText } from '../../../../shared/time/point.ts';
import { rateCardKind, statementKind } from '../../../documents/kinds/kinds.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, type Endpoint } from '../../endpoint.ts';
import { fileBody } from '../../http/body.ts';
import { documented, idParameter, reasonParameter } from '../../http/fields.ts';
import { respondJson, respondSaved, revisionSummary } from '../../http/respond.ts';
import { savedHeaders } from '../../openapi/describe-documents.ts';

const optional = <Schema extends z.ZodMiniType>(schema: Schema, description: string) =>
  z.optional(documented(schema, { description, example: '' }));

/** A mapping as JSON in a parameter. */
const mappingParameter = z.pipe(
  z.string().check(z.maxLength(4000)),
  z.pipe(
    z.transform((text: string): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        return undefined;
      }
    }),
    z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(60))),
  ),
);

const yearText = z.string().check(z.regex(/^\d{4}$/, 'must be a year, such as 2027'));
const tableText = z.string().check(z.regex(/^[1-9]\d?$/, 'must be the number of a table'));

const common = {
  reason: z.optional(reasonParameter),
  dryRun: z.optional(
    documented(z.enum(['true', 'false']), {
      description:
        'With "true" nothing is saved: the response says what each row would do, and which figures would move.',
      example: 'true',
    }),
  ),
  map: z.optional(
    documented(mappingParameter, {
      description:
        'Headers of the file by the columns that they are, as JSON: {"Post level": "grade", "Remarks": "-"}; "-" passes a header over. A dry run says which header was taken for which column.',
      example: '',
      schema: { type: 'string' },
    }),
  ),
  mapping: optional(
    slug,
    'A mapping of columns that is kept here, by its id (`/v1/import-mappings`); `map` goes before it.',
  ),
  sheet: optional(lineText, 'Of a workbook: the sheet; the one with most of the columns if left out.'),
};

const TITLES: Readonly<Record<ImportKind, string>> = {
  posts: 'posts of a statement',
  requirements: 'requirements of a statement, so many units at so much each',
  documents: 'documents outside sessions: so many, of so many words each',
  sessions: 'sessions with their meetings and services',
  travel: 'journeys: ticket, subsistence and terminal expenses, or an average a head',
  consultants: 'consultants, contractors and experts, by the day, the month or deliverable',
  published: 'a whole published table of a statement, whose amounts are known and not their drivers',
  figures: 'the figures of an estimate that left as CSV, as controls of a statement',
  'treaty-status': 'the status of a treaty, into a register of a statement',
  rates: 'rates of a card',
};

const publishedParameters = {
  becomes: z.optional(
    documented(z.enum(['amounts', 'base', 'controls']), {
      description:
        'What the table becomes: amounts that are required (if left out), a base from which changes are shown, or controls, which are compared and never added.',
      example: 'controls',
    }),
  ),
  base: optional(slug, 'Of a base: its id. What it had and the table lacks is removed.'),
  title: optional(lineText, 'What a new base is called.'),
  year: optional(yearText, 'Of a base: which year of the table it has, where there are several.'),
  table: optional(tableText, "Of controls: the number of the statement's table that they are compared with."),
};

/** PUT /v1/statements/{id}/tables/{table} and /v1/rate-cards/{id}/tables/rates */
export function importTableEndpoint(table: ImportKind): Endpoint {
  const kind = table === 'rates' ? rateCardKind : statementKind;
  const query = z.strictObject({
    ...common,
    ...(table === 'treaty-status' && {
      register: optional(slug, 'The register that the table goes into; that of the statement, if it has one alone.'),
      asOf: optional(calendarDateText, 'The day of the table; that of the register if left out.'),
      title: optional(lineText, 'What a new register is called.'),
    }),
    ...(table === 'published' && publishedParameters),
  });
  return defineEndpoint({
    operationId: `import${table.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    summary: `Import ${TITLES[table]}`,
    description:
      'The body is CSV as spreadsheets save it, or a workbook (xlsx). Headers stand in any order and case, by the names that `GET /v1/import-templates/{table}` lists, or by a mapping. Makes the next revision of the one that If-Match names; every problem is named by row and column, and then nothing is changed.',
    tag: kind.collection,
    changes: 'revision',
    path: z.strictObject({ id: idParameter(table === 'rates' ? 'l53-identified' : 'A-C.3-79-L.53') }),
    query,
    body: fileBody({
      schema: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      example: () => (table === 'treaty-status' ? 'state,name\nQAT,Qatar\n' : importTemplate(table)),
    }),
    responses: async () => {
      const { replacedSchema } = await import('../../../../shared/results/revision.ts');
      const { importDryRunSchema } = await import('../../../../shared/results/import-dry-run.ts');
      return {
        200: {
          description:
            'The revision that the import made, or the present one, "unchanged", where the table changes nothing; of a dry run what it would do.',
          content: { 'application/json': z.union([replacedSchema, importDryRunSchema]) },
          headers: savedHeaders(200),
        },
      };
    },
    refuses: ['not-found', 'duplicate-id', 'unknown-reference', ...(kind.workflow ? (['locked'] as const) : [])],
    handle: async ({ path, query: asked, body, ports, call, api, ifMatch }) => {
      const { map, mapping, sheet, reason, dryRun, ...own } = asked;
      // The readers of files are loaded with the first import, not with the function that it shares with others.
      const { importTable, tryImport } = await import('../../../use-cases/documents/import-table.ts');
      // Which of them a table takes its query says.
      const choice: ImportChoice & { sheet?: string | undefined } = { ...(own as ImportChoice), mapping: map, sheet };
      const request = { id: path.id, table, bytes: body, choice, keptMapping: mapping, ifMatch, reason };
      if (dryRun !== 'true') return respondSaved(await importTable(changePorts(ports, api), call, request), kind, 200);
      const { rows, tried } = await tryImport(ports, call, request);
      const { base, ...result } = tried;
      return respondJson({ ...rows, result: { ...result, base: revisionSummary(base) } } satisfies ImportDryRun);
    },
  });
}
