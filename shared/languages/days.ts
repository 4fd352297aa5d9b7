import type { Language } from './language.ts';

const months: Readonly<Record<Exclude<Language, 'zh'>, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  // Both names, as the United Nations write them.
  ar: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
};

const BLANK = '\u00a0';

/** A day in running text: "1 January 2025", "1er janvier 2025", "2025年1月1日". */
export function proseDay(language: Language, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'zh') return `${year}年${month}月${date}日`;
  const name = months[language][month - 1] ?? '';
  const number = language === 'fr' && date === 1 ? '1er' : String(date);
  if (language === 'es') return `${number} de ${name} de ${year}`;
  if (language === 'ru') return `${number}${BLANK}${name} ${year}${BLANK}года`;
  return `${number}${BLANK}${name} ${year}`;
}
