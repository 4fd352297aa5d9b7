import type { Block } from './statement-document.ts';

/** Blocks on pages that are held one way. */
export type Pages = { readonly isOnSide: boolean; readonly blocks: readonly Block[] };

/**
 * Divides a document into pages held upright and pages on their side, which wide tables need. What begins a page stays
 * with the table that follows it: the headings of an annex are on the pages of the annex.
 */
export function pagesOf(blocks: readonly Block[]): readonly Pages[] {
  const pages: { isOnSide: boolean; blocks: Block[] }[] = [];
  blocks.forEach((block, at) => {
    const isOnSide = block.kind === 'page-break' ? nextIsWide(blocks.slice(at + 1)) : isWide(block);
    const last = pages.at(-1);
    const follows = last !== undefined && last.blocks[0]?.kind === 'page-break' && !hasTable(last.blocks);
    if (block.kind === 'page-break' || last === undefined || (last.isOnSide !== isOnSide && !follows))
      pages.push({ isOnSide, blocks: [block] });
    else last.blocks.push(block);
  });
  return pages.map((page) => ({ ...page, blocks: page.blocks.filter(({ kind }) => kind !== 'page-break') }));
}

function isWide(block: Block): boolean {
  return block.kind === 'table' && block.isWide;
}

function hasTable(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === 'table');
}

function nextIsWide(blocks: readonly Block[]): boolean {
  const next = blocks.find(({ kind }) => kind === 'table' || kind === 'page-break');
  return next !== undefined && isWide(next);
}
