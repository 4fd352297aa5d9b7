import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDrift } from '../../../shared/documents/drift/find-drift.ts';
import { documentTokens } from '../../../shared/documents/drift/document-tokens.ts';
import { numberKey, readTokens } from '../../../shared/documents/drift/read-tokens.ts';
import { LANGUAGES } from '../../../shared/languages/language.ts';
import { documentText } from '../../support/document-text.ts';
import { campaign } from '../../support/campaign.ts';
import { documentOf } from '../../support/documents.ts';

const document = documentOf();
const text = documentText(document);
const drifted = (changed: string, of = document) =>
  findDrift(of, {
    content: { blocks: changed.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line })) },
  });

describe('a document that comes back as text', () => {
  it.each(LANGUAGES)('has not drifted where nothing was changed, in %s', (language) => {
    const same = documentOf(language);
    const { figures, findings } = drifted(documentText(same), same);
    expect(findings).toEqual([]);
    expect(figures).toEqual({ expected: figures.expected, intact: figures.expected, changed: 0, lost: 0, unbound: 0 });
    expect(figures.expected).toBeGreaterThan(100);
  });

  it('says what was changed, where, and what it should be', () => {
    const { figures, findings } = drifted(
      text.replace('in the amount of $2,569,000, would fall', 'in the amount of $2,596,000, would fall'),
    );
    expect(figures).toMatchObject({ changed: 1, lost: 0 });
    expect(findings).toMatchObject([
      {
        severity: 'error',
        kind: 'changed',
        figure: 'table-3/net/2025',
        place: 'paragraph 11',
        expected: '$2,569,000',
        found: '2,596,000',
      },
    ]);
  });

  it('finds a cell that was changed by its row and column, a dash among them', () => {
    const { findings } = drifted(text.replace(/(Experts +)23\u00a0900( +)–/, '$123\u00a0900$24\u00a0000'));
    expect(findings).toMatchObject([
      { kind: 'changed', figure: 'table-2/16/Experts/2026', place: 'table 2, "Experts", 2026', found: '4 000' },
    ]);
  });

  it('finds a figure that is lost, and one that was added', () => {
    const lost = drifted(text.replace('amount to $2,807,300, as shown', 'are as shown'));
    expect(lost.findings).toMatchObject([{ kind: 'lost', figure: 'table-3/total/2025', expected: '$2,807,300' }]);
    const added = drifted(text.replace('as shown in table 3.', 'as shown in table 3, of which $1,234,500 for posts.'));
    expect(added.findings).toMatchObject([{ severity: 'query', kind: 'added', found: '1,234,500' }]);
  });

  it('takes other words, other paragraphs and another order of lines within a row for no drift', () => {
    const reworded = text
      .replace('This statement is made with regard to', 'The present paper concerns')
      .replace(/VI\. Potential[^]*?VII\./, 'VI. Potential for absorption\n\nSomething else was written here.\n\nVII.');
    expect(drifted(reworded).findings).toEqual([]);
  });

  it('takes a number for the same however it is written', () => {
    const bare = text.replace('$2,569,000', 'US$ 2569000').replace('$2,807,300', '2\u00a0807\u00a0300 dollars');
    expect(drifted(bare).findings).toEqual([]);
    expect(['1 698 700', '1,698,700', '1.698.700', '1698700', "1'698'700"].map(numberKey)).toEqual(
      Array(5).fill('1698700'),
    );
    expect(['–', '-', '0', '\u2212100', '-100', '12.5', '12,5'].map(numberKey)).toEqual([
      '0',
      '0',
      '0',
      '-100',
      '-100',
      '12.5',
      '12.5',
    ]);
    const signed = ['\u2212$216,000', '\u22128.0', 'EUR\u00a0\u22121,200', '-5', '2025-2026', 'P-5'].map((one) =>
      readTokens(one).flatMap(({ kind, key }) => (kind === 'number' ? [key] : [])),
    );
    expect(signed).toEqual([['-216000'], ['-8.0'], ['-1200'], ['-5'], ['2025', '2026'], ['5']]);
    expect(readTokens('P-5, A/C.3/79/L.53').map(({ raw }) => raw)).toEqual(['P', '5', 'A', 'C', '3', '79', 'L', '53']);
  });

  it('names each figure that is changed by itself, and no other', () => {
    const { places } = documentTokens(document);
    const lines = text.split('\n');
    // Where each amount of a sentence or of a cell stands.
    const spots = lines.flatMap((line, at) =>
      Array.from(line.matchAll(/\d{1,3}(?:[,\u00a0]\d{3})+/g), ({ index, 0: raw }) => ({ at, index, raw })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.integer({ min: 1, max: 9 }), ({ at, index, raw }, step) => {
        const last = raw.length - 3;
        const other = `${raw.slice(0, last)}${(Number(raw[last]) + step) % 10}${raw.slice(last + 1)}`;
        const changed = [...lines];
        changed[at] = `${lines[at]?.slice(0, index) ?? ''}${other}${lines[at]?.slice(index + raw.length) ?? ''}`;
        const { findings, figures } = drifted(changed.join('\n'));
        expect(figures.changed).toBe(1);
        expect(findings).toHaveLength(1);
        expect(numberKey(findings[0]?.expected ?? '')).toBe(numberKey(raw));
        expect(numberKey(findings[0]?.found ?? '')).toBe(numberKey(other));
      }),
      { numRuns: campaign({ short: 40, long: 400 }) },
    );
    expect(places.length).toBeGreaterThan(spots.length / 2);
  });

  it('takes bounded time for a text that has nothing in common with it', () => {
    const foreign = Array.from(
      { length: 60_000 },
      (_, at) => `w${String.fromCharCode(97 + (at % 23), 97 + (at % 19))} – 7`,
    ).join(' ');
    const start = performance.now();
    expect(drifted(foreign).figures.intact).toBeLessThan(100);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('a document for Word that comes back', () => {
  const { places } = documentTokens(document);
  const whole = new Map(places.map(({ bookmark, shown }) => [bookmark, shown]));
  const content = { blocks: text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line })) };

  it('is compared by its bookmarks first', () => {
    const [first] = places;
    const bookmarks = new Map(whole).set(first?.bookmark ?? '', '24');
    expect(findDrift(document, { content, bookmarks }).findings).toMatchObject([
      { kind: 'changed', figure: first?.figure, found: '24' },
    ]);
  });

  it('says which figures are right and no longer bound; once, if none is', () => {
    const bookmarks = new Map(whole);
    bookmarks.delete(places[3]?.bookmark ?? '');
    expect(findDrift(document, { content, bookmarks }).findings).toMatchObject([
      { severity: 'query', kind: 'unbound', figure: places[3]?.figure },
    ]);
    const bare = findDrift(document, { content, bookmarks: new Map() });
    expect(bare.figures.unbound).toBe(places.length);
    expect(bare.findings).toMatchObject([{ kind: 'unbound', place: 'document' }]);
  });
});

describe('amounts below zero', () => {
  const cells = ['64.0', '(8.0)', '(12\u00a0000)', '5'];
  const table = {
    ...document,
    masthead: { above: [], below: [] },
    colophon: [],
    blocks: [
      {
        kind: 'paragraph' as const,
        number: '1.',
        text: [
          { kind: 'text' as const, text: 'Of the posts (' },
          { kind: 'figure' as const, figure: 'five', shown: '5' },
          { kind: 'text' as const, text: ') changes are ' },
          ...cells.map((shown, at) => ({ kind: 'figure' as const, figure: `cell-${at}`, shown })),
        ],
      },
    ],
  } as unknown as typeof document;
  const kinds = (line: string) =>
    drifted(line, table).findings.map(({ kind, figure, found }) => [kind, figure, found].join(' '));

  it('are the same in parentheses and with a minus, and another without either', () => {
    const say = (row: string) => kinds(`1. Of the posts (5) changes are ${row}`);
    expect(say('64.0 (8.0) (12 000) 5')).toEqual([]);
    expect(say('64.0 -8.0 \u221212,000 5')).toEqual([]);
    expect(say('64.0 8.0 (12 000) 5')).toEqual(['changed cell-1 8.0']);
    expect(say('64.0 (8.0) 12 000 5')).toEqual(['changed cell-2 12 000']);
  });
});
