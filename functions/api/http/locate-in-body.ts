import { type Problem, Refused } from '../../../shared/model/problem.ts';

/**
 * Does something with what a body holds; what is refused has the line of the body on which it is, and the requirement
 * that it is in.
 *
 * @param isInBody which problems are of the body; all of them if left out.
 * @throws whatever `work` throws.
 */
export async function locateInBody<Result>(
  text: string,
  work: () => Result | Promise<Result>,
  isInBody: (problem: Problem) => boolean = () => true,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems.some(isPlaced)) throw error;
    const { locateProblems } = await import('../../../shared/model/locate-problems.ts');
    const isLocated = (problem: Problem) => isPlaced(problem) && isInBody(problem);
    const located = locateProblems(text, error.problems.filter(isLocated))[Symbol.iterator]();
    throw new Refused(
      error.problems.map((problem) => (isLocated(problem) ? (located.next().value ?? problem) : problem)),
    );
  }
}

/** What is too large or nests too deep is of the whole text, and is not looked at any further. */
function isPlaced({ code, path }: Problem): boolean {
  return code === 'not-json' || path !== '';
}

/** Whether the path of a problem begins in a body. That of a stored document which the body only names does not. */
export function beginsIn(body: unknown): (problem: Problem) => boolean {
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return ({ path }) => keys.includes(/^\w+/.exec(path)?.[0] ?? '');
}
