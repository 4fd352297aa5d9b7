import { useState } from 'react';
import { savePng, saveText } from './save-file.ts';

/** A drawing that stands by itself, with its size. */
export type Drawing = { svg: string; width: number; height: number };

type ExportProps = {
  name: string;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  draw: () => Drawing;
  csv: () => string;
};

/** What every chart has under it: its table, and the chart as SVG, PNG and CSV. */
export function ChartExport({ name, isTable, onTable, draw, csv }: ExportProps) {
  const [problem, setProblem] = useState<string>();
  const png = (): void => {
    const { svg, width, height } = draw();
    savePng(`${name}.png`, svg, width, height).catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <div className="chart-export" role="group" aria-label="This chart as">
      <button
        type="button"
        aria-pressed={isTable}
        onClick={() => {
          onTable(!isTable);
        }}
      >
        Table
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          saveText(`${name}.svg`, draw().svg, 'image/svg+xml');
        }}
      >
        SVG
      </button>
      <button type="button" className="quiet" onClick={png}>
        PNG
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          saveText(`${name}.csv`, csv(), 'text/csv');
        }}
      >
        CSV
      </button>
      {problem === undefined ? null : <span role="alert">{problem}</span>}
    </div>
  );
}
