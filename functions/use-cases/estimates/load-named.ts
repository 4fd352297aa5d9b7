import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { StoreError } from '../../ledger/store-error.ts';
import type { Loaded } from './load-document.ts';

/**
 * Loads every document that is named, all at once. Raises `Refused` with one problem for each that does not exist and those that `check`
 * finds in the others, in the order of the names whatever answer came first.
 */
export async function loadNamed<Document>(
  ids: readonly string[],
  load: (id: string) => Promise<Loaded<Document>>,
  missing: (id: string, position: number) => Problem,
  check: (document: Document, position: number) => readonly Problem[] = () => [],
): Promise<readonly Loaded<Document>[]> {
  const answers = await Promise.all(
    ids.map(async (id, position): Promise<{ loaded?: Loaded<Document>; problems: readonly Problem[] }> => {
      try {
        const loaded = await load(id);
        return { loaded, problems: check(loaded.document, position) };
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'not-found') throw error;
        return { problems: [missing(id, position)] };
      }
    }),
  );
  const problems = answers.flatMap((answer) => answer.problems);
  if (problems.length > 0) throw new Refused(problems);
  return answers.flatMap(({ loaded }) => loaded ?? []);
}
