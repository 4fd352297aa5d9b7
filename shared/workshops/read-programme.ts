import { parse } from '../model/parse.ts';
import { type Problem, Refused } from '../model/problem.ts';
import { type TravelCost, travelReferences } from '../requirements/travel.ts';
import { unknownInPoints, unknownReference } from '../model/unknown-reference.ts';
import type { Point } from '../time/point.ts';
import { HUBS } from './hub.ts';
import { type Programme, programmeSchema } from './programme.ts';
import { type ProgrammeWorkshop } from './programme-workshop.ts';
import { STATES } from './states.ts';

/**
 * Parses a programme and checks what the schema cannot see.
 *
 * @throws Refused with every problem: unknown States, hubs and posts, ids used twice.
 */
export function readProgramme(value: unknown): Programme {
  const programme = parse(programmeSchema, value);
  const problems = programmeProblems(programme);
  if (problems.length > 0) throw new Refused(problems);
  return programme;
}

/** The references of a programme that lead nowhere, and ids used twice. */
export function programmeProblems(programme: Programme): readonly Problem[] {
  const hubs = programme.hubs ?? HUBS;
  return [
    ...duplicates(
      'workshops',
      programme.workshops.map(({ id }) => id),
    ),
    ...duplicates(
      'posts',
      programme.posts.map(({ id }) => id),
    ),
    ...duplicates(
      'sessions',
      programme.sessions.map(({ id }) => id),
    ),
    ...duplicates(
      'hubs',
      hubs.map(({ id }) => id),
    ),
    ...duplicates(
      'milestones',
      programme.milestones.map(({ id }) => id),
    ),
    ...duplicates(
      'treatyStatus',
      programme.treatyStatus.map(({ state }) => state),
    ),
    ...programme.treatyStatus.flatMap(({ state }, position) =>
      stateProblems([state], `treatyStatus[${position}].state`),
    ),
    ...unknownInPoints(pointsOf(programme), programme, 'this programme'),
    ...hubs.flatMap(({ serves }, position) => stateProblems(serves, `hubs[${position}].serves`)),
    ...programme.workshops.flatMap((workshop, position) =>
      workshopProblems(workshop, `workshops[${position}]`, {
        hubs: new Set(hubs.map(({ id }) => id)),
        posts: new Set(programme.posts.map(({ id }) => id)),
        mandates: new Set(programme.mandates.map(({ id }) => id)),
      }),
    ),
  ];
}

/** Every point of a programme with its path. */
function pointsOf(programme: Programme): readonly { path: string; point: Point }[] {
  const stated = (path: string, points: Readonly<Record<string, Point | undefined>>) =>
    Object.entries(points).flatMap(([field, point]) =>
      point === undefined ? [] : [{ path: `${path}.${field}`, point }],
    );
  return [
    ...programme.milestones.flatMap(({ rule, assumed }, index) => stated(`milestones[${index}]`, { rule, assumed })),
    ...programme.workshops.flatMap(({ start, window }, index) => [
      ...stated(`workshops[${index}]`, { start }),
      ...(window === undefined ? [] : stated(`workshops[${index}].window`, window)),
    ]),
    ...programme.posts.flatMap(({ effective, until, through }, index) =>
      stated(`posts[${index}]`, { effective, until, through }),
    ),
    ...programme.sessions.flatMap(({ start }, index) => stated(`sessions[${index}]`, { start })),
  ];
}

type Known = { hubs: ReadonlySet<string>; posts: ReadonlySet<string>; mandates: ReadonlySet<string> };

function workshopProblems(workshop: ProgrammeWorkshop, path: string, known: Known): readonly Problem[] {
  const invited = new Set(workshop.invited);
  return [
    ...stateProblems(workshop.invited, `${path}.invited`),
    ...duplicates(`${path}.invited`, workshop.invited),
    ...duplicates(
      `${path}.participants`,
      [...workshop.participants, ...workshop.experts, ...workshop.staff, ...workshop.services].map(({ id }) => id),
    ),
    ...(typeof workshop.place === 'object' && 'hub' in workshop.place && !known.hubs.has(workshop.place.hub)
      ? [
          unknownReference(
            `${path}.place.hub`,
            `there is no hub "${workshop.place.hub}" in this programme; the hubs are ${[...known.hubs].join(', ')}`,
            workshop.place.hub,
            [...known.hubs],
          ),
        ]
      : []),
    ...workshop.team.flatMap((post, position) =>
      known.posts.has(post)
        ? []
        : [
            unknownReference(`${path}.team[${position}]`, `there is no post "${post}" in this programme`, post, [
              ...known.posts,
            ]),
          ],
    ),
    ...(workshop.mandates ?? []).flatMap(({ mandate }, position) =>
      known.mandates.has(mandate)
        ? []
        : [
            unknownReference(
              `${path}.mandates[${position}].mandate`,
              `there is no mandate "${mandate}" in this programme`,
              mandate,
              [...known.mandates],
            ),
          ],
    ),
    ...workshop.participants.flatMap(({ states }, position) =>
      (states ?? []).flatMap((state) =>
        invited.has(state)
          ? []
          : [
              unknownReference(
                `${path}.participants[${position}].states`,
                `${state} takes part but is not invited; add it to "invited"`,
              ),
            ],
      ),
    ),
    ...(workshop.hostCountryAgreement === undefined ? [] : placeless(workshop, path)),
  ];
}

/**
 * With a host country agreement a cost stated in place must be stated for the established place too: the difference is
 * what the host pays.
 */
function placeless(workshop: ProgrammeWorkshop, path: string): readonly Problem[] {
  const { interpretation } = workshop;
  const journeys = (list: 'participants' | 'experts' | 'staff') =>
    workshop[list].flatMap(({ cost, costAtEstablishedPlace, paidBy }, position) =>
      paidBy === 'programme' && cost !== undefined && costAtEstablishedPlace === undefined && isStated(cost)
        ? [`${list}[${position}].costAtEstablishedPlace`]
        : [],
    );
  const missing = [
    ...journeys('participants'),
    ...journeys('experts'),
    ...journeys('staff'),
    ...(interpretation?.paidBy === 'programme' &&
    interpretation.rateAtEstablishedPlace === undefined &&
    'value' in interpretation.rate
      ? ['interpretation.rateAtEstablishedPlace']
      : []),
    ...workshop.services.flatMap(({ paidBy, rate, rateAtEstablishedPlace }, position) =>
      paidBy === 'programme' && rateAtEstablishedPlace === undefined && 'value' in rate
        ? [`services[${position}].rateAtEstablishedPlace`]
        : [],
    ),
  ];
  return missing.map((place) => ({
    code: 'missing-rate' as const,
    path: `${path}.${place}`,
    message:
      'is needed, since the cost is stated in place and a host country agreement shifts the difference: state the ' +
      'cost at the established place, or "none"',
  }));
}

function isStated(cost: TravelCost): boolean {
  return travelReferences(cost).some((rate) => 'value' in rate);
}

function stateProblems(codes: readonly string[], path: string): readonly Problem[] {
  return codes.flatMap((code) =>
    STATES.has(code)
      ? []
      : [unknownReference(path, `there is no State with the code "${code}" (ISO 3166-1, three letters)`)],
  );
}

function duplicates(path: string, ids: readonly string[]): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id', path, message: `"${id}" is a duplicate. Give every entry its own.` }];
  });
}
