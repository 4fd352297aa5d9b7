import { type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../../shared/languages/language.ts';

const wordLanguages: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar-SA',
  zh: 'zh-CN',
};

/** The language of a run as Word names it, for each of its three kinds of script. */
export function wordLanguage(language: Language): { value: string; eastAsia: string; bidirectional: string } {
  const value = language === 'ar' || language === 'zh' ? 'en-GB' : wordLanguages[language];
  return { value, eastAsia: wordLanguages.zh, bidirectional: wordLanguages.ar };
}

/** What every machine with Word or LibreOffice has, or something of the same widths. */
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };

/** The looks of a document. Sizes are in half points, distances in twentieths of a point. */
export function docxStyles(language: Language): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '000000', font },
    // Said again with its rule: some programs else give large letters the lines of small ones.
    paragraph: { spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 20, sizeComplexScript: 20, language: wordLanguage(language) },
        paragraph: { spacing: { after: 100, line: 252, lineRule: LineRuleType.AUTO } },
      },
      title: heading(28, 160),
      heading1: heading(26, 320),
      heading2: heading(22, 240),
    },
    paragraphStyles: [
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 16, sizeComplexScript: 16 },
        paragraph: { spacing: { before: 20, after: 20, line: 240 } },
      },
      {
        id: 'TableNote',
        name: 'Table Note',
        basedOn: 'Normal',
        run: { size: 15, sizeComplexScript: 15 },
        paragraph: { spacing: { before: 20, after: 20, line: 240 } },
      },
      { id: 'Masthead', name: 'Masthead', basedOn: 'Normal', paragraph: { spacing: { after: 20 } } },
    ],
  };
}
