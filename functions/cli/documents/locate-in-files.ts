import { defined } from '../../../shared/canonical/defined.ts';
import { locateProblems } from '../../../shared/model/locate-problems.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import type { FileDocument } from '../../documents/read-files.ts';

/** A document with the text of its file, in which problems are located; empty where it comes from elsewhere. */
export type GivenFile = FileDocument & { text: string };

/**
 * Problems that a computation found, with their lines in the files that it computed from. A path begins in the statement or programme, or
 * names a scenario by its place among those given. What is in no file, such as an axis, stays as it is.
 */
export function locateInFiles(files: readonly GivenFile[], problems: readonly Problem[]): readonly Problem[] {
  const scenarios = files.filter(({ kind }) => kind.kind === 'scenario');
  const main = files.find(({ kind }) => kind.kind === 'statement' || kind.kind === 'workshop-programme');
  return problems.map((problem) => {
    const [, position, rest] = /^scenarios\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
    const file = position === undefined ? main : scenarios[Number(position)];
    const path = rest ?? problem.path;
    if (file === undefined || file.text === '' || !hasFirstKey(file.text, path)) return problem;
    const [{ line, requirement } = {}] = locateProblems(file.text, [{ ...problem, path }]);
    return {
      ...problem,
      ...defined({ line, requirement }),
    };
  });
}

function hasFirstKey(text: string, path: string): boolean {
  const key = /^[A-Za-z_][A-Za-z0-9_]*/.exec(path)?.[0];
  const document = readJson(text);
  return key !== undefined && typeof document === 'object' && document !== null && Object.hasOwn(document, key);
}
