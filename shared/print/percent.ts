/** A chance as a percentage with one decimal: "17.3 %". What is not quite certain or impossible is not rounded to be so. Chances are no money. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}
