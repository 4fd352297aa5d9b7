import { LANGUAGES, type Language } from '../../../shared/languages/language.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { UsageError } from './failure.ts';

/** `--language`, of what is written for people. */
export function languageOption(of: string) {
  return {
    type: 'string',
    short: 'l',
    value: LANGUAGES.join('|'),
    about: `the language of headings, labels and numbers of ${of}; English if left out`,
  } as const;
}

/**
 * The language asked for.
 *
 * @throws UsageError.
 */
export function chooseLanguage(given: string | undefined): Language | undefined {
  if (given === undefined) return undefined;
  const language = LANGUAGES.find((one) => one === given);
  if (language !== undefined) return language;
  throw new UsageError(
    `There is no language "${given}" here; there are ${LANGUAGES.join(', ')}.`,
    didYouMean(given, LANGUAGES),
  );
}

/** What the document shows in brackets, since it has no text for it. */
export function gapsNote(gaps: readonly string[]): string {
  if (gaps.length === 0) return '';
  const texts = gaps.filter((gap) => gap.startsWith('texts.')).map((gap) => `"${gap}"`);
  const names = gaps.filter((gap) => gap.includes('/')).map((gap) => `"${gap}"`);
  const phrases = gaps.length - texts.length - names.length;
  return [
    ...(texts.length === 0 ? [] : [` The statement has no ${texts.join(' or ')}; the place is marked ⟦ ⟧.`]),
    ...(names.length === 0 ? [] : [` No figure has the name ${names.join(' or ')}; the place is marked ⟦ ⟧.`]),
    ...(phrases === 0
      ? []
      : [` ${phrases} ${phrases === 1 ? 'phrase is' : 'phrases are'} not known in this language and marked ⟦ ⟧.`]),
  ].join('');
}
