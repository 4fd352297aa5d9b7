import { Refused } from '../../../shared/model/problem.ts';
import type { NamedAxis } from './axis-options.ts';

/** A refusal with the option in the place of the path wherever a problem is that of an axis. Anything else as it is. */
export function nameAxesByOption(error: unknown, axes: readonly NamedAxis[]): unknown {
  if (!(error instanceof Refused)) return error;
  return new Refused(
    error.problems.map((problem) => ({
      ...problem,
      path: problem.path.replace(/^axes\[(\d+)\].*$/, (path, index: string) => axes[Number(index)]?.option ?? path),
    })),
  );
}
