import { describe, expect, it } from 'vitest';
import { withPaperColours } from '../../../web/charts/palette.ts';
import { everyNth, fitText, textWidth } from '../../../web/charts/text-width.ts';

describe('texts of a chart', () => {
  it('are cut short where they do not fit, and never longer than their room', () => {
    expect(fitText('Vienna', 200)).toBe('Vienna');
    const cut = fitText('Regional ratification workshop in Panama City', 120);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut)).toBeLessThanOrEqual(120);
  });

  it('stand only so close that none lies on the next', () => {
    expect(everyNth(30, 100)).toBe(1);
    expect(everyNth(30, 20) * 20).toBeGreaterThanOrEqual(30);
  });

  it('have the colours of paper in a file', () => {
    expect(withPaperColours('<text fill="var(--ink)" stroke="var(--no-such)"/>')).not.toContain('var(');
  });
});
