import { type Problem, Refused } from '../../../shared/model/problem.ts';

/**
 * Does something with what a body holds; what is refused has the line of the body on which it is, and the requirement that it is in. Problems
 * that lie elsewhere, such as in a stored statement that the body names, stay as they are.
 *
 * @throws whatever `work` throws.
 */
export async function locateInBody<Result>(text: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems.some(isInText)) throw error;
    const { locateProblems } = await import('../../../shared/model/locate-problems.ts');
    throw new Refused(locateProblems(text, error.problems));
  }
}

/** What is too large or nests too deep is of the whole text, and is not looked at any further. */
function isInText({ code, path }: Problem): boolean {
  return code === 'not-json' || path !== '';
}
