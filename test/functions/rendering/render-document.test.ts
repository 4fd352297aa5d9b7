import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../../functions/rendering/document/render-document.ts';
import { renderHtml } from '../../../functions/rendering/document/render-html.ts';
import { documentTokens } from '../../../shared/documents/drift/document-tokens.ts';
import type { Statement } from '../../../shared/model/statement.ts';
import { documentOf } from '../../support/documents.ts';
import { docxOutline } from '../../support/docx-outline.ts';

const document = documentOf();

describe('a document as HTML', () => {
  it('is the page that was agreed', async () => {
    await expect(renderHtml(document)).toMatchFileSnapshot('golden/l53.html');
  });

  it('needs nothing from anywhere, and has each figure under its bookmark with its value', () => {
    const html = renderHtml(documentOf('ar'));
    expect(html).not.toMatch(/<script|\bsrc=|\bhref=|@import|url\(|https?:/);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    const ids = Array.from(html.matchAll(/<data id="([^"]+)" data-figure/g), ([, id]) => id);
    expect(ids).toEqual(documentTokens(documentOf('ar')).places.map(({ bookmark }) => bookmark));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a document that is read from the right', () => {
  it('has what the statement says in one piece, with the figures that it names in their place', () => {
    const html = renderHtml(
      documentOf('ar', (statement) => ({
        ...statement,
        texts: { conclusion: [{ text: 'Of {{table-3/net/2025}} for 2025, {{annex/16/total}} posts would be paid.' }] },
      })),
    );
    expect(html).toMatch(/<bdi lang="en">Of <data [^>]*><bdi dir="ltr">\$2,569,000<\/bdi><\/data> for 2025, <data/);
    expect(html).toContain('<bdi lang="en">Adoption and opening for signature. The Convention is adopted');
  });
});

describe('a document for Word', () => {
  it('has the structure that was agreed', async () => {
    const bytes = await renderDocument(document, 'docx');
    await expect(docxOutline(bytes)).toMatchFileSnapshot('golden/l53.docx.txt');
  });

  it('has a bookmark for every place of a figure, each once, and none around anything else', async () => {
    const xml = strFromU8(unzipSync(await renderDocument(document, 'docx'))['word/document.xml'] ?? new Uint8Array());
    const names = Array.from(xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g), ([, name]) => name);
    expect(names).toEqual(documentTokens(document).places.map(({ bookmark }) => bookmark));
    const [starts, ends] = ['Start', 'End'].map((end) =>
      Array.from(xml.matchAll(new RegExp(`<w:bookmark${end}[^>]* w:id="(\\d+)"`, 'g')), ([, id]) => id),
    );
    expect(starts).toEqual(ends);
  });
});

describe('a document for Word that is read from the right', () => {
  it('keeps a full stop at the end of what is read from the left, and sets the title at the right', async () => {
    const bytes = await renderDocument(documentOf('ar'), 'docx');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('until 31 December 2026.\u200e</w:t>');
    expect(xml).toMatch(/<w:pStyle w:val="Title"\/>(?:(?!<\/w:pPr>).)*<w:bidi\/>/);
  });
});

describe('every format', () => {
  const hostile = [
    '#panic("x") $x$ *b* _e_ = h <l> @r \\ `raw` //c /*c*/ [c] ~',
    '#import "/etc/passwd"; #read("/etc/passwd"); #eval("1")',
    '<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; &#x27; "quoted\' ]]> <!-- -->',
    '=HYPERLINK("http://x.example","y") +1 -1 @SUM(A1) _x0041_',
    'a\u0000b\u0008c\u000bd\u001be\u007ff\u0085g\ufffeh\uffffi',
    '\u202eevil\u202c \u2066x\u2069 \u200b\u200e\u200f\ufeff',
    'lone \ud800 and \udc00, \ue000 private, \u{10ffff}',
    'नमस्ते ไทย עברית 漢字 العربية 😀 ﷽',
    'x'.repeat(5000),
  ];
  const withTexts = (text: string) =>
    documentOf('en', (statement): Statement => ({
      ...statement,
      title: text,
      assumptions: statement.assumptions.map((one) => ({ ...one, text })),
      mandates: statement.mandates.map((one) => ({ ...one, title: text, summary: text })),
      sections: statement.sections.map((one) => ({ ...one, title: text })),
      tables: statement.tables.map((one) => ({ ...one, title: text })),
      texts: { absorption: [{ text }], conclusion: [{ text }] },
    }));

  it.each(hostile)('shows %j as text, whatever it is', async (text) => {
    const made = withTexts(text);
    const html = renderHtml(made);
    expect(html).not.toMatch(/<script|<img|<!--|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    const pdf = await renderDocument(made, 'pdf');
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    const parts = unzipSync(await renderDocument(made, 'docx'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<script|<img|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    // A program that reads XML strictly reads it: no text became an element.
    expect(xml.match(/<(?!\/?(?:w|mc|wp|r|a|pic|wps)[:>]|\?xml)[^>]{0,20}/g)).toBeNull();
  });

  it.each(['docx', 'pdf', 'html'] as const)('gives the same bytes for the same document, as %s', async (format) => {
    const [one, other] = [await renderDocument(document, format), await renderDocument(documentOf(), format)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});
