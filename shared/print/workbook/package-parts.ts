import { directionOf, type Language } from '../../languages/language.ts';
import { escapeXml } from './xml-text.ts';
import { definedNames, type Sheet, sheetXml } from './sheet.ts';
import { makeStyleBook } from './style-book.ts';

/**
 * A part of the file: its path, and its text piece by piece. They must be written in their order, since styles are
 * known last.
 */
export type PackagePart = { path: string; text: Iterable<string> };

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of an Office Open XML workbook. */
export function packageParts(
  sheets: readonly Sheet[],
  { title, language }: { title: string; language: Language },
): readonly PackagePart[] {
  const styles = makeStyleBook();
  const isFromRight = directionOf(language) === 'rtl';
  return [
    { path: '[Content_Types].xml', text: [contentTypes(sheets)] },
    { path: '_rels/.rels', text: [packageRelations] },
    { path: 'docProps/core.xml', text: [coreProperties(title, language)] },
    { path: 'xl/workbook.xml', text: [workbookXml(sheets)] },
    { path: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(sheets)] },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      text: sheetXml(sheet, styles, isFromRight),
    })),
    { path: 'xl/styles.xml', text: once(() => styles.xml()) },
  ];
}

function* once(make: () => string): Generator<string> {
  yield make();
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${types}.sheet.main+xml`),
    ...sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${types}.worksheet+xml`)),
    override('/xl/styles.xml', `${types}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

const packageRelations = [
  `${declaration}<Relationships xmlns="${packages}/relationships">`,
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  '</Relationships>',
].join('');

/** No author and no time: the same estimate gives the same bytes. */
function coreProperties(title: string, language: Language): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`;
}

/** Whoever opens it computes it anew: what is stored beside the formulas is for programs that compute nothing. */
function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${list.join('')}</sheets><definedNames>${definedNames(sheets)}</definedNames>`,
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
  return [
    `${declaration}<Relationships xmlns="${packages}/relationships">`,
    ...sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation(sheets.length + 1, 'styles', 'styles.xml'),
    '</Relationships>',
  ].join('');
}
