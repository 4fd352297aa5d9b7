import { defined } from '../canonical/defined.ts';
import { type DelayRule, delayRuleSchema } from '../forecasts/delay-rule.ts';
import { Refused } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import type { Point } from '../time/point.ts';
import type { Register } from '../time/register.ts';
import { KNOWN_TREATIES } from './known-treaties.ts';
import type { TreatyRecord } from './treaty-record.ts';

/** A treaty to forecast, and what a reader must know about where it was taken from. */
export type ChosenTreaty = { treaty: TreatyRecord; cautions: readonly string[] };

/**
 * The treaty whose entry into force is a milestone of a statement: the one given; else the one that the milestone's
 * register names or that is known to belong to the statement, with what the register itself adds; else what the
 * register says by itself.
 *
 * @throws Refused where the milestone waits for no number of deposits, or the register does not say when the treaty
 *   opened.
 */
export function treatyOfStatement(statement: Statement, milestoneId: string, given?: TreatyRecord): ChosenTreaty {
  const rule = depositRule(statement, milestoneId);
  if (given !== undefined) {
    if (rule === undefined)
      return {
        treaty: given,
        cautions: [
          `Milestone "${milestoneId}" does not follow from a number of deposits alone. What the forecast says of ` +
            `${given.name} takes the place of its whole rule.`,
        ],
      };
    return { treaty: given, cautions: disagreements(given, rule, milestoneId) };
  }
  if (rule === undefined)
    throw new Refused([
      {
        code: 'invalid',
        path: 'milestone',
        message:
          `The rule of milestone "${milestoneId}" is not a number of deposits in a register and a time after it, so ` +
          `that no treaty follows from it. ${advice(statement)}`,
      },
    ]);
  const register = statement.registers.find(({ id }) => id === rule.register);
  if (register === undefined)
    throw new Refused([
      { code: 'unknown-reference', path: 'registers', message: `there is no register "${rule.register}"` },
    ]);
  const named = namedTreaty(statement, register);
  if (named !== undefined)
    return { treaty: withRegister(named, register), cautions: disagreements(named, rule, milestoneId) };
  return { treaty: treatyOfRegister(register, rule), cautions: [] };
}

/** Milestones that do wait for deposits, or how to make one of a rule in which they are a part. */
function advice({ milestones }: Statement): string {
  const waiting = milestones.filter(({ rule }) => 'deposit' in rule || ('after' in rule && 'deposit' in rule.after));
  const names = waiting.map(({ id }) => `"${id}"`).join(', ');
  return names === ''
    ? 'Give the deposits a milestone of their own that this one refers to, and forecast that; or name the treaty by its ' +
        'id or file.'
    : `Forecast the milestone that waits for deposits instead (${names}).`;
}

type DepositRule = { required: number; register: string; delay: DelayRule };

/** What a milestone waits for, if it is a number of days or months after the n-th deposit. */
function depositRule({ milestones }: Statement, id: string): DepositRule | undefined {
  const milestone = milestones.find((one) => one.id === id);
  if (milestone === undefined)
    throw new Refused([
      {
        code: 'unknown-reference',
        path: 'milestone',
        message:
          `there is no milestone "${id}" in this statement; it has ` +
          (milestones.map((one) => `"${one.id}"`).join(', ') || 'none'),
      },
    ]);
  const { rule } = milestone;
  if ('deposit' in rule) return { required: rule.deposit, register: rule.of, delay: '0 days' };
  if (!('after' in rule) || !('deposit' in rule.after)) return undefined;
  const delay = delayRuleSchema.safeParse(delayText(rule));
  return delay.success ? { required: rule.after.deposit, register: rule.after.of, delay: delay.data } : undefined;
}

function delayText(rule: Extract<Point, { after: Point }>): string {
  if ('days' in rule) return `${rule.days} days`;
  if ('months' in rule) return `${rule.months} months`;
  if ('years' in rule) return `${rule.years * 12} months`;
  return '';
}

function namedTreaty({ symbol }: Statement, { treaty }: Register): TreatyRecord | undefined {
  if (treaty === undefined)
    return [...KNOWN_TREATIES.values()].find(({ statements = [] }) => statements.includes(symbol));
  const known = KNOWN_TREATIES.get(treaty);
  if (known !== undefined) return known;
  throw new Refused([
    {
      code: 'unknown-reference',
      path: 'registers',
      message:
        `The register names the treaty "${treaty}", which is not known here ` +
        `(${[...KNOWN_TREATIES.keys()].join(', ')}). Give its file, or ` +
        'leave "treaty" out and state "opened" in the register.',
    },
  ]);
}

/**
 * A register knows what it lists and counts; where it is of a later day than the treaty's own record, it goes first.
 */
function withRegister(treaty: TreatyRecord, register: Register): TreatyRecord {
  const counts = [...(treaty.counts ?? []), ...(register.counts ?? [])];
  if (register.asOf <= treaty.asOf || register.instruments.length === 0) return { ...treaty, counts };
  return { ...treaty, counts, asOf: register.asOf, instruments: register.instruments };
}

function treatyOfRegister(register: Register, { required, delay }: DepositRule): TreatyRecord {
  const { id, title, opened, closes, asOf, counts, instruments } = register;
  if (opened === undefined)
    throw new Refused([
      {
        code: 'invalid',
        path: `registers`,
        message:
          `Register "${id}" (${title}) does not say when its treaty opened for signature, nor which treaty it is. ` +
          'Add "opened" (a day) or "treaty" (an id) to it, or name the treaty by its id or file.',
      },
    ]);
  return {
    schema: 'rule153/treaty/1',
    id,
    name: title,
    opened,
    ...defined({ closes }),
    required,
    delayRule: delay,
    source: [{ symbol: 'Register of the statement', paragraph: id }],
    asOf,
    ...defined({ counts }),
    instruments,
  };
}

/** "12m" and "12 months" are one rule. */
function inWords(rule: DelayRule): string {
  return rule === '12m' ? '12 months' : rule;
}

/**
 * The statement's own rule dates its milestone; a treaty that requires something else makes a forecast of something
 * else.
 */
function disagreements(treaty: TreatyRecord, rule: DepositRule, milestone: string): readonly string[] {
  const same = treaty.required === rule.required && inWords(treaty.delayRule) === inWords(rule.delay);
  return same
    ? []
    : [
        `${treaty.name} requires ${treaty.required} instruments and a delay of ${treaty.delayRule}; milestone ` +
          `"${milestone}" of the statement waits for ${rule.required} and ${rule.delay}. The forecast is of the ` +
          'treaty: correct one of the two.',
      ];
}
