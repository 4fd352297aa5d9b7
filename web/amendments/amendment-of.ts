import type { Statement } from '../../shared/model/statement.ts';
import type { Amendment } from '../../shared/paragraphs/amendment.ts';
import type { Change } from '../../shared/scenarios/change.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';
import type { AmendmentDraft } from './use-amendment.ts';

/** An amendment as the API takes it. Whoever calls sees to it that nothing is left to be filled in. */
export function amendmentOf(
  { symbol }: Pick<Statement, 'symbol'>,
  { dropped, changes, wording }: AmendmentDraft,
  { id, title }: Pick<Amendment, 'id' | 'title'> = { id: 'as-amended', title: 'As amended' },
): Amendment {
  return {
    schema: 'rule153/amendment/1',
    id,
    title,
    base: { statement: symbol },
    ...(isGiven(wording) && { text: { before: wording.before.trim(), after: wording.after.trim() } }),
    dropParagraphs: [...dropped],
    changes: changes as Change[],
  };
}

/** Whether the words are there: both of them, since one alone says nothing. */
export function isGiven({ before, after }: AmendmentDraft['wording']): boolean {
  return before.trim() !== '' && after.trim() !== '';
}

/** What the server refuses, by the paths that the form has. */
export function problemsByPath(error: unknown): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>();
  if (!(error instanceof RefusedByServer)) return paths;
  for (const { path, message } of error.document.problems) {
    const own = path.replace(/^amendment\./, '');
    paths.set(own, [...(paths.get(own) ?? []), message]);
  }
  return paths;
}
