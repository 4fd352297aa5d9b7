import { isShare } from '../../../shared/model/decimal-text.ts';
import { staffCategorySchema } from '../../../shared/model/grade.ts';
import type { RateCard } from '../../../shared/model/rate.ts';
import { isDecimalText } from '../../../shared/money/decimal-text.ts';
import type { Change, RateTarget } from '../../../shared/scenarios/change.ts';
import { nameQuantity, nameRate } from './name-drivers.ts';
import { parseWhen } from '../terminal/parse-dates.ts';
import { type UsageProblems, usageProblems } from '../terminal/failure.ts';

/** The options that say what a new scenario changes. What is not here is written into its file. */
export const changeOptions = {
  'entry-into-force': { type: 'string', value: 'day or year', about: 'date entry into force' },
  milestone: { type: 'string', multiple: true, value: 'id=day or year', about: 'date another milestone' },
  rate: {
    type: 'string',
    multiple: true,
    value: 'code[:qualifier]=value',
    about: 'set a rate, or scale it with x before the value: interpretation-meeting:Vienna=x1.1',
  },
  quantity: {
    type: 'string',
    multiple: true,
    value: 'requirement.quantity=value',
    about: 'set a quantity, or scale it: conference.days=x2',
  },
  vacancy: {
    type: 'string',
    multiple: true,
    value: 'category.year=share',
    about: 'set the vacancy factor of a category in a year of its posts: professional.1=0.25',
  },
  venue: { type: 'string', multiple: true, value: 'session=duty station', about: 'hold a session elsewhere' },
  drop: { type: 'string', multiple: true, value: 'requirement', about: 'leave a requirement out' },
  fund: { type: 'string', multiple: true, value: 'requirement=fund', about: 'have a requirement paid by another fund' },
  recosting: {
    type: 'string',
    multiple: true,
    value: 'factor=value',
    about: 'give a factor of recosting another value: inflation=1.04',
  },
  recost: { type: 'boolean', about: 'compute with every amount as it is after recosting' },
  escalate: { type: 'string', multiple: true, value: 'year=factor', about: 'raise prices from a year on: 2028=1.02' },
} as const;

type Listed = Exclude<keyof typeof changeOptions, 'entry-into-force' | 'recost'>;
export type ChangeChoice = {
  readonly 'entry-into-force'?: string | undefined;
  readonly recost?: boolean | undefined;
} & { readonly [Name in Listed]?: readonly string[] | undefined };

/** A change before it has an id, and a short description of it. */
type Draft = { description: string; change: DistributiveOmit<Change, 'id'> };
type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never;

/** Reads the changes of a new scenario, each with a short description.
 *
 * @throws UsageError naming everything that is wrong. */
export function readChanges(
  choice: ChangeChoice,
  cards: readonly RateCard[],
): readonly { description: string; change: Change }[] {
  const problems = usageProblems();
  const drafts: readonly Draft[] = [
    ...(choice['entry-into-force'] === undefined
      ? []
      : readDate('entry-into-force', 'entry-into-force', choice['entry-into-force'], problems)),
    ...pairs('milestone', choice.milestone, problems).flatMap(([id, when]) =>
      readDate('milestone', id, when, problems),
    ),
    ...pairs('rate', choice.rate, problems).flatMap(([name, value]) => readRate(name, value, cards, problems)),
    ...pairs('quantity', choice.quantity, problems).flatMap(([name, value]) => readQuantity(name, value, problems)),
    ...pairs('vacancy', choice.vacancy, problems).flatMap(([name, value]) => readVacancy(name, value, problems)),
    ...pairs('venue', choice.venue, problems).map(([session, dutyStation]): Draft => ({
      description: `${session} in ${dutyStation}`,
      change: { kind: 'set-venue', session, dutyStation },
    })),
    ...(choice.drop ?? []).map((requirement): Draft => ({
      description: `without ${requirement}`,
      change: { kind: 'drop-requirement', requirement },
    })),
    ...pairs('fund', choice.fund, problems).map(([requirement, fund]): Draft => ({
      description: `${requirement} paid by ${fund}`,
      change: { kind: 'set-fund', requirement, fund },
    })),
    ...pairs('recosting', choice.recosting, problems).flatMap(([factor, value]) =>
      readRecosting(factor, value, problems),
    ),
    ...readEscalation(choice.escalate, problems),
    ...(choice.recost === true ? [{ description: 'after recosting', change: { kind: 'recost' as const } }] : []),
  ];
  problems.refuse();
  const used = new Set<string>();
  return drafts.map(({ description, change }) => ({
    description,
    change: { ...change, id: freshId(description, used) },
  }));
}

