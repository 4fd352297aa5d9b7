import * as z from 'zod/mini';
import groupsFile from '../reference/states/groups.json' with { type: 'json' };
import statesFile from '../reference/states/states.json' with { type: 'json' };
import { type State, type StateGroup, type StateGroupList, stateGroupListSchema, stateSchema } from './state.ts';

/** The States of the reference list, by code, in order of code. Checked once, when first imported. */
export const STATES: ReadonlyMap<string, State> = new Map(
  z
    .array(stateSchema)
    .parse(statesFile.states)
    .map((state) => [state.code, state]),
);

/** The groups of the reference list, each with its as-of date, its source and whether it is a list or a judgement. */
export const STATE_GROUPS: readonly StateGroupList[] = z.array(stateGroupListSchema).parse(groupsFile.groups);

const GROUPS_OF = new Map<string, { group: StateGroup; until: string | undefined }[]>();
for (const { id, members } of STATE_GROUPS) {
  for (const { state, until } of members) GROUPS_OF.set(state, [...(GROUPS_OF.get(state) ?? []), { group: id, until }]);
}

/** The groups of a State on a day. An unknown State has none. */
export function groupsOfState(code: string, day: string): readonly StateGroup[] {
  return (GROUPS_OF.get(code) ?? [])
    .filter(({ until }) => until === undefined || day < until)
    .map(({ group }) => group);
}

/** The States of a group on a day, in order of code. */
export function statesOfGroup(group: StateGroup, day: string): readonly string[] {
  return [...STATES.keys()].filter((code) => groupsOfState(code, day).includes(group));
}
