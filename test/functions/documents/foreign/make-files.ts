import { strToU8, zipSync } from 'fflate';
import type { DocumentContent, GridCell } from '../../../../shared/footing/document-content.ts';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

export const docx = (body: string): Uint8Array =>
  packed({
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

/** A content as a Word document. */
export function docxOf({ blocks }: DocumentContent): Uint8Array {
  const cell = ({ text, span }: GridCell) =>
    `<w:tc><w:tcPr>${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}</w:tcPr>${paragraph(text)}</w:tc>`;
  return docx(
    blocks
      .map((block) =>
        block.kind === 'paragraph'
          ? paragraph(block.text)
          : `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
      )
      .join(''),
  );
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function xlsx(sheetRows: string, { styles = '', strings = '', merged = '' } = {}): Uint8Array {
  return packed({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Summary" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetRows}</sheetData>${merged}</worksheet>`,
    ...(styles !== '' && { 'xl/styles.xml': styles }),
    ...(strings !== '' && { 'xl/sharedStrings.xml': strings }),
  });
}

/** A content as a workbook of texts. */
export function xlsxOf({ blocks }: DocumentContent): Uint8Array {
  const rows = blocks.flatMap((block): (readonly GridCell[])[] =>
    block.kind === 'paragraph' ? [[{ text: block.text }]] : [[], ...block.rows, []],
  );
  const cell = ({ text }: GridCell, row: number, column: number) =>
    `<c r="${letters[column]}${row + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
  return xlsx(
    rows
      .map((cells, row) => `<row r="${row + 1}">${cells.map((one, at) => cell(one, row, at)).join('')}</row>`)
      .join(''),
  );
}

/** A content as CSV. */
export function csvOf({ blocks }: DocumentContent): Uint8Array {
  const line = (cells: readonly GridCell[]) => cells.map(({ text }) => `"${text.replaceAll('"', '""')}"`).join(';');
  return strToU8(
    blocks
      .map((block) => (block.kind === 'paragraph' ? line([block]) : `\r\n${block.rows.map(line).join('\r\n')}\r\n`))
      .join('\r\n'),
  );
}
