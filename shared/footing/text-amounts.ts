import { millionths } from './read-figure.ts';
import { sectionOf } from './row-label.ts';
import type { NumberedParagraph } from './understand-document.ts';

/** An amount of money in a sentence, in units of the currency. */
export type TextAmount = {
  readonly printed: string;
  readonly value: bigint;
  /** Half of what it was rounded to: "$2.6 million" says 2,550,000 to 2,650,000. */
  readonly tolerance: bigint;
};

/** A sentence with amounts: the budget sections and tables that it names. */
export type AmountSentence = {
  readonly paragraph: NumberedParagraph;
  readonly text: string;
  readonly amounts: readonly TextAmount[];
  readonly sections: readonly string[];
  readonly tables: readonly string[];
};

const amountPattern =
  /((?<![\p{L}\d)])[-\u2212])?(?:(?:US)?\$|€|USD|EUR)\s?(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?(?:\s?(thousand|million|billion)\b)?|\b(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?(?:\s(thousand|million|billion))?\s(?:United States )?(?:dollars|euros)\b/giu;

const powers: Record<string, number> = { thousand: 3, million: 6, billion: 9 };

/** Every amount of money in a text, in its order. */
export function textAmounts(text: string): readonly TextAmount[] {
  return [...text.matchAll(amountPattern)].map((match) => {
    const [printed, minus, ...groups] = match;
    const [whole = '0', fraction = '', power = ''] = groups[0] === undefined ? groups.slice(3) : groups;
    const digits = powers[power.toLowerCase()] ?? 0;
    const kept = fraction.slice(0, 6);
    const unit = millionths * 10n ** BigInt(digits);
    const magnitude =
      BigInt(whole.replace(/\D/gu, '')) * unit + (BigInt(kept === '' ? '0' : kept) * unit) / 10n ** BigInt(kept.length);
    const tolerance = digits === 0 ? 0n : unit / 10n ** BigInt(kept.length) / 2n;
    return { printed: printed.trim(), value: minus === undefined ? magnitude : -magnitude, tolerance };
  });
}

/** The sentences of a text. Abbreviations that the field uses end none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\b(Sect|para|paras|art|arts|No|vol)\.\s/gu, '$1\u0001')
    .split(/(?<=[.;])\s+(?=[A-Z(])/u)
    .map((sentence) => sentence.replaceAll('\u0001', '. ').trim());
}

export function amountSentences(paragraphs: readonly NumberedParagraph[]): readonly AmountSentence[] {
  return paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap((text) => {
      const amounts = textAmounts(text);
      if (amounts.length === 0) return [];
      return [{ paragraph, text, amounts, sections: sectionsIn(text), tables: tablesIn(text) }];
    }),
  );
}

/** Budget sections that a text names, in its order, each once. */
export function sectionsIn(text: string): readonly string[] {
  const named = [
    ...text.matchAll(
      /\b(?:income\s+)?sect(?:ions?|\.)\s*(?:\d{1,2}[A-H]?)(?:(?:,\s*|\s+and\s+|,\s*and\s+)\d{1,2}[A-H]?\b(?!\s*(?:posts|days|per)))*/giu,
    ),
  ];
  const sections = named.flatMap(([phrase]) => {
    const first = sectionOf(phrase);
    if (first === undefined || first.startsWith('income')) return first ?? [];
    return [...phrase.matchAll(/\d{1,2}[A-H]?/giu)].map(([section]) => section.toUpperCase());
  });
  return [...new Set(sections)];
}

function tablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\btables?\s+(\d{1,2}|[A-Z]\b)/giu)].map(([, number = '']) => number))];
}
