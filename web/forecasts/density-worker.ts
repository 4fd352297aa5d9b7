import { chancesByDay } from '../../shared/forecasts/chances-by-day.ts';
import { comparableTreaties } from '../../shared/forecasts/comparable-treaties.ts';
import type { ForecastInput } from '../../shared/forecasts/forecast-input.ts';

/** Responds to one question with the chances of its days, which takes a moment that the page does not wait for. */
addEventListener('message', ({ data }: MessageEvent<{ input: ForecastInput; days: readonly string[] }>) => {
  postMessage(chancesByDay(data.input, comparableTreaties, data.days));
});
