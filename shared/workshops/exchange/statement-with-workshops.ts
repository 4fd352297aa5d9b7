import { canonicalJson } from '../../canonical/canonical-json.ts';
import { type Problem, Refused } from '../../model/problem.ts';
import type { Statement } from '../../model/statement.ts';
import type { Requirement } from '../../requirements/index.ts';
import type { WorkshopRequirement } from '../../requirements/workshop.ts';
import type { Programme } from '../programme.ts';
import { programmeRequirements } from '../programme-requirements.ts';
import type { Exchanged } from './programme-of-statement.ts';
import { startOf } from './workshop-of-requirement.ts';

/**
 * A statement with the workshops of a programme, as the budget bears them: those that it has are changed in their
 * places and keep what a programme does not know (fund, nature, group, category), the others follow. What their points
 * and mandates name, and their section and rate cards, are added where the statement lacks them.
 *
 * @throws Refused where the currencies differ, or a requirement of another kind has the id of a workshop.
 */
export function statementWithWorkshops(statement: Statement, programme: Programme): Exchanged<Statement> {
  const made = programmeRequirements(programme).filter((one): one is WorkshopRequirement => one.kind === 'workshop');
  refuseUnfit(statement, programme, made);
  const given = new Map(made.map((requirement) => [requirement.id, requirement]));
  const partsOf = (whole: string) =>
    programme.workshops.flatMap(({ id, partOf }) => (partOf === whole ? (given.get(id) ?? []) : []));
  const changed = statement.requirements.flatMap((requirement): readonly Requirement[] => {
    if (requirement.kind !== 'workshop') return [requirement];
    const workshop = given.get(requirement.id);
    if (workshop !== undefined) return [changedTo(requirement, workshop)];
    const parts = partsOf(requirement.id);
    return parts.length === 0 ? [requirement] : parts.map((part) => changedTo(requirement, part));
  });
  const known = new Set(changed.map(({ id }) => id));
  const added = made.filter(({ id }) => !known.has(id));
  return {
    made: {
      ...statement,
      rateCards: [...new Set([...statement.rateCards, ...programme.rateCards])],
      sections: statement.sections.some(({ number }) => number === programme.section.number)
        ? statement.sections
        : [...statement.sections, programme.section],
      mandates: withFurther(statement.mandates, programme.mandates),
      milestones: withFurther(statement.milestones, programme.milestones),
      registers: withFurther(statement.registers, programme.registers),
      requirements: [...changed, ...added],
    },
    notes: notesOf(statement, programme, given),
  };
}

/** A requirement with what a programme says of it; the statement's schedule stays where it says the same. */
function changedTo(before: WorkshopRequirement, now: WorkshopRequirement): WorkshopRequirement {
  const { nature, fund, knownInSumIn, tiedTo, group, category, schedule } = before;
  const [was, is] = [startOf(schedule), startOf(now.schedule)];
  const isSameStart = was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is);
  const { nature: _usual, ...said } = now;
  return {
    ...said,
    ...(nature !== undefined && { nature }),
    ...(fund !== undefined && { fund }),
    ...(knownInSumIn !== undefined && { knownInSumIn }),
    ...(tiedTo !== undefined && { tiedTo }),
    ...(group !== undefined && { group }),
    ...(category !== undefined && { category }),
    ...(isSameStart && { schedule }),
  };
}

function withFurther<T extends { id: string }>(list: readonly T[], entries: readonly T[]): T[] {
  const known = new Set(list.map(({ id }) => id));
  return [...list, ...entries.filter(({ id }) => !known.has(id))];
}

function refuseUnfit(statement: Statement, programme: Programme, made: readonly WorkshopRequirement[]): void {
  const problems: Problem[] = [];
  if (statement.currency !== programme.currency)
    problems.push({
      code: 'invalid',
      path: 'currency',
      message:
        `of the programme is ${programme.currency}, of the statement ` +
        `${statement.currency}; a statement is in one currency`,
    });
  const ids = new Set(made.map(({ id }) => id));
  statement.requirements.forEach(({ id, kind }, position) => {
    if (kind !== 'workshop' && ids.has(id))
      problems.push({
        code: 'duplicate-id',
        path: `requirements[${position}].id`,
        message:
          `"${id}" is a requirement of the kind "${kind}" in the statement, and a workshop in the programme. Give ` +
          'one of them another id.',
      });
  });
  if (problems.length > 0) throw new Refused(problems);
}

function notesOf(
  statement: Statement,
  programme: Programme,
  made: ReadonlyMap<string, WorkshopRequirement>,
): readonly string[] {
  const divided = new Map<string, string[]>();
  for (const { id, partOf } of programme.workshops)
    if (partOf !== undefined && made.has(id)) divided.set(partOf, [...(divided.get(partOf) ?? []), `"${id}"`]);
  const workshops = statement.requirements.filter(({ id, kind }) => kind === 'workshop' && !made.has(id));
  const left = workshops.filter(({ id }) => !divided.has(id));
  const differing = programme.milestones.filter((milestone) => {
    const stated = statement.milestones.find(({ id }) => id === milestone.id);
    return stated !== undefined && canonicalJson(stated) !== canonicalJson(milestone);
  });
  const open = programme.workshops.filter(({ start }) => start === undefined).map(({ id }) => `"${id}"`);
  return [
    ...workshops.flatMap(({ id }) => {
      const parts = divided.get(id);
      return parts === undefined ? [] : [`"${id}" is now ${parts.join(', ')}, as the programme has it.`];
    }),
    ...left.map(
      ({ id }) => `The programme has no "${id}", or nothing of it that the budget bears: it stays as it was.`,
    ),
    ...differing.map(({ id }) => `The milestone "${id}" differs: it stays as the statement has it.`),
    ...(open.length === 0
      ? []
      : [
          `${open.join(', ')} have a window and no start: they fall due ` +
            'where it opens. Plan them, and enter their starts.',
        ]),
  ];
}