/** `name=value` of an option that may stand several times. */
function pairs(
  option: Listed,
  values: readonly string[] | undefined,
  problems: UsageProblems,
): readonly (readonly [string, string])[] {
  return (values ?? []).flatMap((value) => {
    const [, name, rest] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(value) ?? [];
    if (name !== undefined && rest !== undefined) return [[name, rest] as const];
    problems.add(option, `"${value}" is not written as <${changeOptions[option].value.replace('=', '>=<')}>`);
    return [];
  });
}

function readDate(option: string, milestone: string, when: string, problems: UsageProblems): readonly Draft[] {
  const to = parseWhen(when);
  if (typeof to !== 'string')
    return [{ description: `${milestone} ${when}`, change: { kind: 'set-milestone', milestone, to } }];
  problems.add(option, to);
  return [];
}

/** A value to set, or a factor after an x. */
function readValue(option: string, text: string, problems: UsageProblems): { to: string } | { by: string } | undefined {
  const factor = /^[x×](.*)$/i.exec(text)?.[1];
  const value = factor ?? text;
  if (!isDecimalText(value)) problems.add(option, `"${value}" is no decimal. Write 8250, 0.5, or x1.1 to scale`);
  else if (factor === undefined) return { to: value };
  else if (!factor.startsWith('-')) return { by: factor };
  else problems.add(option, `"${text}" is no factor; it must not be negative`);
  return undefined;
}

function readRate(name: string, text: string, cards: readonly RateCard[], problems: UsageProblems): readonly Draft[] {
  const rate: RateTarget | string = nameRate(name, cards);
  const value = readValue('rate', text, problems);
  if (typeof rate === 'string') problems.add('rate', rate);
  if (typeof rate === 'string' || value === undefined) return [];
  return [
    {
      description: `${name} ${text}`,
      change: 'to' in value ? { kind: 'set-rate', rate, ...value } : { kind: 'scale-rate', rate, ...value },
    },
  ];
}

function readQuantity(name: string, text: string, problems: UsageProblems): readonly Draft[] {
  const target = nameQuantity(name);
  const value = readValue('quantity', text, problems);
  if (typeof target === 'string') problems.add('quantity', target);
  if (typeof target === 'string' || value === undefined) return [];
  return [
    {
      description: `${name} ${text}`,
      change: 'to' in value ? { kind: 'set-quantity', target, ...value } : { kind: 'scale-quantity', target, ...value },
    },
  ];
}

const staffCategories = staffCategorySchema.options;

function readVacancy(name: string, factor: string, problems: UsageProblems): readonly Draft[] {
  const [, named = '', year] = /^([a-z-]+)\.(\d{1,2})$/.exec(name) ?? [];
  const category = staffCategories.find((one) => one === named);
  if (category === undefined || year === undefined)
    problems.add(
      'vacancy',
      `"${name}" is not a category and a year of its posts. Write ${staffCategories.join('.1 or ')}.1`,
    );
  if (!isShare(factor)) problems.add('vacancy', `"${factor}" is no share between 0 and 1`);
  if (category === undefined || year === undefined || !isShare(factor)) return [];
  return [
    {
      description: `vacancy ${name} ${factor}`,
      change: { kind: 'set-vacancy', category, yearOfPost: Number(year), factor },
    },
  ];
}

function readEscalation(values: readonly string[] | undefined, problems: UsageProblems): readonly Draft[] {
  if (values === undefined) return [];
  const years = pairs('escalate', values, problems).flatMap(([year, factor]) => {
    const fits = /^\d{4}$/.test(year) && isDecimalText(factor) && /^[^-]*[1-9]/.test(factor);
    if (!fits) problems.add('escalate', `"${year}=${factor}" is not a year and a factor above zero. Write 2028=1.02`);
    return fits ? [{ year: Number(year), factor }] : [];
  });
  return years.length === 0
    ? []
    : [
        {
          description: `escalation ${years.map(({ year, factor }) => `${year} ${factor}`).join(', ')}`,
          change: { kind: 'escalate', years },
        },
      ];
}

function readRecosting(factor: string, value: string, problems: UsageProblems): readonly Draft[] {
  if (isDecimalText(value) && !value.startsWith('-'))
    return [{ description: `recosting ${factor} ${value}`, change: { kind: 'set-recosting', factor, value } }];
  problems.add('recosting', `"${factor}=${value}" is not a factor and its value. Write inflation=1.04`);
  return [];
}

/** An id made of a description, that no other change has. */
function freshId(description: string, used: Set<string>): string {
  const stem = slugOf(description) || 'change';
  let id = stem;
  for (let number = 2; used.has(id); number += 1) id = `${stem}-${number}`;
  used.add(id);
  return id;
}

/** A text as an id: lower-case letters, digits and hyphens. */
export function slugOf(description: string): string {
  return description
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '');
}
