import type { Spoken } from '../document-inputs.ts';
import { STATEMENT_LANGUAGE } from '../../languages/language.ts';
import type { Inlines } from '../statement-document.ts';
import { readProse } from './read-prose.ts';

/**
 * What the statement says in its own words, with the figures that it names: each is bound, and printed as the language
 * of the statement writes it, since it stands within its sentence. A name that is no figure's is shown as missing.
 */
export function ownProse({ voice, figures }: Pick<Spoken, 'voice' | 'figures'>, content: string): Inlines {
  const own = voice.ofStatement();
  return readProse(content).flatMap((piece): Inlines => {
    if (piece.kind !== 'figure') return voice.own(piece.text);
    const found = figures.get(piece.name);
    if (found === undefined) return voice.gap(piece.name);
    const { figure, value, measure } = found;
    const number = measure === 'amount' ? own.amount(figure, Number(value)) : own.count(figure, Number(value));
    return own === voice ? number : number.map((inline) => ({ ...inline, language: STATEMENT_LANGUAGE }));
  });
}
