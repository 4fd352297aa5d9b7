import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Edits the XML of the files of a workbook, and packs them again. */
export function editParts(bytes: Uint8Array, edit: (path: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    return [path, strToU8(edit(path, strFromU8(content)))] as const;
  });
  // To compress it well takes longer than all that is tried with it.
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

/** The path of the file of a sheet. */
export function pathOfSheet(bytes: Uint8Array, name: string): string {
  const files = unzipSync(bytes);
  const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, one]) => one);
  return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
}

/** The address of the first cell in a column whose row holds a text, such as F5 of the rate of that name. */
export function cellBeside(bytes: Uint8Array, sheet: string, text: string, column: string): string {
  const xml = strFromU8(unzipSync(bytes)[pathOfSheet(bytes, sheet)] ?? new Uint8Array());
  const row = [...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/g)].find(([, , cells = '']) => cells.includes(text));
  if (row === undefined) throw new Error(`no row of "${sheet}" holds ${text}`);
  return `${column}${row[1] ?? ''}`;
}

/** Puts another content into a cell: XML such as "<v>8200</v>", or "" for nothing. */
export function editCell(bytes: Uint8Array, sheet: string, cell: string, content: string, type = ''): Uint8Array {
  return editCells(bytes, sheet, new Map([[cell, content]]), type);
}

/** Puts other contents into cells of a sheet, by their addresses. */
export function editCells(
  bytes: Uint8Array,
  sheet: string,
  contents: ReadonlyMap<string, string>,
  type = '',
): Uint8Array {
  const path = pathOfSheet(bytes, sheet);
  return editParts(bytes, (at, xml) => {
    if (at !== path) return xml;
    return [...contents].reduce((before, [cell, content]) => {
      const edited = before.replace(
        new RegExp(`<c r="${cell}"([^>]*?)(?: t="\\w+")?>.*?</c>`),
        (_, attributes: string) => `<c r="${cell}"${attributes}${type === '' ? '' : ` t="${type}"`}>${content}</c>`,
      );
      if (edited === before) throw new Error(`"${sheet}" has no cell ${cell}`);
      return edited;
    }, xml);
  });
}
