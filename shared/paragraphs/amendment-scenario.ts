import { type Problem, Refused } from '../model/problem.ts';
import type { Requirement } from '../requirements/index.ts';
import type { Statement } from '../model/statement.ts';
import type { Change } from '../scenarios/change.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { Amendment } from './amendment.ts';
import type { Kept } from '../results/amendment-card.ts';

/** The words of an amendment, as one sentence of them says it: what stands there, and what takes its place. */
export function wordingText({ before, after }: NonNullable<Amendment['text']>): string {
  return `“${before}” becomes “${after}”.`;
}

/**
 * An amendment as a scenario. A dropped paragraph drops what is there for it alone; what serves other paragraphs too
 * stays, and is named.
 *
 * @throws Refused for paragraphs that the statement does not have, and for another base.
 */
export function amendmentScenario(
  statement: Statement,
  amendment: Amendment,
): { scenario: Scenario; kept: readonly Kept[] } {
  const known = new Set(statement.mandates.map(({ id }) => id));
  const problems: Problem[] = amendment.dropParagraphs.flatMap((id, position) =>
    known.has(id)
      ? []
      : [
          {
            code: 'unknown-reference' as const,
            path: `dropParagraphs[${position}]`,
            message: `there is no mandate "${id}" in ${statement.symbol}; it has ${[...known].join(', ')}`,
          },
        ],
  );
  if (amendment.base.statement !== statement.symbol)
    problems.push({
      code: 'invalid',
      path: 'base.statement',
      message: `is ${amendment.base.statement}, but the statement is ${statement.symbol}`,
    });
  if (problems.length > 0) throw new Refused(problems);

  const dropped = new Set(amendment.dropParagraphs);
  const touched = statement.requirements.filter(({ mandates }) => mandates.some(({ mandate }) => dropped.has(mandate)));
  const already = new Set(
    amendment.changes.flatMap((change) => (change.kind === 'drop-requirement' ? [change.requirement] : [])),
  );
  const gone = touched.filter((requirement) => othersOf(requirement, dropped).length === 0);
  const drops = gone
    .filter(({ id }) => !already.has(id))
    .map((requirement, position): Change => ({
      kind: 'drop-requirement',
      id: `dropped-paragraph-${position + 1}`,
      requirement: requirement.id,
    }));
  const kept = touched.filter((requirement) => !gone.includes(requirement) && !already.has(requirement.id));
  return {
    scenario: {
      schema: 'rule153/scenario/1',
      id: amendment.id,
      title: amendment.title,
      base: { statement: statement.symbol },
      ...(amendment.text !== undefined && { note: wordingText(amendment.text) }),
      changes: [...drops, ...amendment.changes],
    },
    kept: kept.map((requirement) => {
      const alsoFor = othersOf(requirement, dropped);
      return {
        requirement: requirement.id,
        title: requirement.title,
        alsoFor,
        message:
          `"${requirement.title}" serves ${alsoFor.join(', ')} too, so it stays as it is. Change it in "changes" if ` +
          'the amendment makes it smaller.',
      };
    }),
  };
}

/** The paragraphs besides those dropped that a requirement is tied to by more than nothing. */
function othersOf(requirement: Requirement, dropped: ReadonlySet<string>): readonly string[] {
  return requirement.mandates
    .filter(({ mandate, share }) => !dropped.has(mandate) && (share === undefined || /[1-9]/.test(share)))
    .map(({ mandate }) => mandate);
}
