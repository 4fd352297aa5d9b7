import type { Problem } from '../model/problem.ts';
import type { RateCard } from '../model/rate.ts';
import type { Requirement } from '../model/requirement/requirement.ts';
import type { Statement } from '../model/statement.ts';

/** What the schema alone cannot see: ids used twice, and references to what does not exist. All of them at once. */
export function checkReferences(statement: Statement): readonly Problem[] {
  const mandates = new Set(statement.mandates.map(({ id }) => id));
  const requirements = new Map(statement.requirements.map((requirement) => [requirement.id, requirement]));
  return [
    ...duplicates('mandates', statement.mandates),
    ...duplicates('milestones', statement.milestones),
    ...duplicates('registers', statement.registers),
    ...duplicates('requirements', statement.requirements),
    ...duplicates('sections', statement.sections.map(({ number }) => ({ id: number }))),
    ...duplicates('tables', statement.tables.map(({ number }) => ({ id: String(number) }))),
    ...statement.requirements.flatMap((requirement, position) => [
      ...mandateProblems(requirement, position, mandates),
      ...sumProblems(requirement, position, requirements),
      ...sectionProblems(requirement, position, statement),
      ...accompaniedProblems(requirement, position, requirements),
    ]),
  ];
}

/** Each rate card may be given once: its place decides which rate wins. */
export function checkCards(cards: readonly RateCard[]): readonly Problem[] {
  return duplicates('rateCards', cards);
}

function duplicates(where: string, entries: readonly { id: string }[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, position) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id' as const, path: `${where}[${position}]`, message: `"${id}" stands here a second time. Give every entry of ${where} its own.` }];
  });
}

function mandateProblems(requirement: Requirement, position: number, mandates: ReadonlySet<string>): readonly Problem[] {
  return requirement.mandates.flatMap(({ mandate }, index) =>
    mandates.has(mandate) ? [] : [unknown(`requirements[${position}].mandates[${index}].mandate`, `there is no mandate "${mandate}" in this statement`)],
  );
}

function sumProblems(requirement: Requirement, position: number, requirements: ReadonlyMap<string, Requirement>): readonly Problem[] {
  const target = requirement.knownInSumIn;
  if (target === undefined) return [];
  const path = `requirements[${position}].knownInSumIn`;
  const holder = requirements.get(target);
  if (holder === undefined) return [unknown(path, `there is no requirement "${target}" in this statement`)];
  if (holder.knownInSumIn !== undefined) return [unknown(path, `"${target}" is itself known only in sum, in "${holder.knownInSumIn}"; name that one`)];
  return [];
}

function sectionProblems(requirement: Requirement, position: number, statement: Statement): readonly Problem[] {
  const known = new Set(statement.sections.map(({ number }) => number));
  return chargesOf(requirement).flatMap(({ path, section }) =>
    known.has(section) ? [] : [unknown(`requirements[${position}].${path}.section`, `section ${section} is not in the statement's list of sections; add it there with its title`)],
  );
}

function chargesOf(requirement: Requirement): readonly { path: string; section: string }[] {
  if (requirement.kind === 'session') {
    return [
      ...requirement.services.map(({ charge }, index) => ({ path: `services[${index}].charge`, section: charge.section })),
      ...(requirement.documents ?? []).map(({ charge }, index) => ({ path: `documents[${index}].charge`, section: charge.section })),
    ];
  }
  if (requirement.kind === 'workshop') {
    return [
      ...requirement.travellers.map(({ charge }, index) => ({ path: `travellers[${index}].charge`, section: charge.section })),
      ...requirement.services.map(({ charge }, index) => ({ path: `services[${index}].charge`, section: charge.section })),
    ];
  }
  return [{ path: 'charge', section: requirement.charge.section }];
}

function accompaniedProblems(requirement: Requirement, position: number, requirements: ReadonlyMap<string, Requirement>): readonly Problem[] {
  const isSession = (id: string) => ['session', 'workshop'].includes(requirements.get(id)?.kind ?? '');
  const wrong = (path: string, id: string) => unknown(`requirements[${position}].${path}`, `"${id}" is not a session or workshop of this statement`);
  if (requirement.kind === 'item' && requirement.accompanies !== undefined && !isSession(requirement.accompanies)) {
    return [wrong('accompanies', requirement.accompanies)];
  }
  if (requirement.kind !== 'published') return [];
  return (requirement.covers ?? []).flatMap(({ accompanies }, index) =>
    accompanies === undefined || isSession(accompanies) ? [] : [wrong(`covers[${index}].accompanies`, accompanies)],
  );
}

function unknown(path: string, message: string): Problem {
  return { code: 'unknown-reference', path, message };
}
