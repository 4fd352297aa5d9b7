import type { Change } from '../../shared/scenarios/change.ts';

/**
 * What the address of a view says besides its path: everything that one sees, so that it can be sent. Whoever opens an
 * address may have written anything into it; a change is checked by the engine before it counts.
 */
export type Address = {
  /** Ids of scenarios, in the order in which they are stacked. */
  scenarios?: readonly string[] | undefined;
  /** What is tried and not kept. */
  try?: readonly Change[] | undefined;
  /** What an amendment changes besides dropping paragraphs; it may be in the middle of being filled in. */
  amend?: readonly Change[] | undefined;
  /** The words that an amendment takes out, and those that it puts in their place. */
  words?: string | undefined;
  become?: string | undefined;
  /** The cell whose proof is open: table, row and column by their keys. */
  cell?: string | undefined;
  /** The milestone whose handle the clock shows. */
  clock?: string | undefined;
  /** What is searched for in a list. */
  search?: string | undefined;
  /** The state that a list is narrowed to. */
  stage?: string | undefined;
  /** The two sides of a comparison, and by what their difference is divided. */
  from?: string | undefined;
  to?: string | undefined;
  by?: string | undefined;
  /** The place in a document that is edited. */
  at?: string | undefined;
  /** Which of several ways to look at the same thing. */
  view?: string | undefined;
  /** The budget section that a chart shows beside the total. */
  section?: string | undefined;
  /** The years that a comparison is of, such as "2025-2027"; all of them if none are named. */
  years?: string | undefined;
  /** The language of documents. */
  language?: string | undefined;
  /** The field of a document that is looked for, by its path. */
  field?: string | undefined;
  /** What somebody gives to a calculation: a first day, a cost, weeks and what they stand for, a rate, a person. */
  start?: string | undefined;
  cost?: string | undefined;
  weeks?: string | undefined;
  because?: string | undefined;
  rate?: string | undefined;
  person?: string | undefined;
  /** The number of a revision that is looked at instead of the head. */
  revision?: string | undefined;
  /** In how many criteria an analogue is alike at least. */
  least?: string | undefined;
};

const TEXTS = [
  'words',
  'become',
  'cell',
  'clock',
  'search',
  'stage',
  'from',
  'to',
  'by',
  'at',
  'view',
  'section',
  'years',
  'language',
  'field',
  'revision',
  'least',
  'start',
  'cost',
  'weeks',
  'because',
  'rate',
  'person',
] as const;

/** Reads the part of an address after "?". What does not fit is left out. */
export function parseAddress(text: string): Address {
  const given = new URLSearchParams(text);
  const address: Address = {};
  for (const name of TEXTS) {
    const value = given.get(name);
    if (value !== null && value !== '') address[name] = value.slice(0, 1000);
  }
  const scenarios = (given.get('scenarios') ?? '').split(',').filter((id) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(id));
  if (scenarios.length > 0) address.scenarios = [...new Set(scenarios)].slice(0, 20);
  const tried = readChanges(given.get('try'));
  if (tried.length > 0) address.try = tried;
  const amended = readChanges(given.get('amend'));
  if (amended.length > 0) address.amend = amended;
  return address;
}

/** Writes the part of an address from "?" on; nothing where it says nothing. */
export function printAddress(address: Address): string {
  const given = new URLSearchParams();
  if (address.scenarios !== undefined && address.scenarios.length > 0)
    given.set('scenarios', address.scenarios.join(','));
  if (address.try !== undefined && address.try.length > 0) given.set('try', JSON.stringify(address.try));
  if (address.amend !== undefined && address.amend.length > 0) given.set('amend', JSON.stringify(address.amend));
  for (const name of TEXTS) {
    const value = address[name];
    if (value !== undefined && value !== '') given.set(name, value);
  }
  const text = given.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

function readChanges(text: string | null): readonly Change[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isLikeChange).slice(0, 200) : [];
  } catch {
    return [];
  }
}

function isLikeChange(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
