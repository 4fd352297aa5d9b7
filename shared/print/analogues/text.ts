import type {
  Analogue,
  Analogues,
  ImportedListReport,
  Plausibility,
  PublishedOne,
  PublishedPage,
  PublishedSummary,
} from '../../results/analogues.ts';
import { formatDecimal } from '../format-amount.ts';

/** A page of published statements, two lines each. */
export function publishedPageText({ list, found, of, notKnown, items, cursor }: PublishedPage): string {
  return [
    `${list.title} [${list.id}, revision ${list.revision}]: ${found} of ${of}`,
    ...(notKnown === 0 ? [] : [`${notKnown} more say nothing on what was asked, and are not shown.`]),
    ...items.flatMap((item) => ['', ...summaryLines(item)]),
    ...(cursor === undefined ? [] : ['', `… and ${found - items.length} more; --limit shows them`]),
    '',
  ].join('\n');
}

/** One published statement with its documents. */
export function publishedOneText({ summary, statement }: PublishedOne): string {
  return [
    ...summaryLines(summary),
    ...statement.documents.flatMap(
      ({ symbol, committee, type, published, amount, checked, posts, grades, ...rest }) => [
        '',
        `${symbol}, ${type}, ${committee.length === 1 ? `committee ${committee}` : committee}${published === undefined ? '' : `, ${published}`}`,
        `  amount: ${amount === undefined ? 'not known' : formatDecimal(amount)}${checked === undefined ? '' : `; checked: ${formatDecimal(checked.amount)} (${checked.source.map((source) => source.symbol).join(', ')})`}`,
        `  posts: ${posts ?? 'not known'}${grades === undefined ? '' : `, ${grades}`}`,
        ...(rest.section === undefined ? [] : [`  ${rest.section}`]),
        ...(rest.notes === undefined ? [] : [`  ${rest.notes.replaceAll('\n', '\n  ')}`]),
      ],
    ),
    '',
  ].join('\n');
}

function summaryLines({
  symbol,
  title,
  year,
  amount,
  posts,
  recurring,
  sections,
}: PublishedSummary): readonly string[] {
  const facts = [
    ...(year === undefined ? ['year not known'] : [String(year.year)]),
    amount === undefined
      ? 'amount not known'
      : `${formatDecimal(amount.amount)} (${amount.symbol}${amount.checked ? ', checked' : ''})`,
    posts === undefined ? 'posts not known' : `${posts.count} posts`,
    ...(sections.length === 0 ? [] : [`sections ${sections.join(', ')}`]),
    ...(recurring === undefined ? [] : [recurring ? 'recurring' : 'not recurring']),
  ];
  return [`${symbol}: ${title.replaceAll('#', ' ').replaceAll(/\s+/g, ' ')}`, `  ${facts.join('; ')}`];
}

/** What resembles a statement, each with its criteria, and where its total lies. */
export function analoguesText(analogues: Analogues): string {
  const { list, subject, rules, least, compared, found, itself, plausibility } = analogues;
  return [
    `${subject.symbol} against ${compared} published statements of "${list.title}" [${list.id}, revision ${list.revision}]`,
    `${found} are alike in ${least} criteria or more, size not counted.`,
    ...(itself === undefined ? [] : ['', 'The list has this statement itself:', ...summaryLines(itself)]),
    ...analogues.analogues.flatMap((one) => ['', ...analogueLines(one)]),
    ...(analogues.analogues.length < found
      ? ['', `… ${found - analogues.analogues.length} more; --limit shows them`]
      : []),
    '',
    ...plausibilityLines(plausibility),
    '',
    'Criteria:',
    ...rules.map(({ criterion, rule }) => `  ${criterion}: ${rule}`),
    '',
  ].join('\n');
}

const MARKS = { alike: '+', different: '-', unknown: '?' } as const;

function analogueLines({ statement, alike, different, unknown, criteria }: Analogue): readonly string[] {
  return [
    ...summaryLines(statement),
    `  alike in ${alike}, different in ${different}, not known in ${unknown}`,
    ...criteria.map(({ criterion, verdict, because }) => `    ${MARKS[verdict]} ${criterion}: ${because}`),
  ];
}

function plausibilityLines({ notice, lowest, lowerQuartile, middle, upperQuartile, highest }: Plausibility) {
  const ranks = { lowest, 'lower quartile': lowerQuartile, middle, 'upper quartile': upperQuartile, highest };
  return [
    `For information: ${notice}`,
    ...Object.entries(ranks).flatMap(([name, rank]) =>
      rank === undefined ? [] : [`  ${name}: ${formatDecimal(rank.amount)} (${rank.symbol} on ${rank.draft})`],
    ),
  ];
}

/** What the public list would do to a list, to read. */
export function importedListText({ counts, rows, queries, queryCount }: ImportedListReport): string {
  const { added, changed, unchanged } = counts;
  return [
    `${added} added, ${changed} changed, ${unchanged} as they were.`,
    ...rows.flatMap(({ row, of, what, fields }) => [
      `  entry ${row}: ${of}, ${what}`,
      ...fields.map(({ field, from, to }) => `      ${field}: ${cut(from)} → ${cut(to)}`),
    ]),
    ...(rows.length < added + changed ? ['  … further entries are counted and not listed'] : []),
    ...(queryCount === 0 ? [] : ['To look at:']),
    ...queries.map(({ row, field, message }) => `  ${row === 0 ? '' : `entry ${row}, `}${field} ${message}`),
    ...(queries.length < queryCount ? [`  … ${queryCount - queries.length} more`] : []),
    '',
  ].join('\n');
}

function cut(text: string): string {
  return text === '' ? 'not known' : text.length > 200 ? `${text.slice(0, 200)} …` : text;
}
