import type { Inline, Inlines } from '../documents/statement-document.ts';
import { proseDay } from './days.ts';
import { type Language, STATEMENT_LANGUAGE } from './language.ts';
import { proseAmount, proseCount } from './number-forms.ts';
import { phrasesAr } from './phrases-ar.ts';
import { type PhraseKey, type Phrases, phrasesEn } from './phrases-en.ts';
import { phrasesEs } from './phrases-es.ts';
import { phrasesFr } from './phrases-fr.ts';
import { phrasesRu } from './phrases-ru.ts';
import { phrasesZh } from './phrases-zh.ts';
import { termOf } from './terms.ts';

const phrases: Readonly<Record<Language, Phrases>> = {
  en: phrasesEn,
  fr: phrasesFr,
  es: phrasesEs,
  ru: phrasesRu,
  ar: phrasesAr,
  zh: phrasesZh,
};

/** What fills the places of a phrase. */
type Values = Readonly<Record<string, Inlines | string>>;

/** The stems of phrases that count. */
type CountedStem = { [Key in PhraseKey]: Key extends `${infer Stem}.other` ? Stem : never }[PhraseKey];

/**
 * Says things in one language. A phrase that the language lacks is shown as a gap by its key, with what it would have
 * said of behind it, so that no figure is lost; the gaps are remembered.
 */
export class Voice {
  readonly language: Language;
  readonly #currency: string;
  readonly #gaps = new Set<string>();

  constructor(language: Language, currency: string) {
    this.language = language;
    this.#currency = currency;
  }

  get gaps(): readonly string[] {
    return [...this.#gaps];
  }

  /** The voice in which the statement itself is written. */
  ofStatement(): Voice {
    return this.language === STATEMENT_LANGUAGE ? this : new Voice(STATEMENT_LANGUAGE, this.#currency);
  }

  say(key: PhraseKey, values: Values = {}): Inlines {
    return this.#fill(key, phrases[this.language][key], values);
  }

  /** Says what counts something by the class of its number: "1 post", "23 posts". */
  sayCounted(stem: CountedStem, count: number, values: Values): Inlines {
    const group = new Intl.PluralRules(this.language).select(count);
    const known = phrases[this.language];
    return this.#fill(stem, known[`${stem}.${group}` as PhraseKey] ?? known[`${stem}.other`], values);
  }

  /** A name that budgets use, in the language's own term where there is one; else as the statement has it. */
  term(name: string): Inlines {
    if (this.language === STATEMENT_LANGUAGE) return [{ kind: 'text', text: name }];
    const term = termOf(this.language, name);
    return term === undefined ? this.own(name) : [{ kind: 'text', text: term }];
  }

  /** What the statement says itself, in its own language. What has no letters is of no language. */
  own(content: string): Inlines {
    const isForeign = this.language !== STATEMENT_LANGUAGE && /\p{L}/u.test(content);
    return [{ kind: 'text', text: content, ...(isForeign && { language: STATEMENT_LANGUAGE }) }];
  }

  /** What is missing, by a key that says what should stand here. */
  gap(key: string): Inlines {
    this.#gaps.add(key);
    return [{ kind: 'gap', key }];
  }

  amount(figure: string, amount: number): Inlines {
    return [
      { kind: 'figure', figure, value: String(amount), shown: proseAmount(this.language, amount, this.#currency) },
    ];
  }

  count(figure: string, count: number): Inlines {
    return [{ kind: 'figure', figure, value: String(count), shown: proseCount(this.language, count) }];
  }

  /** A day, or the year where no more is known. */
  day(day: string, precision: 'day' | 'year'): Inlines {
    return precision === 'day'
      ? this.say('day.on', { day: proseDay(this.language, day) })
      : this.say('day.in-year', { year: day.slice(0, 4) });
  }

  /** "a, b and c" */
  list(items: readonly Inlines[]): Inlines {
    return joined(
      items.flatMap((item, position) => {
        if (position === 0) return item;
        return [...this.say(position === items.length - 1 ? 'list.and' : 'list.separator'), ...item];
      }),
    );
  }

  #fill(key: string, template: string | undefined, values: Values): Inlines {
    if (template === undefined) {
      const rest = Object.values(values).flatMap((value) => [...text('\u00a0'), ...inlinesOf(value)]);
      return [...this.gap(key), ...rest];
    }
    return joined(
      template.split(/\{([\w-]+)\}/).flatMap((piece, position): Inlines => {
        if (position % 2 === 0) return piece === '' ? [] : text(piece);
        return inlinesOf(values[piece] ?? '');
      }),
    );
  }
}

function inlinesOf(value: Inlines | string): Inlines {
  return typeof value === 'string' ? text(value) : value;
}

/** Text in the language of the document. */
export function text(content: string): readonly Inline[] {
  return content === '' ? [] : [{ kind: 'text', text: content }];
}

/** What stands there, without marks of language or of figures; a gap by its key. */
export function plainText(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'gap') return `⟦${inline.key}⟧`;
      return inline.kind === 'figure' ? inline.shown : inline.text;
    })
    .join('');
}

/** The same with neighbouring texts of one language as one. */
function joined(inlines: Inlines): Inlines {
  const all: Inline[] = [];
  for (const inline of inlines) {
    const last = all.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && last.language === inline.language)
      all[all.length - 1] = { ...last, text: last.text + inline.text };
    else all.push(inline);
  }
  return all;
}
