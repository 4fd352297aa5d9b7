import type { AnalogueList } from '../../shared/analogues/analogue-list.ts';
import type { PublicList } from '../../shared/analogues/public-list.ts';
import { parse } from '../../shared/model/parse.ts';
import { type Problem, Refused } from '../../shared/model/problem.ts';
import { isYamlFile, locateInText, readWritten } from '../../shared/model/read-written.ts';
import type { ImportedListReport } from '../../shared/results/analogues.ts';
import { api } from '../api/api.ts';
import { bodyOf, revisionOf } from '../api/read-response.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';

/** What came of a copy of the public list that was looked at, and how it is stored. Nothing is saved by looking. */
export type LookedAtList =
  | { is: 'refused'; name: string; text: string; problems: readonly Problem[] }
  | {
      is: 'fine';
      name: string;
      report: ImportedListReport;
      changes: boolean;
      save: (reason: string) => Promise<SavedList>;
    };

type SavedList = { id: string; revision: number };

/**
 * Looks at a copy of the public list: what each entry would do to the list that is there, or, where there is none, the
 * list that it would begin.
 *
 * @throws RefusedByServer for what is wrong with the request and not with the file; Unreachable.
 */
export async function lookAtList(file: File, into: string | undefined): Promise<LookedAtList> {
  const text = await file.text();
  const isYaml = isYamlFile(file.name, text);
  try {
    const { publicListSchema } = await import('../../shared/analogues/public-list.ts');
    const published = await readWritten(text, isYaml, (value) => parse(publicListSchema, value));
    return { is: 'fine', name: file.name, ...(await tryList(file.name, published, into)) };
  } catch (error) {
    const problems = problemsOf(error);
    if (problems.length === 0) throw error;
    return { is: 'refused', name: file.name, text, problems: await locateInText(text, problems, isYaml) };
  }
}

/** What is wrong with the file, where that is what an error says. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Refused) return error.problems;
  return error instanceof RefusedByServer && [413, 422].includes(error.document.status) ? error.document.problems : [];
}

async function tryList(name: string, published: PublicList, into: string | undefined) {
  if (into !== undefined) return tryInto(into, published);
  const { beginList, importPublicList } = await import('../../shared/analogues/import-public-list.ts');
  const { countRows } = await import('../../shared/imports/imported-rows.ts');
  const { document, changes, queries } = importPublicList(beginList(`The public list, from ${name}`), published);
  await postList(document, { dryRun: 'true' });
  return {
    report: { ...countRows(changes), queries, queryCount: queries.length },
    changes: true,
    save: (reason: string) => postList(document, { reason }),
  };
}

async function postList(document: AnalogueList, query: { reason: string } | { dryRun: 'true' }): Promise<SavedList> {
  const made = await bodyOf(api.POST('/v1/analogue-lists', { params: { query }, body: document as never }));
  return 'dryRun' in made ? { id: document.id, revision: 0 } : made;
}

async function tryInto(id: string, published: PublicList) {
  const { etag } = await revisionOf(api.GET('/v1/analogue-lists/{id}', { params: { path: { id } } }));
  const send = (query: { reason: string } | { dryRun: 'true' }) => {
    const params = { path: { id }, header: { 'If-Match': etag ?? '' }, query };
    return bodyOf(api.PUT('/v1/analogue-lists/{id}/public-list', { params, body: published as never }));
  };
  const report = await send({ dryRun: 'true' });
  if (!('counts' in report)) throw new Error('The service has saved what it was to try.');
  return {
    report,
    changes: report.result.changedFields > 0,
    save: async (reason: string): Promise<SavedList> => {
      const saved = await send({ reason });
      if ('counts' in saved) throw new Error('The service has tried what it was to save.');
      return saved;
    },
  };
}
