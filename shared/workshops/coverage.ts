import type { KnownDay, Programme, TreatyStatus } from './programme.ts';
import type { State } from './state.ts';
import { STATES, STATE_GROUPS, groupsOfState } from './states.ts';
import type { Coverage, CoverageRow } from '../results/programme-assessment.ts';

/** Where a State stands on a day. A deposit counts as a signature too: who has deposited needs no reminder to sign. */
export type TreatyStatusCode = 'deposited' | 'signed' | 'neither';

/** Coverage of all States that may sign, by region and group, as their treaty status was on a day. */
export function coverage(programme: Programme, asOf: string): Coverage {
  const reached = new Set(programme.workshops.flatMap(({ invited }) => invited));
  const statusOf = treatyStatusText(programme.treatyStatus, asOf);
  const states = [...STATES.values()];
  const row = (key: string, members: readonly State[]): CoverageRow => {
    const codes = members.map(({ code }) => code);
    const open = codes.filter((code) => statusOf(code) === 'signed');
    return {
      key,
      states: codes.length,
      reached: codes.filter((code) => reached.has(code)).length,
      deposited: codes.filter((code) => statusOf(code) === 'deposited').length,
      signedNotDeposited: open.length,
      signedNotDepositedReached: open.filter((code) => reached.has(code)).length,
      notReached: codes.filter((code) => !reached.has(code) && statusOf(code) !== 'deposited'),
    };
  };
  const rows = (keyOf: (state: State) => string | undefined) =>
    [...new Set(states.flatMap((state) => keyOf(state) ?? []))].sort().map((key) =>
      row(
        key,
        states.filter((state) => keyOf(state) === key),
      ),
    );
  return {
    asOf,
    reached: [...reached].sort(),
    byRegion: rows(({ region }) => region),
    bySubregion: rows(({ subregion }) => subregion),
    byRegionalGroup: rows(({ regionalGroup }) => regionalGroup),
    byGroup: STATE_GROUPS.map(({ id }) =>
      row(
        id,
        states.filter(({ code }) => groupsOfState(code, asOf).includes(id)),
      ),
    ),
    unreachedSignatories: states
      .map(({ code }) => code)
      .filter((code) => statusOf(code) === 'signed' && !reached.has(code)),
    reachedAfterDeposit: [...reached].filter((code) => statusOf(code) === 'deposited').sort(),
  };
}

/** Where each State stands on a day. What is known only to have happened "by" a day counts from that day on. */
export function treatyStatusText(
  treatyStatus: readonly TreatyStatus[],
  asOf: string,
): (state: string) => TreatyStatusCode {
  const byState = new Map(treatyStatus.map((status) => [status.state, status]));
  const happened = (day: KnownDay | undefined) => day !== undefined && ('on' in day ? day.on : day.by) <= asOf;
  return (state) => {
    const status = byState.get(state);
    if (happened(status?.deposited)) return 'deposited';
    return happened(status?.signed) ? 'signed' : 'neither';
  };
}
