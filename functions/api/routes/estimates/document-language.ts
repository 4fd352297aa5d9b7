import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '../../../../shared/languages/language.ts';
import { documented } from '../../http/fields.ts';

/** The language of a document or workbook. */
export const languageParameter = z.optional(
  documented(z.enum(LANGUAGES), {
    description:
      'The language of headings, labels, numbers and fixed phrases; English if left out. A phrase that is not known ' +
      'for certain is shown as missing.',
    example: 'en',
  }),
);

/** What the file is called: in another language than English by that too. */
export function documentName(id: string, language: Language | undefined, format: string): string {
  return `${id}${language === undefined || language === 'en' ? '' : `.${language}`}.${format}`;
}
