// The page's policy lets no style in that stands inline, in frames neither: the style of a document is taken out of it
// and put into the frame as an object. What a document says is text, in which no quotation mark or tag stands as such.

type FramedDocument = {
  html: string;
  style: string;
  /** How far heads of rows are inset, in their order. */
  insets: readonly string[];
};

const STYLE = /<style>([\s\S]*?)<\/style>/;
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const INSET = / style="padding-inline-start:([\d.]+em)"/g;

/** A rendered document without the styles that stand in it, and these. */
export function framedDocument(rendered: string): FramedDocument {
  return {
    html: rendered.replace(STYLE, '').replace(POLICY, '').replace(INSET, ' data-inset'),
    style: STYLE.exec(rendered)?.[1] ?? '',
    insets: [...rendered.matchAll(INSET)].map(([, inset = '']) => inset),
  };
}

/** Gives a frame that has been loaded its document's style. */
export function styleFrame(frame: HTMLIFrameElement, style: string, insets: readonly string[]): void {
  const { contentDocument: document, contentWindow: window } = frame;
  if (document === null || window === null) return;
  // A sheet belongs to the document that it is put in.
  const sheet = new (window as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll<HTMLElement>('[data-inset]').forEach((head, position) => {
    head.style.paddingInlineStart = insets[position] ?? '';
  });
}
