import { strFromU8, unzipSync } from 'fflate';

/**
 * A Word document as text that people can compare: each paragraph with its style, tables row by row with what repeats
 * and what stays together, pages on their side, and each bookmark around its text.
 */
export function docxOutline(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const body = xml.slice(xml.indexOf('<w:body>'));
  const lines: string[] = [];
  let cells: string[] | undefined;
  let flags: string[] = [];
  for (const [piece, , rowProperties, paragraph] of body.matchAll(
    /<w:(tbl|tr)>|<w:trPr>(.*?)<\/w:trPr>|<w:p>(.*?)<\/w:p>|<\/w:tr>|<\/w:tbl>|<w:sectPr>.*?<\/w:sectPr>/gs,
  )) {
    if (piece === '<w:tbl>') lines.push('[table');
    else if (piece === '</w:tbl>') lines.push('table]');
    else if (piece === '<w:tr>') [cells, flags] = [[], []];
    else if (rowProperties !== undefined)
      flags = Array.from(rowProperties.matchAll(/<w:(\w+)/g), ([, name = '']) => name);
    else if (piece === '</w:tr>') {
      lines.push(`  ${flags.includes('tblHeader') ? 'head: ' : ''}${(cells ?? []).join(' | ')}`);
      cells = undefined;
    } else if (paragraph !== undefined) {
      const text = textOf(paragraph);
      if (cells !== undefined) cells.push(`${paragraph.includes('<w:keepNext/>') ? '+' : ''}${text}`);
      else lines.push(`${/<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'Normal'}: ${text}`);
    }
    if (piece.includes('<w:sectPr>'))
      lines.push(`--- ${piece.includes('w:orient="landscape"') ? 'on its side' : 'upright'}`);
  }
  return `${lines.join('\n')}\n`;
}

function textOf(paragraph: string): string {
  return paragraph
    .replace(/<w:bookmarkStart w:name="([^"]+)"[^>]*>/g, '{$1: ')
    .replace(/<w:bookmarkEnd[^>]*>/g, '}')
    .replace(/<w:tab\/>(?!<\/w:tabs>)/g, '\t')
    .replace(/<w:vertAlign w:val="superscript"\/>/g, '^')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
