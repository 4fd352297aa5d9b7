import { canonicalJson } from '../../canonical/canonical-json.ts';
import { type Problem, Refused } from '../../model/problem.ts';
import type { Statement } from '../../model/statement.ts';
import type { WorkshopRequirement } from '../../requirements/workshop.ts';
import type { Programme } from '../programme.ts';
import { readProgramme } from '../read-programme.ts';
import { startOf, workshopOfRequirement } from './workshop-of-requirement.ts';

// What belongs in this folder: workshops of a statement as a programme, and back, so that nobody types them again. What
// only one of the two knows stays with it.

/** What was made of a statement or a programme, and what whoever asked should know of it. */
export type Exchanged<T> = { made: T; notes: readonly string[] };

/**
 * The workshops of a statement as a programme: a new one, or one that was there with the workshops, milestones and
 * registers as the statement has them now.
 *
 * @throws Refused where the statement has no workshops, where one is held more than once or is a reduction, and for
 *   what a programme refuses.
 */
export function programmeOfStatement(
  statement: Statement,
  { id, into }: { id: string; into?: Programme | undefined },
): Exchanged<Programme> {
  const all = statement.requirements.filter((one): one is WorkshopRequirement => one.kind === 'workshop');
  refuseUnfit(statement, all);
  const base = into ?? emptyProgramme(statement, all, id);
  const divided = new Set(base.workshops.flatMap(({ partOf }) => partOf ?? []));
  const workshops = all.filter((workshop) => !divided.has(workshop.id));
  const known = new Map(base.workshops.map((workshop) => [workshop.id, workshop]));
  const own = new Set(workshops.map((workshop) => workshop.id));
  const further = base.workshops.filter((workshop) => !own.has(workshop.id));
  const alone = further.filter(({ partOf }) => partOf === undefined);
  const made = readProgramme({
    ...base,
    mandates: withEntries(base.mandates, statement.mandates),
    milestones: withEntries(base.milestones, statement.milestones),
    registers: withEntries(base.registers, statement.registers),
    workshops: [
      ...workshops.map((workshop) => workshopOfRequirement(workshop, base, known.get(workshop.id))),
      ...further,
    ],
  });
  return { made, notes: [...notesOf(statement, workshops, into, alone), ...dividedNotes(all, base)] };
}

function emptyProgramme(statement: Statement, workshops: readonly WorkshopRequirement[], id: string): Programme {
  const { symbol, title, date, currency, priceBasis, years, rateCards, sections } = statement;
  const charged = workshops.flatMap(({ participants, services }) => [...participants, ...services])[0]?.charge.section;
  const section = sections.find(({ number }) => number === charged) ?? sections[0];
  if (section === undefined) throw new Error('a statement without sections, which its schema refuses');
  return {
    schema: 'rule153/workshop-programme/3',
    id,
    symbol,
    title,
    date,
    currency,
    priceBasis,
    years,
    section,
    rateCards,
    mandates: [],
    milestones: [],
    registers: [],
    treatyStatus: [],
    posts: [],
    sessions: [],
    workshops: [],
  };
}

/** A list with the entries of another: those of the same id in their places, the others after them. */
function withEntries<T extends { id: string }>(list: readonly T[], entries: readonly T[]): T[] {
  const given = new Map(entries.map((entry) => [entry.id, entry]));
  const known = new Set(list.map(({ id }) => id));
  return [...list.map((entry) => given.get(entry.id) ?? entry), ...entries.filter(({ id }) => !known.has(id))];
}

function refuseUnfit(statement: Statement, workshops: readonly WorkshopRequirement[]): void {
  const problems: Problem[] = [];
  const refuse = (path: string, message: string) => problems.push({ code: 'invalid', path, message });
  if (workshops.length === 0)
    refuse('requirements', `has no workshops ("kind": "workshop"), so that there is nothing to make a programme of`);
  statement.requirements.forEach((requirement, position) => {
    if (requirement.kind !== 'workshop') return;
    const path = `requirements[${position}]`;
    if (startOf(requirement.schedule) === undefined)
      refuse(
        `${path}.schedule`,
        `"${requirement.id}" is held more than once, and a programme has every workshop by itself. Enter those of ` +
          `"${requirement.title}" one by one, each with an id and a start of its own`,
      );
    const { workshops: number, participants, experts = [], staff = [] } = requirement;
    if (
      [number, ...[...participants, ...experts, ...staff].map((row) => row.number)].some((one) => one.startsWith('-'))
    )
      refuse(path, `"${requirement.id}" is a reduction, and a programme has only what is held`);
  });
  if (problems.length > 0) throw new Refused(problems);
}

/** What a programme holds as several workshops, and whether there are as many as the statement has. */
function dividedNotes(workshops: readonly WorkshopRequirement[], programme: Programme): readonly string[] {
  return workshops.flatMap(({ id, workshops: number }) => {
    const parts = programme.workshops.filter(({ partOf }) => partOf === id);
    if (parts.length === 0) return [];
    const held = parts.reduce((sum, part) => sum + Number(part.workshops), 0);
    const differs = held === Number(number) ? '' : ` The statement has ${number} of it, the programme ${held}.`;
    return [
      `"${id}" is in the programme as ` +
        `${parts.map((part) => `"${part.id}"`).join(', ')}: they stay as they are.${differs}`,
    ];
  });
}

function notesOf(
  statement: Statement,
  workshops: readonly WorkshopRequirement[],
  into: Programme | undefined,
  further: Programme['workshops'],
): readonly string[] {
  const paid = workshops.filter(({ fund }) => fund !== undefined).map(({ id }) => `"${id}"`);
  const changed = (into?.milestones ?? []).filter((milestone) => {
    const stated = statement.milestones.find(({ id }) => id === milestone.id);
    return stated !== undefined && canonicalJson(stated) !== canonicalJson(milestone);
  });
  return [
    ...(paid.length === 0
      ? []
      : [`${paid.join(', ')} name a fund, which a programme does not have: it stays in the statement.`]),
    ...changed.map(({ id }) => `The milestone "${id}" is now as the statement has it.`),
    ...(further.length === 0
      ? []
      : [`The statement has no ${further.map(({ id }) => `"${id}"`).join(', ')}: they stay in the programme.`]),
  ];
}
