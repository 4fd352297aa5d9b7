import { workbookEn } from './workbook-en.ts';

/**
 * The fixed phrases of a document, in English. What stands in braces is filled in. A key names what is said and where;
 * what counts something has a phrase for each class of numbers (`one`, `other`, in other languages also `two`, `few`,
 * `many`).
 */
export const phrasesEn = {
  'list.separator': ', ',
  'list.and': ' and ',

  'masthead.agenda-item.one': 'Agenda item {items}',
  'masthead.agenda-item.other': 'Agenda items {items}',
  'masthead.budget': 'Proposed programme budget for {year}',
  'masthead.implications': 'Programme budget implications of draft resolution {draft}',
  'masthead.implications-of-draft': 'Programme budget implications of the draft resolution',
  'masthead.submitted':
    'Statement submitted by the Secretary-General in accordance with rule 153 of the rules of procedure of the General Assembly',

  'heading.mandates': 'Mandate contained in the draft resolution',
  'heading.mandates-of-another-body': 'Mandate',
  'heading.programme-plan-of-another-body': 'Relationship between the mandate and the budget for {year}',
  'heading.programme-plan': 'Relationship between the mandate and the proposed programme budget for {year}',
  'heading.activities': 'Deliverables and activities required to implement the mandate',
  'heading.implications': 'Budgetary implications',
  'heading.conference': 'Conference-servicing requirements',
  'heading.non-conference': 'Non-conference-servicing requirements',
  'heading.layout': 'Resource requirements',
  'heading.funds': 'Sources of funds',
  'heading.first-year': 'Requirements for {year}',
  'heading.summary': 'Summary of resource requirements',
  'heading.absorption': 'Potential for absorption during {year}',
  'heading.conclusion': 'Conclusion',
  'heading.annex': 'Annex',
  'heading.posts': 'Summary of proposed post changes',

  'mandates.lead.one':
    'This statement is made with regard to operative paragraph {paragraphs} of the draft resolution{draft}, by which:',
  'mandates.lead.other':
    'This statement is made with regard to operative paragraphs {paragraphs} of the draft resolution{draft}, by which:',
  'mandates.lead-of-another-body.one': 'This document is made with regard to paragraph {paragraphs}{draft}, by which:',
  'mandates.lead-of-another-body.other':
    'This document is made with regard to paragraphs {paragraphs}{draft}, by which:',
  'mandates.draft': ' in {draft}',
  'mandates.item': 'Paragraph {paragraph}: {title}',
  'programme-plan.lead':
    'To implement the mandate, resources would be required under the following sections of the proposed programme budget for {year} and, where they recur, of later ones:',
  'programme-plan.lead-of-another-body':
    'To implement the mandate, resources would be required under the following sections of the budget for {year} and, where they recur, of later ones:',
  'programme-plan.item': 'Programme {programme}: {sections}',
  'activities.lead': 'Under {section}, the following would be required:',
  'activities.item': '{object}: {title}',
  'activities.object': '{object}:',
  'nature.recurrent': ' (recurrent)',
  'nature.non-recurrent': ' (non-recurrent)',
  'nature.recurrent-biennially': ' (recurrent on a biennial basis)',

  'implications.table': 'Details are provided in table {number}.',
  'first-year.lead':
    'The requirements for {year}, in the amount of {amount}, would fall under the following sections of the proposed programme budget for {year}:',
  'first-year.lead-of-another-body':
    'The requirements for {year}, in the amount of {amount}, would fall under the following sections of the budget for {year}:',
  'section.amount': '{section} ({amount})',
  'staff-assessment.additional':
    'A further amount of {amount} would be required for {year} under {section}, to be offset by an equal amount of {offset} under {income}.',
  'staff-assessment.without-offset': 'A further amount of {amount} would be required for {year} under {section}.',
  'summary.amount': 'The budgetary implications for {year} amount to {amount}, as shown in table {number}.',
  'conclusion.lead':
    'Should the General Assembly adopt the draft resolution{draft}, additional resource requirements in the amount of {amount} would arise for {year} under the following sections of the proposed programme budget:',
  'conclusion.lead-of-another-body':
    'Additional resource requirements in the amount of {amount} would arise for {year} under the following sections of the budget:',
  'conclusion.posts-of-another-body': 'The following is proposed under {section}: {changes}.',
  'conclusion.posts': 'The General Assembly would be requested to approve, under {section}, {changes}.',
  'conclusion.staff-assessment':
    'Additional requirements in the amount of {amount} would arise for {year} under {section}, to be offset by an equal increase of {offset} under {income}.',

  'posts.establish': 'the establishment of {posts}, effective {day}',
  'posts.abolish': 'the abolition of {posts}, effective {day}',
  'posts.reclassify': 'the reclassification of {posts}, effective {day}',
  'posts.redeploy': 'the redeployment of {posts}, effective {day}',
  'posts.reassign': 'the reassignment of {posts}, effective {day}',
  'posts.convert': 'the conversion of {posts}, effective {day}',
  'posts.number.one': '{number} post ({grades})',
  'posts.number.other': '{number} posts ({grades})',
  'positions.number.one': '{number} temporary position ({grades})',
  'positions.number.other': '{number} temporary positions ({grades})',
  'day.in-year': 'in {year}',

  'section.named': 'section {number}, {title}',
  'section.row': 'Section {number}, {title}',
  'income.named': 'income section {number}, {title}',
  'income.row': 'Income section {number}, {title}',
  'table.label': 'Table {number}',
  'table.label-part': 'Table {number}, part {part} of {parts}',
  'table.title': '{title} ({basis})',
  'table.currency': '({currency})',
  'table.currency-thousands': '(Thousands of {currency})',
  'table.posts': '(Number of posts)',
  'currency.USD': 'United States dollars',
  'currency.EUR': 'euros',
  'currency.CHF': 'Swiss francs',
  'table.section': 'Budget section',
  'table.group': 'Component',
  'table.object': 'Object of expenditure',
  'table.line': 'Line',
  'table.fund': 'Source of funds',
  'table.category': 'Category',
  'table.thereafter': '{year} and thereafter',
  'table.biennially-thereafter': '{year} and biennially thereafter',
  'table.subtotal': 'Subtotal',
  'table.subtotal-section': 'Subtotal (section {number})',
  'table.subtotal-of': 'Subtotal, {name}',
  'table.total': 'Total',
  'table.total-with': 'Total, including staff assessment',
  'table.total-net': 'Total, net of staff assessment',
  'basis.before-recosting': 'before recosting',
  'basis.recosting': 'recosting',
  'basis.after-recosting': 'after recosting',
  'funds.total': 'Total of all funds',
  'funds.absorbed': 'of which absorbed',
  'funds.others': 'of which from other funds',
  'funds.requested': 'Requested',
  'note.assumption': '{text} ({source})',
  'note.milestone': 'The requirements assume: {title}, {day} ({source}).',

  'annex.section': 'Section {number}, {title}',
  'annex.posts': 'Posts',
  'annex.grade': 'Grade',
  'annex.title': 'Functional title',
  'annex.station': 'Duty station',
  'annex.functions': 'Summary of functions',
  'annex.effective': 'Effective',
  'annex.action.abolish': 'abolition',
  'annex.action.reclassify': 'reclassification',
  'annex.action.redeploy': 'redeployment',
  'annex.action.reassign': 'reassignment',
  'annex.action.convert': 'conversion',
  'annex.from': 'from {before}',
  'annex.total': 'Total',

  'colophon.made': 'Computed by rule153 (engine {engine}) from {statement}.',
  'colophon.cards': 'Rate cards: {cards}.',
  'colophon.scenarios': 'Under the scenarios {scenarios}: its figures are not those of the statement itself.',
  'colophon.bound': 'Each figure is bound to the estimate; "rule153 drift" shows which were changed afterwards.',
  'colophon.language':
    'Titles, mandates and justifications are shown in the language of the statement. What stands in brackets ⟦ ⟧ has no phrase in this language.',
  'day.on': '{day}',

  ...workbookEn,
} as const satisfies Record<string, string>;

export type PhraseKey = keyof typeof phrasesEn;

/** Classes of numbers that a language has beyond those of English. */
type PluralKey = {
  [Key in PhraseKey]: Key extends `${infer Stem}.other` ? `${Stem}.${'two' | 'few' | 'many' | 'zero'}` : never;
}[PhraseKey];

/** The phrases of another language, as far as they are known for certain. */
export type Phrases = Readonly<Partial<Record<PhraseKey | PluralKey, string>>>;
