import type { DocumentInputs, Spoken } from './document-inputs.ts';
import { bodyOf, isOfAnotherBody, roman, sourceNames } from './document-inputs.ts';
import { annexBlocks } from './annex-blocks.ts';
import { directionOf, type Language, STATEMENT_LANGUAGE } from '../languages/language.ts';
import { Voice } from '../languages/voice.ts';
import { postChanges, sayPostChange } from './posts-in-prose.ts';
import { activityBlocks } from './sections/activity-blocks.ts';
import { assessmentBlocks, implicationBlocks, sectionAmounts } from './sections/implication-blocks.ts';
import { mandateBlocks, programmePlanBlocks } from './sections/mandate-sections.ts';
import { ownParagraphs, paragraph } from './sections/text-blocks.ts';
import type { Block, Inlines, StatementDocument } from './statement-document.ts';
import { namedFigures } from './prose/named-figures.ts';
import { ownTexts } from './prose/own-texts.ts';
import { namesFigures } from './prose/read-prose.ts';
import { sectionName } from './table-names.ts';
import { tableBlocks } from './table-blocks.ts';
import { type YearAmounts, yearAmounts } from './year-amounts.ts';
import type { EstimateBasis } from '../rate-validity/estimate-basis.ts';

/**
 * A statement as a document, in the order of statements: mandate, programme plan, deliverables, implications with their
 * tables, summary, absorption, conclusion, annex of posts. Every number that it shows is a figure of the estimate.
 */
export function buildDocument(inputs: DocumentInputs, language: Language = STATEMENT_LANGUAGE): StatementDocument {
  const { symbol, title, date, currency } = inputs.estimate;
  const hasNames = ownTexts(inputs.statement).some(({ text: own }) => namesFigures(own));
  const figures = hasNames ? namedFigures(inputs) : new Map<string, never>();
  const spoken = { ...inputs, voice: new Voice(language, currency), figures };
  const masthead = mastheadOf(spoken);
  const blocks = numbered([...bodyBlocks(spoken), ...annex(spoken)]);
  const colophon = colophonOf(spoken);
  return {
    language,
    direction: directionOf(language),
    symbol,
    date,
    title,
    masthead,
    blocks,
    colophon,
    gaps: spoken.voice.gaps,
  };
}

function mastheadOf({ voice, statement }: Spoken): StatementDocument['masthead'] {
  const { session, body, agendaItems = [], years, draft } = statement;
  const items = voice.list(agendaItems.map((item) => voice.own(item)));
  const place = [session, body].filter((line) => line !== undefined).map((line) => voice.term(line));
  return {
    above: [
      ...place,
      ...(agendaItems.length === 0 ? [] : [voice.sayCounted('masthead.agenda-item', agendaItems.length, { items })]),
      ...(isOfAnotherBody(statement) ? [] : [voice.say('masthead.budget', { year: String(years.first) })]),
    ],
    below: isUnderRule153(statement)
      ? [
          draft === undefined
            ? voice.say('masthead.implications-of-draft')
            : voice.say('masthead.implications', { draft: voice.own(sourceNames([draft])) }),
          voice.say('masthead.submitted'),
        ]
      : [],
  };
}

/** A statement on a draft resolution of the General Assembly; a budget of another body is none. */
function isUnderRule153({ draft, symbol }: Spoken['statement']): boolean {
  return draft !== undefined || /^A\/C\.\d/.test(symbol);
}

