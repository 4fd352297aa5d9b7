/** The colours of charts by what they mean. On the screen they are the page's own, light or dark. */
export const COLOURS = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  rule: 'var(--rule)',
  sum: 'var(--rule-strong)',
  accent: 'var(--accent)',
  density: 'var(--density)',
  workshop: 'var(--good)',
} as const;

/** The same on paper, which is white: what a file has. */
const ON_PAPER: Readonly<Record<string, string>> = {
  '--ink': '#171a1f',
  '--soft': '#565f6b',
  '--rule': '#dcdad3',
  '--rule-strong': '#8c8f94',
  '--accent': '#0b5cab',
  '--density': '#cfe0f3',
  '--good': '#1f6f43',
};

/** A drawing with the colours of paper instead of those of the page. */
export function withPaperColours(svg: string): string {
  return svg.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => ON_PAPER[name] ?? '#171a1f');
}
