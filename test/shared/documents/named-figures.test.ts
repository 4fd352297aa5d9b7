import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../../../shared/documents/bookmarks.ts';
import { findDrift } from '../../../shared/documents/drift/find-drift.ts';
import { checkTexts } from '../../../shared/documents/prose/check-texts.ts';
import { findFigures } from '../../../shared/documents/prose/find-figures.ts';
import { namedFigures } from '../../../shared/documents/prose/named-figures.ts';
import { ownTexts } from '../../../shared/documents/prose/own-texts.ts';
import { LANGUAGES } from '../../../shared/languages/language.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { documentText } from '../../support/document-text.ts';
import { documentInputs, documentOf } from '../../support/documents.ts';
import { referenceStatement } from '../../support/reference.ts';

const saying =
  (text: string) =>
  (statement: Statement): Statement => ({
    ...statement,
    texts: { ...statement.texts, conclusion: [{ text }] },
  });
const figures = namedFigures(documentInputs(referenceStatement()));
const found = (text: string) => checkTexts(ownTexts(saying(text)(referenceStatement())), figures);
const findings = (text: string) =>
  found(text).findings.map(({ severity, kind, found: number, figures: [first] }) => [
    `${severity} ${kind}`,
    number,
    first?.figure,
  ]);

describe('a text that names figures', () => {
  const text = 'Of {{table-3/net/2025}} for 2025, {{ table-2/16/Posts/2025 }} would pay {{annex/16/total}} posts.';

  it.each(LANGUAGES)('is printed with the figures, each bound, in %s', (language) => {
    const document = documentOf(language, saying(text));
    const said = documentText(document);
    expect(said).toContain('Of $2,569,000 for 2025, $1,698,700 would pay 25 posts.');
    const paragraph = inlinesOf(document).find((inlines) =>
      inlines.some((inline) => inline.kind === 'text' && inline.text.startsWith('Of ')),
    );
    expect(paragraph?.flatMap((inline) => (inline.kind === 'figure' ? [inline.figure] : []))).toEqual([
      'table-3/net/2025',
      'table-2/16/Posts/2025',
      'annex/16/total',
    ]);
  });

  it('follows the statement', () => {
    const document = documentOf('en', (statement) => ({
      ...saying('It needs {{table-2/16/Consultants/2026}} in 2026.')(statement),
      requirements: statement.requirements.filter(({ title }) => !title.startsWith('Consultants')),
    }));
    expect(documentText(document)).not.toContain('{{');
    expect(document.gaps).toEqual(['table-2/16/Consultants/2026']);
  });

  it('is found changed, lost or added to by hand', () => {
    const document = documentOf('en', saying(text));
    const back = (said: string) =>
      findDrift(document, {
        content: { blocks: said.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line })) },
      });
    const said = documentText(document);
    expect(back(said).findings).toEqual([]);
    expect(back(said.replace('Of $2,569,000 for', 'Of $2,596,000 for')).findings).toMatchObject([
      { kind: 'changed', figure: 'table-3/net/2025', expected: '$2,569,000' },
    ]);
    expect(back(said.replace('pay 25 posts', 'pay for posts')).findings).toMatchObject([
      { kind: 'lost', figure: 'annex/16/total' },
    ]);
  });

  it('shows a name that no figure has as missing', () => {
    const document = documentOf('en', saying('It needs {{table-3/nett/2025}}.'));
    expect(document.gaps).toContain('table-3/nett/2025');
    expect(findings('It needs {{table-3/nett/2025}}.')).toEqual([
      ['error unknown-figure', '{{table-3/nett/2025}}', 'table-3/net/2025'],
    ]);
    expect(findings('It needs {{table-3/net/2025}.')).toMatchObject([['error broken', '{{', undefined]]);
  });
});

describe('a number that is typed in a text', () => {
  it.each([
    ['The requirements for 2025 amount to $2,569,000.', 'query typed', 'table-3/net/2025'],
    ['The requirements for 2025 amount to 2 569 000 dollars.', 'query typed', 'table-3/net/2025'],
    ['Section 16 would need $2,455,200 in 2025.', 'query typed', 'table-2/subtotal 16/2025'],
    ['The requirements for 2025 amount to $2,596,000.', 'error contradicts', 'table-3/net/2025'],
    ['An additional amount of $256,900 would be required for 2025.', 'error contradicts', 'table-3/net/2025'],
    ['The requirements for 2025 are estimated at the amount of $3,100,000.', 'query contradicts', 'table-3/net/2025'],
    ['It is proposed to establish twenty-five posts, or 25 posts.', 'query typed', 'annex/16/total'],
    ['It is proposed to establish 24 posts.', 'query contradicts', 'annex/16/total'],
  ])('%s', (text, kind, figure) => {
    const [first] = findings(text).filter(([, , name]) => name !== undefined);
    expect(first?.[0]).toBe(kind);
    if (kind !== 'query contradicts') expect(first?.[2]).toBe(figure);
  });

  it('is no concern where it is no figure of the statement and not said to be one', () => {
    expect(
      findings(
        'In resolution 78/243 of 2023, paragraph 12, $4,000,000 was appropriated. The Fund received $1,234,567 from 12 ' +
          'States; 46 representatives of least developed countries came. See A/RES/79/243 and article 56.',
      ),
    ).toEqual([]);
  });

  it('says nothing of the shipped statements, whose texts are right', () => {
    expect(checkTexts(ownTexts(referenceStatement()), figures)).toEqual({ bound: [], findings: [] });
  });

  it('is looked at in bounded time, and what was not is said', () => {
    const many = Array.from(
      { length: 3_000 },
      (_, at) => `An additional amount of $${9_000_001 + at * 2} would be required for 2025.`,
    );
    const { findings: all, findingsLeftOut = 0 } = found(many.join(' '));
    expect(all.length).toBe(500);
    expect(findingsLeftOut).toBeGreaterThan(0);
  });
});

describe('figures that are asked for', () => {
  it('are found by words or by amount', () => {
    expect(findFigures(figures, 'net 2025').map(({ figure }) => figure)).toEqual([
      'table-3/net/2025',
      'sections/net/2025',
    ]);
    expect(findFigures(figures, '2 569 000').map(({ figure }) => figure)).toContain('table-3/net/2025');
    expect(findFigures(figures, 'no such figure')).toEqual([]);
  });
});
