import { defined } from '../../../shared/canonical/defined.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { locateInText } from '../../../shared/model/read-written.ts';
import type { FileDocument } from '../../documents/read-files.ts';

/** A document with the text of its file, in which problems are located; empty where it comes from elsewhere. */
export type GivenFile = FileDocument & { text: string };

/**
 * Problems that a computation found, with their lines in the files that it computed from. A path begins in the
 * statement or programme, or names a scenario by its place among those given. What is in no file, such as an axis,
 * stays as it is.
 */
export async function locateInFiles(
  files: readonly GivenFile[],
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  const scenarios = files.filter(({ kind }) => kind.kind === 'scenario');
  const main = files.find(({ kind }) => kind.kind === 'statement' || kind.kind === 'workshop-programme');
  const located = problems.map(async (problem): Promise<Problem> => {
    const [, position, rest] = /^scenarios\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
    const file = position === undefined ? main : scenarios[Number(position)];
    const path = rest ?? problem.path;
    if (file === undefined || file.text === '' || !hasFirstKey(file.document, path)) return problem;
    const [{ line, requirement } = {}] = await locateInText(file.text, [{ ...problem, path }]);
    return {
      ...problem,
      ...defined({ line, requirement }),
    };
  });
  return Promise.all(located);
}

function hasFirstKey(document: object, path: string): boolean {
  const key = /^[A-Za-z_][A-Za-z0-9_]*/.exec(path)?.[0];
  return key !== undefined && Object.hasOwn(document, key);
}
