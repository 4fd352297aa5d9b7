import { withoutInvisibleMarks } from '../canonical/invisible-marks.ts';
import { isBasis } from './basis.ts';
import { readPair, readUnit } from './read-unit.ts';

/**
 * Documents of earlier versions become documents of the present one, step by step, by the schema that they name. Every
 * reader goes through `parse`, and `parse` begins here: a file, a body, an inline card and what is stored are upgraded
 * alike. What is stored keeps its bytes and its hash; it is upgraded after the hash was checked.
 *
 * To change a schema: write the next number into it, and here how a document of the number before becomes one of it. A
 * step only moves what it knows and leaves the rest to the schema, which names what is wrong with it.
 */

type JsonObject = Readonly<Record<string, unknown>>;
type Step = { to: string; change: (document: JsonObject) => JsonObject };

const STEPS: ReadonlyMap<unknown, Step> = new Map([
  [
    'rule153/rate-card/1',
    { to: 'rule153/rate-card/2', change: (card) => withoutMarks(rename(card, 'standing', 'provenance')) },
  ],
  ['rule153/rate-card/2', { to: 'rule153/rate-card/3', change: (card) => changeItems(card, 'rates', withBasis) }],
  [
    'rule153/statement/1',
    { to: 'rule153/statement/2', change: (statement) => withoutMarks(describePriceBasis(statement)) },
  ],
  [
    'rule153/workshop-programme/1',
    {
      to: 'rule153/workshop-programme/2',
      change: (programme) => rename(describePriceBasis(programme), 'standings', 'treatyStatus'),
    },
  ],
  [
    'rule153/workshop-programme/2',
    { to: 'rule153/workshop-programme/3', change: (programme) => changeItems(programme, 'workshops', renameParts) },
  ],
  [
    'rule153/carry-decision/1',
    {
      to: 'rule153/extension-decision/1',
      change: (decision) => rename(decision, 'carriedUntil', 'extendedUntil'),
    },
  ],
  [
    'rule153/estimate/1',
    { to: 'rule153/estimate/2', change: (saved) => changeField(saved, 'published', renamePublished) },
  ],
  // A job of the first version named no scenarios and was computed from its cards as they were, without any decision.
  ['rule153/job/1', { to: 'rule153/job/2', change: (job) => ({ scenarios: [], decisions: [], ...job }) }],
] satisfies [string, Step][]);

/**
 * The same value with every document in it, at whatever depth, in the latest version of its schema. Gives the value
 * itself if none is earlier.
 */
export function upgrade(value: unknown): unknown {
  if (Array.isArray(value)) return upgradeItems(value);
  if (!isObject(value)) return value;
  const changed = new Map<string, unknown>();
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner !== 'object') continue;
    const upgraded = upgrade(inner);
    if (upgraded !== inner) changed.set(key, upgraded);
  }
  const document = changed.size === 0 ? value : { ...value, ...Object.fromEntries(changed) };
  if (isStatedRate(document)) return withBasis(document);
  return isEarlierWorkshop(document) ? workshopByLists(document) : upgradeDocument(document);
}

function upgradeItems(items: readonly unknown[]): readonly unknown[] {
  const upgraded = items.map(upgrade);
  return upgraded.every((item, position) => item === items[position]) ? items : upgraded;
}

function upgradeDocument(document: JsonObject): JsonObject {
  let current = withoutSchemaAddress(document);
  for (let step = stepOf(current); step !== undefined; step = stepOf(current))
    current = { ...step.change(current), schema: step.to };
  return current;
}

/** `$schema` tells an editor what to complete; it is no field of a document, and no hash depends on it. */
function withoutSchemaAddress(document: JsonObject): JsonObject {
  if (!Object.hasOwn(document, '$schema') || !Object.hasOwn(document, 'schema')) return document;
  const { $schema, ...rest } = document;
  return typeof $schema === 'string' ? rest : document;
}

function stepOf(document: JsonObject): Step | undefined {
  return Object.hasOwn(document, 'schema') ? STEPS.get(document['schema']) : undefined;
}

function describePriceBasis(document: JsonObject): JsonObject {
  return changeField(document, 'priceBasis', (basis) => rename(basis, 'words', 'description'));
}

/** Programmes call what statements have by the names that statements have for it. */
function renameParts(workshop: JsonObject): JsonObject {
  return rename(rename(workshop, 'count', 'workshops'), 'provisions', 'services');
}

/**
 * A workshop of a statement that has a "hub", or "travellers" with their roles, as all once had: it is read wherever it
 * comes from, since a requirement may be sent without the statement around it.
 */
function isEarlierWorkshop(value: JsonObject): boolean {
  return value['kind'] === 'workshop' && (Object.hasOwn(value, 'hub') || Object.hasOwn(value, 'travellers'));
}

