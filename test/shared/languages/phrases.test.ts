import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../../../shared/documents/bookmarks.ts';
import { LANGUAGES, type Language } from '../../../shared/languages/language.ts';
import { proseAmount } from '../../../shared/languages/number-forms.ts';
import { proseDay } from '../../../shared/languages/days.ts';
import { phrasesAr } from '../../../shared/languages/phrases-ar.ts';
import { phrasesEn } from '../../../shared/languages/phrases-en.ts';
import { phrasesEs } from '../../../shared/languages/phrases-es.ts';
import { phrasesFr } from '../../../shared/languages/phrases-fr.ts';
import { phrasesRu } from '../../../shared/languages/phrases-ru.ts';
import { phrasesZh } from '../../../shared/languages/phrases-zh.ts';
import { documentText } from '../../support/document-text.ts';
import { documentOf } from '../../support/documents.ts';

const others: Readonly<Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>>> = {
  fr: phrasesFr,
  es: phrasesEs,
  ru: phrasesRu,
  ar: phrasesAr,
  zh: phrasesZh,
};
const places = (phrase: string) => [...new Set(phrase.match(/\{[\w-]+\}/g) ?? [])].sort();
const english: Readonly<Record<string, string>> = phrasesEn;

describe('phrases of the official languages', () => {
  it.each(Object.entries(others))('fill in the same places in %s as in English', (_, phrases) => {
    const differing = Object.entries(phrases).filter(([key, phrase]) => {
      const other = english[key] ?? english[key.replace(/\.(?:zero|one|two|few|many)$/, '.other')];
      return other === undefined || places(other).join() !== places(phrase).join();
    });
    expect(differing).toEqual([]);
  });

  it('are complete in English', () => {
    expect(documentOf('en').gaps.filter((gap) => !gap.startsWith('texts.'))).toEqual([]);
  });

  it.each(LANGUAGES.slice(1))('are shown as missing in %s where they are, and never in English', (language) => {
    const document = documentOf(language);
    const own = inlinesOf(document).flatMap((inlines) =>
      inlines.flatMap((inline) => (inline.kind === 'text' && inline.language === undefined ? [inline.text] : [])),
    );
    const phrases = Object.values(phrasesEn)
      .flatMap((phrase) => phrase.split(/\{[\w-]+\}/))
      .map((piece) => piece.trim())
      .filter((piece) => /[a-z]{3}.*[a-z]{4}/.test(piece) && piece.includes(' '));
    expect(own.filter((text) => phrases.some((phrase) => text.includes(phrase)))).toEqual([]);
    for (const gap of document.gaps) expect(documentText(document)).toContain(`⟦${gap}⟧`);
  });

  it.each(LANGUAGES)('lose no figure in %s', (language) => {
    const figures = (asked: Language) =>
      inlinesOf(documentOf(asked)).flatMap((inlines) =>
        inlines.flatMap((inline) => (inline.kind === 'figure' ? [`${inline.figure} ${inline.value}`] : [])),
      );
    expect(figures(language).sort()).toEqual(figures('en').sort());
  });

  it.each(['ar', 'fr', 'zh'] as const)('read in %s as was agreed', async (language) => {
    await expect(documentText(documentOf(language))).toMatchFileSnapshot(`../documents/golden/l53.${language}.txt`);
  });
});

describe('numbers and days', () => {
  it('are written as each language writes them', () => {
    const amounts = LANGUAGES.map((language) => proseAmount(language, 2_569_000, 'USD').replace(/\u00a0/g, ' '));
    expect(amounts).toEqual([
      '$2,569,000',
      '2 569 000 dollars',
      '2.569.000 dólares',
      '2 569 000 долл. США',
      '2 569 000 دولار',
      '2 569 000美元',
    ]);
    expect(proseAmount('en', -1_200, 'EUR')).toBe('EUR\u00a0\u22121,200');
    expect(LANGUAGES.map((language) => proseDay(language, '2025-01-01').replace(/\u00a0/g, ' '))).toEqual([
      '1 January 2025',
      '1er janvier 2025',
      '1 de enero de 2025',
      '1 января 2025 года',
      '1 كانون الثاني/يناير 2025',
      '2025年1月1日',
    ]);
  });
});
