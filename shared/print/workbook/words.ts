import type { PhraseKey } from '../../languages/phrases-en.ts';
import { type Language, directionOf } from '../../languages/language.ts';
import { plainText, Voice } from '../../languages/voice.ts';

type SheetPhrase = Extract<PhraseKey, `sheet.${string}`>;
/** Which sheet is meant, whatever it is called in a language. */
export type SheetId = SheetPhrase extends `sheet.${infer Id}` ? Id : never;

/** What a sheet can be called at most. */
const mostCharacters = 31;

/** What a workbook says in one language, as plain text. */
export class Words {
  readonly voice: Voice;
  readonly #said = new Map<PhraseKey, string>();
  readonly #terms = new Map<string, string>();

  constructor(language: Language, currency: string) {
    this.voice = new Voice(language, currency);
  }

  get isFromRight(): boolean {
    return directionOf(this.voice.language) === 'rtl';
  }

  say(key: PhraseKey, values?: Readonly<Record<string, string>>): string {
    if (values !== undefined) return plainText(this.voice.say(key, values));
    const known = this.#said.get(key) ?? plainText(this.voice.say(key));
    this.#said.set(key, known);
    return known;
  }

  /** A name that budgets use, in the language's own term where there is one. */
  term(name: string): string {
    const known = this.#terms.get(name) ?? plainText(this.voice.term(name));
    this.#terms.set(name, known);
    return known;
  }

  sheet(id: SheetId, number?: number): string {
    const values = number === undefined ? undefined : { number: String(number) };
    return this.say(`sheet.${id}`, values).slice(0, mostCharacters);
  }

  heads(...keys: readonly PhraseKey[]): readonly string[] {
    return keys.map((key) => this.say(key));
  }

  /** What fills the places of a phrase in a text that was said by it; undefined in any other text. */
  read(key: PhraseKey, places: readonly string[], text: string): Readonly<Record<string, string>> | undefined {
    const order: string[] = [];
    const marked = this.say(key, Object.fromEntries(places.map((place) => [place, `\u0000${place}\u0000`])));
    const pieces = marked.split('\u0000').map((piece, position) => {
      if (position % 2 === 0) return piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      order.push(piece);
      return '(.+?)';
    });
    const found = new RegExp(`^${pieces.join('')}$`, 's').exec(text);
    if (found === null) return undefined;
    return Object.fromEntries(order.map((place, position) => [place, found[position + 1] ?? '']));
  }
}
