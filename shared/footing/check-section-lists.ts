import type { FiguresTable } from './figures-table.ts';
import { sectionsIn } from './text-amounts.ts';
import { type NumberedParagraph, paragraphPlace } from './understand-document.ts';
import type { DocumentFinding } from '../results/document-check.ts';

/** A list of fewer sections is a mention. */
const listedMin = 3;

/**
 * Holds the list of budget sections in the text (the paragraph that names the programme plans affected) against the
 * sections of the tables. Staff assessment and its income are in tables alone.
 */
export function checkSectionLists(
  paragraphs: readonly NumberedParagraph[],
  tables: readonly FiguresTable[],
): readonly DocumentFinding[] {
  const inTables = new Set(
    tables
      .filter(({ measure }) => measure === 'money')
      .flatMap(({ rows }) => rows.flatMap(({ section }) => section ?? [])),
  );
  const budgeted = [...inTables].filter((section) => section !== '36' && section !== 'income 1');
  if (budgeted.length < 2) return [];
  return lists(paragraphs).flatMap(({ lead, sections }) => {
    const notListed = budgeted.filter((section) => !sections.includes(section));
    const notShown = sections.filter((section) => !inTables.has(section));
    if (notListed.length === 0 && notShown.length === 0) return [];
    const place = paragraphPlace(lead);
    const said = [
      ...(notListed.length > 0 ? [`the tables show ${named(notListed)}, which the list does not name`] : []),
      ...(notShown.length > 0 ? [`the list names ${named(notShown)}, which no table shows`] : []),
    ];
    return [
      {
        severity: 'query',
        rule: 'sections-listed',
        place,
        figures: [
          { place, printed: sections.join(', ') },
          { place: 'Tables', printed: budgeted.join(', ') },
        ],
        message: `The list of budget sections and the tables differ: ${said.join('; ')}. Complete the list or the tables.`,
      } as const,
    ];
  });
}

/** Paragraphs that announce a list of programmes, with the sections of their items. */
function lists(
  paragraphs: readonly NumberedParagraph[],
): readonly { lead: NumberedParagraph; sections: readonly string[] }[] {
  return paragraphs.flatMap((lead, at) => {
    const isOfPlans = /\bprogramme plans?\b|\bfollowing (?:budget )?sections\b/iu.test(lead.text);
    if (!isOfPlans || !lead.text.endsWith(':') || /\$/u.test(lead.text)) return [];
    const items: NumberedParagraph[] = [];
    for (const paragraph of paragraphs.slice(at + 1)) {
      if (!/^\((?:[a-z])\)\s/u.test(paragraph.text)) break;
      items.push(paragraph);
    }
    const sections = [...new Set(items.flatMap(({ text }) => sectionsIn(text)))];
    return sections.length >= listedMin ? [{ lead, sections }] : [];
  });
}

function named(sections: readonly string[]): string {
  return `${sections.length === 1 ? 'section' : 'sections'} ${sections.join(', ')}`;
}
