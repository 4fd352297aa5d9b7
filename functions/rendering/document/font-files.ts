import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { locateFile } from './locate-file.ts';

/** A font by its name, and where its files are: in its package, or by their own names beside a bundle. */
type Font = { readonly family: string; readonly folder: string; readonly files: readonly string[] };

/** Noto, under the Open Font License. Italics are not used; what is emphasized is bold. */
const fonts = {
  latin: {
    family: 'Noto Sans',
    folder: '@expo-google-fonts/noto-sans',
    files: ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'],
  },
  arabic: {
    family: 'Noto Sans Arabic',
    folder: '@expo-google-fonts/noto-sans-arabic',
    files: ['400Regular/NotoSansArabic_400Regular.ttf', '700Bold/NotoSansArabic_700Bold.ttf'],
  },
  han: {
    family: 'Noto Sans SC',
    folder: '@expo-google-fonts/noto-sans-sc',
    files: ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'],
  },
} as const satisfies Record<string, Font>;

type FontName = keyof typeof fonts;

/** The files of all fonts, as modules: what a bundle has to bring along. */
export const fontModules: readonly string[] = Object.values(fonts).flatMap(({ folder, files }) =>
  files.map((file) => `${folder}/${file}`),
);

/** The fonts that a text needs, Latin first: those of a script that it does not have are large, and are not loaded. */
export function fontsFor(text: string): readonly FontName[] {
  return [
    'latin',
    ...(/\p{Script=Arabic}/u.test(text) ? ['arabic' as const] : []),
    ...(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(text) ? ['han' as const] : []),
  ];
}

export function familyOf(name: FontName): string {
  return fonts[name].family;
}

const read = new Map<string, Buffer>();

/** The files of a font, each read once. */
export function readFont(name: FontName): readonly Buffer[] {
  const { folder, files } = fonts[name];
  return files.map((file) => {
    const known = read.get(file) ?? readFileSync(locateFile(`fonts/${basename(file)}`, `${folder}/${file}`));
    read.set(file, known);
    return known;
  });
}
