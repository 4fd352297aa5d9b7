import { compareTexts } from '../canonical/compare-texts.ts';
import { findOrganization, findState } from '../states/find-state.ts';
import { countedParty, type Instrument, type Register } from './register.ts';

/** What a careful reader of a register would ask. */
export type RegisterQuery = {
  code: 'register-duplicate-state' | 'register-organization' | 'register-unknown-state' | 'register-dates';
  message: string;
};

/**
 * Asks about what in a register can hardly be right: a State that is listed twice under different names, an
 * organization entered as a State, a name that is no State's, a code beside a name of another State, and days that
 * contradict each other or the treaty's own.
 */
export function checkRegister(register: Register): readonly RegisterQuery[] {
  return [
    ...duplicateStates(register),
    ...register.instruments.flatMap((instrument) => [
      ...identityQueries(register, instrument),
      ...dateQueries(register, instrument),
    ]),
  ];
}

function duplicateStates({ id, instruments }: Register): readonly RegisterQuery[] {
  const entries = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    const party = countedParty(instrument);
    if (party !== undefined) entries.set(party, [...(entries.get(party) ?? []), instrument]);
  }
  return [...entries].flatMap(([party, listed]): RegisterQuery[] => {
    const open = listed.filter(({ withdrawn }) => withdrawn === undefined);
    if (open.length < 2 && !overlap(listed)) return [];
    const names = listed.map((one) => `"${one.party}"${one.deposited === undefined ? '' : ` (${one.deposited})`}`);
    return [
      {
        code: 'register-duplicate-state',
        message:
          `Register "${id}" lists one State, ${named(party, listed)}, ${listed.length} times: ${names.join(', ')}. ` +
          'It counts once, from its first deposit. Keep one entry.',
      },
    ];
  });
}

/** Whether one instrument of a State was deposited while another held: it comes back only after it has left. */
function overlap(listed: readonly Instrument[]): boolean {
  const held = listed.filter(({ deposited }) => deposited !== undefined);
  held.sort((one, other) => compareTexts(one.deposited ?? '', other.deposited ?? ''));
  return held.some(({ deposited = '' }, at) => (held[at - 1]?.withdrawn ?? '') > deposited);
}

/** A State by its code; a party that is no State that is known, as it is written first. */
function named(party: string, [first]: readonly Instrument[]): string {
  return findState(party) === party ? party : (first?.party ?? party);
}

function identityQueries({ id }: Register, { party, state, kind }: Instrument): readonly RegisterQuery[] {
  const organization = findOrganization(party);
  const named = findState(party);
  if (kind === 'regional-organization')
    return named === undefined
      ? []
      : [
          {
            code: 'register-organization',
            message:
              `Register "${id}" enters "${party}", a State, as a regional organization, so that its instrument does ` +
              'not count. Write kind "state".',
          },
        ];
  if (state !== undefined && named !== undefined && named !== state)
    return [
      {
        code: 'register-unknown-state',
        message:
          `Register "${id}" gives "${party}" the code ${state}, but that name is ${named}. The code is used; ` +
          'correct one of them.',
      },
    ];
  if (state !== undefined || named !== undefined) return [];
  if (organization !== undefined)
    return [
      {
        code: 'register-organization',
        message:
          `Register "${id}" enters ${organization === party ? `"${party}"` : `"${party}" (${organization})`} as a ` +
          'State. It is an organization: its instrument is not counted. Write kind "regional-organization".',
      },
    ];
  return [
    {
      code: 'register-unknown-state',
      message:
        `Register "${id}" lists "${party}", which is not the name of a State that is known here; it is counted as ` +
        'one. Add its code as "state", such as "VNM", or correct the name.',
    },
  ];
}

function dateQueries(
  { id, asOf, opened, closes }: Register,
  { party, kind, instrument, signed, deposited, provisionalFrom, withdrawn }: Instrument,
): readonly RegisterQuery[] {
  const found: string[] = [];
  if (signed !== undefined && signed > asOf)
    found.push(`signed on ${signed}, later than the day of the register, ${asOf}`);
  if (withdrawn !== undefined && withdrawn > asOf)
    found.push(`withdrew on ${withdrawn}, later than the day of the register, ${asOf}`);
  if (signed !== undefined && deposited !== undefined && deposited < signed)
    found.push(`deposited on ${deposited}, before it signed on ${signed}`);
  if (instrument === 'definitive-signature' && signed !== undefined && deposited !== undefined && signed !== deposited)
    found.push(`signed definitively on ${signed}, yet deposited on ${deposited}; it is the instrument`);
  if (kind === 'state' && instrument === 'formal-confirmation') found.push('confirms formally, which organizations do');
  if (signed !== undefined && instrument === 'accession')
    found.push(`signed on ${signed}, yet acceded; a signatory ratifies, accepts or approves`);
  if (signed !== undefined && closes !== undefined && signed > closes)
    found.push(`signed on ${signed}, after the treaty closed for signature on ${closes}`);
  for (const [act, day] of [
    ['signed', signed],
    ['deposited', deposited],
  ] as const)
    if (day !== undefined && opened !== undefined && day < opened)
      found.push(`${act} on ${day}, before the treaty opened for signature on ${opened}`);
  if (provisionalFrom !== undefined && deposited !== undefined && provisionalFrom > deposited)
    found.push(`applies the treaty provisionally only from ${provisionalFrom}, after its deposit on ${deposited}`);
  return found.map((what) => ({
    code: 'register-dates',
    message: `Register "${id}": ${party} ${what}. Check the days.`,
  }));
}
