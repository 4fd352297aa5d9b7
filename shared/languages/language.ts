// What belongs in this folder: how documents, workbooks and tables speak: fixed phrases, terms, numbers and days in the six official
// languages. A phrase that is not known for certain is left out, and is then shown as missing.

/** The official languages of the United Nations, English first: it is complete, and the default. */
export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language in which statements are written: their titles, mandates and justifications are shown as they are. */
export const STATEMENT_LANGUAGE: Language = 'en';

/** In which direction a language is read. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** In which direction a piece of text is read by itself: from the right where it has letters that are. */
export function directionOfText(text: string): 'ltr' | 'rtl' {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? 'rtl' : 'ltr';
}