/** Travellers in the lists that programmes have for them; those of a role that there never was stay as they are. */
function workshopByLists(workshop: JsonObject): JsonObject {
  const placed = rename(workshop, 'hub', 'place');
  const { travellers, ...rest } = placed;
  const lists = ['participants', 'experts', 'staff'];
  // With both, the schema refuses the earlier ones by name.
  if (!Array.isArray(travellers) || lists.some((list) => Object.hasOwn(rest, list))) return placed;
  const listOf = (row: unknown): string => {
    const role = isObject(row) ? row['role'] : undefined;
    return role === 'experts' || role === 'staff' ? role : 'participants';
  };
  const rowsIn = (list: string): unknown[] =>
    travellers.filter((row) => listOf(row) === list).map((row: unknown) => (isKnownRole(row) ? withoutRole(row) : row));
  const [experts, staff] = [rowsIn('experts'), rowsIn('staff')];
  return {
    ...rest,
    participants: rowsIn('participants'),
    ...(experts.length > 0 && { experts }),
    ...(staff.length > 0 && { staff }),
  };
}

function isKnownRole(row: unknown): row is JsonObject {
  return isObject(row) && ['representatives', 'experts', 'staff'].includes(String(row['role']));
}

function withoutRole({ role: _role, ...row }: JsonObject): JsonObject {
  return row;
}

function renamePublished(published: JsonObject): JsonObject {
  const cards = changeItems(published, 'rateCards', (card) => rename(card, 'standing', 'provenance'));
  return changeItems(cards, 'warnings', (warning) =>
    warning['code'] === 'carried-rates' ? { ...warning, code: 'extended-rates' } : warning,
  );
}

/**
 * A rate stated in place, in whatever document: one that says what it is in by a text, as all did once, is read
 * wherever it comes from, since a requirement may be sent without the statement around it.
 */
function isStatedRate(value: JsonObject): boolean {
  const isRate = Object.hasOwn(value, 'value') && Object.hasOwn(value, 'source') && !Object.hasOwn(value, 'code');
  return isRate && (Object.hasOwn(value, 'unit') || (Object.hasOwn(value, 'basis') && !isBasis(value['basis'])));
}

/**
 * Says by currency and basis what a rate is in that said it by a text: "unit" in one, or a "basis" in words of its own.
 */
function withBasis(rate: JsonObject): JsonObject {
  const { unit, basis, currency, ...rest } = rate;
  // With both, the schema refuses the earlier one by name.
  if (unit !== undefined && (basis !== undefined || currency !== undefined)) return rate;
  const isExchange = rest['code'] === 'exchange-rate';
  if (typeof unit !== 'string' && (typeof basis !== 'string' || (isBasis(basis) && !isExchange))) return rate;
  const text =
    typeof unit === 'string' ? unit : `${typeof currency === 'string' ? `${currency} ` : ''}${String(basis)}`;
  return isExchange ? { ...rest, ...exchangeBasis(text, rest['for']) } : { ...rest, ...readUnit(text) };
}

/** An exchange rate names the currency of which one is worth so much; a text that says otherwise is none. */
function exchangeBasis(text: string, qualifiers: unknown): JsonObject {
  const pair = readPair(text);
  const named = isObject(qualifiers) ? qualifiers['currency'] : pair?.from;
  if (pair === undefined || named !== pair.from) return { basis: 'unclear', basisNote: text };
  return {
    currency: pair.to,
    basis: 'per currency',
    for: { ...(isObject(qualifiers) && qualifiers), currency: named },
  };
}

/** Renames a field where it has the earlier name alone: with both, the schema refuses the earlier one by name. */
function rename(document: JsonObject, from: string, to: string): JsonObject {
  if (!Object.hasOwn(document, from) || Object.hasOwn(document, to)) return document;
  const { [from]: value, ...rest } = document;
  return { ...rest, [to]: value };
}

function changeField(document: JsonObject, name: string, change: (inner: JsonObject) => JsonObject): JsonObject {
  const inner = Object.hasOwn(document, name) ? document[name] : undefined;
  return isObject(inner) ? { ...document, [name]: change(inner) } : document;
}

function changeItems(document: JsonObject, name: string, change: (item: JsonObject) => JsonObject): JsonObject {
  const items: unknown = Object.hasOwn(document, name) ? document[name] : undefined;
  if (!Array.isArray(items)) return document;
  return { ...document, [name]: items.map((item: unknown) => (isObject(item) ? change(item) : item)) };
}

/**
 * Texts of the first version could hold marks that no reader sees, such as soft hyphens out of a PDF; they said
 * nothing.
 */
function withoutMarks(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).map(([key, value]) => [key, withoutMarksIn(value)]));
}

/** A value of JSON without the marks that no reader sees in its texts. */
export function withoutMarksIn(value: unknown): unknown {
  if (typeof value === 'string') return withoutInvisibleMarks(value);
  if (Array.isArray(value)) return value.map(withoutMarksIn);
  return isObject(value) ? withoutMarks(value) : value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
