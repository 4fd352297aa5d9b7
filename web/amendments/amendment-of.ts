import type { Statement } from '../../shared/model/statement.ts';
import type { Amendment } from '../../shared/paragraphs/amendment.ts';
import { amendmentScenario } from '../../shared/paragraphs/amendment-scenario.ts';
import type { Change } from '../../shared/scenarios/change.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';
import type { AmendmentDraft } from './use-amendment.ts';

/** An amendment as the API takes it. Whoever calls sees to it that nothing is left to be filled in. */
export function amendmentOf(
  { symbol }: Pick<Statement, 'symbol'>,
  { dropped, changes }: AmendmentDraft,
  { id, title }: Pick<Amendment, 'id' | 'title'> = { id: 'as-amended', title: 'As amended' },
): Amendment {
  return {
    schema: 'rule153/amendment/1',
    id,
    title,
    base: { statement: symbol },
    dropParagraphs: [...dropped],
    changes: changes as Change[],
  };
}

/**
 * What the server refuses, by the paths that the form has. What is refused on applying the changes is named as in the
 * scenario that the amendment is, where what is dropped comes before them.
 */
export function problemsByPath(
  error: unknown,
  statement: Statement,
  draft: AmendmentDraft,
): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  if (!(error instanceof RefusedByServer)) return paths;
  const { scenario } = amendmentScenario(statement, amendmentOf(statement, draft));
  const before = scenario.changes.length - draft.changes.length;
  for (const { path, message } of error.document.problems) {
    const own = path
      .replace(/^amendment\./, '')
      .replace(/^scenarios\[0\]\.changes\[(\d+)\]/, (_, at: string) => `changes[${Number(at) - before}]`);
    paths.set(own, [...(paths.get(own) ?? []), message]);
  }
  return paths;
}
