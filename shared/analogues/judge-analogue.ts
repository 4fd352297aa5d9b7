import { compareExact, type Exact, exactOf, multiplyExact } from '../money/exact.ts';
import { formatDecimal } from '../print/format-amount.ts';
import type { Criterion, Judged, PublishedSummary, Stage, Subject } from '../results/analogues.ts';
import { LIST_CURRENCY } from './analogue-list.ts';

/** What each criterion asks. These sentences are the whole rule; nothing is weighed and nothing learned. */
export const RULES: Readonly<Record<Criterion, string>> = {
  committee: 'The drafts are of the same committee, by their symbols.',
  stage: 'The list knows an amount of the stage at which this statement is.',
  sections: 'They have a budget section in common, staff assessment apart.',
  posts: 'Neither has posts, or both have, and neither has more than twice as many as the other.',
  recurrence: 'Both recur, or neither does.',
  work: 'They speak of two kinds of work in common, or of the one that either has.',
  words: 'Their titles have two words in common that few titles of the list have.',
  size: 'Neither amount is more than twice the other.',
};

/** A published statement as it is compared: its summary, with kinds of work and words of its title. */
export type Compared = { summary: PublishedSummary; work: readonly string[]; words: readonly string[] };

/** Holds a published statement against a subject, criterion by criterion. */
export function judgeAnalogue(subject: Subject, { summary, work, words }: Compared): readonly Judged[] {
  return [
    judgeCommittee(subject, summary),
    judgeStage(subject.stage, summary),
    judgeCommon('sections', subject.sections, summary.sections, { least: 1, noun: 'section' }),
    judgePosts(subject, summary),
    judgeRecurrence(subject, summary),
    judgeCommon('work', subject.work, work, { least: 2, noun: 'kind of work' }),
    judgeCommon('words', subject.words, words, { least: 2, noun: 'telling word' }),
    judgeSize(subject, summary),
  ];
}

function judge(criterion: Criterion, isAlike: boolean | undefined, because: string): Judged {
  return { criterion, verdict: isAlike === undefined ? 'unknown' : isAlike ? 'alike' : 'different', because };
}

function judgeCommittee({ committee }: Subject, summary: PublishedSummary): Judged {
  const isAlike =
    committee === undefined || summary.committee === undefined ? undefined : committee === summary.committee;
  return judge(
    'committee',
    isAlike,
    `this one is ${ofCommittee(committee)}, ${summary.symbol} ${ofCommittee(summary.committee)}`,
  );
}

function ofCommittee(committee: string | undefined): string {
  if (committee === undefined) return 'of a committee that its symbol does not tell';
  return committee === 'Plenary' ? 'of the plenary' : `of committee ${committee}`;
}

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  statement: 'the statement to the committee',
  'fifth-committee-statement': 'the statement to the Fifth Committee',
  'acabq-report': 'the report of the Advisory Committee',
  'fifth-committee-decision': 'the decision of the Fifth Committee',
  unknown: 'a document of no known type',
};

function judgeStage(stage: Stage, { amount }: PublishedSummary): Judged {
  if (amount === undefined) return judge('stage', undefined, 'no amount is known of any stage');
  return judge('stage', amount.stage === stage, `the amount is of ${STAGE_NAMES[amount.stage]}, ${amount.symbol}`);
}

function judgeCommon(
  criterion: 'sections' | 'work' | 'words',
  mine: readonly string[],
  theirs: readonly string[],
  { least, noun }: { least: number; noun: string },
): Judged {
  if (mine.length === 0 || theirs.length === 0)
    return judge(criterion, undefined, `no ${noun} is known of ${mine.length === 0 ? 'this one' : 'the other'}`);
  const common = mine.filter((one) => theirs.includes(one));
  const isAlike = common.length >= Math.min(least, mine.length, theirs.length);
  return judge(
    criterion,
    isAlike,
    common.length === 0 ? `no ${noun} in common` : `in common: ${common.slice(0, 12).join(', ')}`,
  );
}

function judgePosts({ posts }: Subject, { posts: theirs }: PublishedSummary): Judged {
  if (theirs === undefined) return judge('posts', undefined, 'the list does not know whether the other has posts');
  const { count, symbol } = theirs;
  const isAlike = count === 0 || posts === 0 ? count === posts : count <= 2 * posts && posts <= 2 * count;
  return judge('posts', isAlike, `this one has ${posts}, ${symbol} has ${count}`);
}

function judgeRecurrence({ recurrent }: Subject, { recurring }: PublishedSummary): Judged {
  if (recurring === undefined) return judge('recurrence', undefined, 'the list does not know whether the other recurs');
  const does = (value: boolean) => (value ? 'recurs' : 'does not recur');
  return judge('recurrence', recurrent === recurring, `this one ${does(recurrent)}, the other ${does(recurring)}`);
}

const TWICE = exactOf('2');

function judgeSize({ amount: mine, currency, years }: Subject, { amount }: PublishedSummary): Judged {
  if (currency !== LIST_CURRENCY)
    return judge('size', undefined, `this one is in ${currency}, the list in ${LIST_CURRENCY}`);
  if (amount === undefined) return judge('size', undefined, 'no amount of the other is known');
  const [ours, theirs] = [exactOf(String(mine)), exactOf(amount.amount)];
  const over = years.first === years.last ? String(years.first) : `${years.first}–${years.last}`;
  return judge(
    'size',
    isWithinTwice(ours, theirs),
    `this one comes to ${formatDecimal(String(mine))} in ${over}, ${amount.symbol} to ${formatDecimal(amount.amount)}`,
  );
}

function isWithinTwice(one: Exact, other: Exact): boolean {
  const isSameSign = one.numerator > 0n === other.numerator > 0n && one.numerator < 0n === other.numerator < 0n;
  if (!isSameSign) return false;
  const [a, b] = [magnitude(one), magnitude(other)];
  return compareExact(a, multiplyExact(b, TWICE)) <= 0 && compareExact(b, multiplyExact(a, TWICE)) <= 0;
}

function magnitude({ numerator, denominator }: Exact): Exact {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}