function bodyBlocks(spoken: Spoken): readonly Block[] {
  const { voice, estimate, statement } = spoken;
  const { texts, years } = statement;
  const year = String(years.first);
  const amounts = yearAmounts(spoken);
  const summary = estimate.tables.find(({ number }) => number === amounts[0]?.table);
  const absorption = texts?.absorption;
  const of = bodyOf(statement);
  const part = (heading: Inlines, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: heading }, ...blocks];
  return [
    ...part(voice.say(of('heading.mandates')), mandateBlocks(spoken)),
    ...part(voice.say(of('heading.programme-plan'), { year }), programmePlanBlocks(spoken)),
    ...part(voice.say('heading.activities'), activityBlocks(spoken)),
    ...part(voice.say('heading.implications'), implicationBlocks(spoken, amounts)),
    ...(summary === undefined
      ? []
      : part(voice.say('heading.summary'), [
          ...amounts.map((one) => summarySentence(spoken, one)),
          ...tableBlocks(spoken, summary, []),
        ])),
    ...part(
      voice.say('heading.absorption', { year }),
      // What the Assembly asks of every statement is marked where it is missing; another body may not ask.
      absorption !== undefined
        ? ownParagraphs(spoken, absorption)
        : isOfAnotherBody(statement)
          ? []
          : [paragraph(voice.gap('texts.absorption'))],
    ),
    ...part(voice.say('heading.conclusion'), conclusionBlocks(spoken, amounts)),
  ];
}

function summarySentence({ voice }: Spoken, { year, table, total }: YearAmounts): Block {
  return paragraph(
    voice.say('summary.amount', {
      year: String(year),
      amount: voice.amount(total.figure, total.amount),
      number: String(table ?? ''),
    }),
  );
}

function conclusionBlocks(spoken: Spoken, amounts: readonly YearAmounts[]): readonly Block[] {
  const { voice, statement } = spoken;
  const posts = [...postChanges(spoken)].map(([section, changes]) =>
    paragraph(
      voice.say(bodyOf(statement)('conclusion.posts'), {
        section: section === '' ? voice.gap('section') : sectionName(spoken, section, 'named'),
        changes: voice.list(changes.map((change) => sayPostChange(spoken, change))),
      }),
    ),
  );
  return [
    ...ownParagraphs(spoken, statement.texts?.conclusion ?? []),
    ...amounts.flatMap((one) => sectionAmounts(spoken, one, 'conclusion.lead')),
    ...posts,
    ...amounts.flatMap((one) => assessmentBlocks(spoken, one, 'conclusion.staff-assessment')),
  ];
}

function annex(spoken: Spoken): readonly Block[] {
  if (spoken.estimate.posts.length === 0) return [];
  const { voice } = spoken;
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, number: '', text: voice.say('heading.annex') },
    { kind: 'heading', level: 2, number: '', text: voice.say('heading.posts') },
    ...annexBlocks(spoken),
  ];
}

/** Headings of the first level are numbered I, II; those below them A, B; paragraphs 1, 2 through the document. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  let [first, second, paragraphs] = [0, 0, 0];
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') {
      paragraphs += 1;
      return { ...block, number: `${paragraphs}.` };
    }
    if (block.kind !== 'heading' || block.number !== undefined) return block;
    if (block.level === 1) {
      first += 1;
      second = 0;
      return { ...block, number: `${roman(first)}.` };
    }
    second += 1;
    return { ...block, number: `${String.fromCharCode(64 + Math.min(second, 26))}.` };
  });
}

/** By what the document was made: whoever has it can ask for the same figures again. */
function colophonOf({ voice, estimate, basis }: Spoken): readonly Inlines[] {
  const revision = ({ id, revision: number, hash }: EstimateBasis['statement']) => `${id}, revision ${number}, ${hash}`;
  const provenance = new Map(estimate.rateCards.map((card) => [card.id, card.provenance]));
  const cards = basis.rateCards.map(
    (card) => `${card.id} (${provenance.get(card.id) ?? ''}), revision ${card.revision}`,
  );
  return [
    voice.say('colophon.made', { engine: estimate.engine, statement: voice.own(revision(basis.statement)) }),
    ...(cards.length === 0 ? [] : [voice.say('colophon.cards', { cards: voice.own(cards.join('; ')) })]),
    ...(basis.scenarios.length === 0
      ? []
      : [voice.say('colophon.scenarios', { scenarios: voice.own(basis.scenarios.map(revision).join('; ')) })]),
    voice.say('colophon.bound'),
    ...(voice.language === STATEMENT_LANGUAGE ? [] : [voice.say('colophon.language')]),
  ];
}
