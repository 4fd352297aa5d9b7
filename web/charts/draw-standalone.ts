import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Drawing } from './chart-export.tsx';
import { withPaperColours } from './palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Draws a chart outside the page, as a file that stands by itself: on white paper, with colours, size and language of
 * its own. `chart` is an `svg` whose attributes say all that it looks like.
 */
export function drawStandalone(chart: ReactElement): Drawing {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => {
    root.render(chart);
  });
  const svg = place.querySelector('svg');
  if (svg === null) throw new Error('A chart draws one svg');
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('font-family', 'Noto Sans, Liberation Sans, sans-serif');
  const paper = document.createElementNS(SVG, 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', '#fff'],
  ] as const)
    paper.setAttribute(name, value);
  svg.prepend(paper);
  const text = withPaperColours(new XMLSerializer().serializeToString(svg));
  root.unmount();
  return { svg: text, width, height };
}
