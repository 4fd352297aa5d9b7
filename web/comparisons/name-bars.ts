import type { EffectKind } from '../../shared/comparisons/effect-kind.ts';
import { type BarNames, WATERFALL_LEVELS } from '../../shared/comparisons/waterfall.ts';
import type { Statement } from '../../shared/model/statement.ts';

/** What each kind of effect says to a reader. */
const EFFECT_NAMES: Readonly<Record<EffectKind, string>> = {
  volume: 'other quantity',
  rate: 'other rate',
  timing: 'other time',
  vacancy: 'other vacancy',
  venue: 'other place',
  scope: 'added or left out',
  price: 'other price',
  rounding: 'rounding',
};

/** By what a difference is divided on the page. */
export const LEVELS = [...WATERFALL_LEVELS, 'fund'] as const;
export type Level = (typeof LEVELS)[number];

/** What the first column of a waterfall is called. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  cause: 'Cause',
  section: 'Budget section',
  line: 'Line',
  year: 'Year',
  paragraph: 'Operative paragraph',
  fund: 'Fund',
};

/** A bar's name, and what is said softly beside it. */
export function nameBar(
  { requirements, sections, mandates, funds = [] }: Statement,
  names: BarNames,
): { title: string; beside: string } {
  const { requirement, kind, section, charge, year, paragraphs, fund } = names;
  if (fund !== undefined) return { title: funds.find(({ id }) => id === fund)?.title ?? fund, beside: '' };
  if (paragraphs !== undefined) return nameParagraphs(mandates, paragraphs);
  if (year !== undefined) return { title: String(year), beside: '' };
  if (section !== undefined)
    return { title: `Section ${section}`, beside: sections.find(({ number }) => number === section)?.title ?? '' };
  if (charge !== undefined) return { title: charge.line ?? charge.object, beside: `section ${charge.section}` };
  if (kind === 'rounding') return { title: 'Rounding', beside: '' };
  const title = requirements.find(({ id }) => id === requirement)?.title ?? requirement ?? 'Several requirements';
  return { title, beside: kind === undefined ? '' : EFFECT_NAMES[kind] };
}

function nameParagraphs(mandates: Statement['mandates'], ids: readonly string[]): { title: string; beside: string } {
  if (ids.length === 0) return { title: 'Of no paragraph that is named', beside: '' };
  const found = mandates.filter(({ id }) => ids.includes(id));
  const [only] = found;
  const title = `Paragraph ${found.map(({ paragraph }) => paragraph).join(' and ')}`;
  return found.length === 1 && only !== undefined
    ? { title, beside: only.title }
    : { title: title.replace('Paragraph', 'Paragraphs'), beside: 'jointly' };
}
