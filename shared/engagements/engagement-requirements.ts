import type { Charge } from '../model/charge.ts';
import { Refused } from '../model/problem.ts';
import type { RateReference } from '../model/rate.ts';
import type { Requirement } from '../requirements/index.ts';
import type { EngagementTerms } from './engagement-terms.ts';
import { outputLength } from './output-length.ts';

/**
 * How outputs become documents: charged where, at which rate per word, in how many languages, costed at which end of a
 * range.
 */
export type TranslationPlan = { charge: Charge; rate: RateReference; languages: string; costedAt: 'least' | 'most' };

/**
 * Terms of reference as requirements: the engagement with its fee, and a document for the outputs that are translated.
 *
 * @throws Refused where the fee, its charge or the window is missing, or an output without upper end is to be costed at
 *   it.
 */
export function engagementRequirements(terms: EngagementTerms, translation?: TranslationPlan): readonly Requirement[] {
  const { fee, charge, window } = terms;
  const missing = [
    ...(fee === undefined ? [['fee', 'is not known; state it to cost the engagement']] : []),
    ...(charge === undefined ? [['charge', 'is needed: say which section and object bear the fee']] : []),
    ...(window === undefined ? [['window', 'is needed: say when the engagement runs']] : []),
    ...openEnds(terms, translation),
  ].map(([path = '', message = '']) => ({ code: 'invalid' as const, path, message }));
  if (missing.length > 0 || fee === undefined || charge === undefined || window === undefined)
    throw new Refused(missing);
  const common = {
    mandates: terms.mandates,
    source: terms.source,
    nature: 'non-recurrent' as const,
    schedule: { once: window.from },
  };
  const engagement: Requirement = {
    kind: 'engagement',
    id: terms.id,
    title: terms.title,
    ...common,
    charge,
    type: terms.type,
    persons: '1',
    fee: feeOf(terms, fee),
    window,
    assignments: terms.assignments.map(({ text }) => text),
  };
  const documents = translation === undefined ? [] : documentsOf(terms, translation);
  if (translation === undefined || documents.length === 0) return [engagement];
  return [
    engagement,
    {
      kind: 'document',
      id: `${terms.id.slice(0, 68)}-documents`,
      title: `${terms.title}: outputs`,
      ...common,
      charge: translation.charge,
      documents,
    },
  ];
}

type Fee = NonNullable<EngagementTerms['fee']>;

function feeOf(terms: EngagementTerms, fee: Fee): Extract<Requirement, { kind: 'engagement' }>['fee'] {
  if (fee.by === 'day') return { by: 'day', days: terms.days ?? '0', rate: fee.rate };
  if (fee.by === 'month') return { by: 'month', months: terms.months ?? '0', rate: fee.rate };
  return { by: 'deliverable', deliverables: [{ title: 'all deliverables', amount: fee.amount }] };
}

function openEnds(terms: EngagementTerms, translation: TranslationPlan | undefined): readonly string[][] {
  if (translation?.costedAt !== 'most') return [];
  return terms.outputs.flatMap(({ translated, length, title }, position) =>
    translated && length?.most === undefined
      ? [
          [
            `outputs[${position}].length.most`,
            `"${title}" has no upper end; state one, or cost the outputs at their least`,
          ],
        ]
      : [],
  );
}

function documentsOf(terms: EngagementTerms, { rate, languages, costedAt }: TranslationPlan) {
  return terms.outputs.flatMap((output) => {
    // Words of one copy: the document requirement multiplies by the number itself.
    const one = output.translated ? outputLength(terms, { ...output, number: '1' }) : undefined;
    const words = costedAt === 'least' ? one?.least : one?.most;
    return words === undefined
      ? []
      : [{ title: output.title, stage: 'post-session' as const, number: output.number, words, languages, rate }];
  });
}
