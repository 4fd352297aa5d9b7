// Words that official names add or leave out, in English, French and Spanish.
const SMALL = new Set(['the', 'of', 'and', 'de', 'la', 'le', 'les', 'du', 'des', 'et', 'y', 'el', 'los', 'las', 'del']);

/**
 * A name of a State in a normal form that does not tell composed from decomposed letters, kinds of apostrophe and
 * space, case, accents, or the order of its words apart: "Côte d’Ivoire" and "COTE D'IVOIRE", "Korea, Republic of" and
 * "Republic of Korea". Letters of another alphabet that only look alike stay different. Empty for a text without
 * letters.
 */
export function normalStateName(name: string): string {
  const plain = name
    // Before an acute accent by itself becomes a blank with a mark.
    .replace(/['’‘ʼʻ`´]/g, '')
    .normalize('NFKD')
    // Marks and invisible characters.
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('&', ' and ')
    .replace(/\bste?\b\.?/g, 'saint')
    .replace(/\brep\b\.?/g, 'republic')
    .replace(/\bdem\b\.?/g, 'democratic')
    .replace(/\bis\./g, 'islands')
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
  const words = plain.split(/[^\p{L}]+/u).filter((word) => word !== '' && !SMALL.has(word));
  return words.sort().join(' ');
}
