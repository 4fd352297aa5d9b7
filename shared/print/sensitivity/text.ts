import { formatAmount, formatDecimal } from '../format-amount.ts';
import { alignAmounts } from '../align-columns.ts';
import type { Sensitivity, Tornado } from '../../results/sensitivity.ts';

const BAR_WIDTH = 20;

/** A tornado for reading: a bar to each side of the total, as long as its share of the widest swing. */
export function tornadoText(tornado: Tornado, heading: string, most: number): string {
  const { drivers, total, currency, years, section } = tornado;
  const shown = drivers.slice(0, most);
  const widest = Math.max(1, ...shown.flatMap(({ low, high }) => [Math.abs(low - total), Math.abs(high - total)]));
  const rows = shown.map((driver) => [
    driver.description,
    `${formatDecimal(driver.value)} ${driver.unit}`,
    bars(driver, total, widest),
    signed(driver.low - total),
    signed(driver.high - total),
  ]);
  const rest = drivers.length - shown.length;
  return [
    heading,
    `${currency}, ${section === undefined ? 'net of staff assessment' : `section ${section}`}, ${years.join(', ')}: ` +
      formatAmount(total),
    '',
    ...alignAmounts([['driver', 'as it stands', '', 'if low', 'if high'], ...rows], 3),
    ...(rest > 0 ? [`${rest} more with less effect; --top ${drivers.length} shows all.`] : []),
    '',
  ].join('\n');
}

/** What lies below the total to the left of the middle, what lies above to the right. */
function bars({ low, high }: Sensitivity, total: number, widest: number): string {
  const length = (amount: number) => Math.round((Math.max(0, amount) * BAR_WIDTH) / widest);
  const below = length(total - Math.min(low, high));
  const above = length(Math.max(low, high) - total);
  return `${'█'.repeat(below).padStart(BAR_WIDTH)}│${'█'.repeat(above).padEnd(BAR_WIDTH)}`;
}

function signed(amount: number): string {
  return amount > 0 ? `+${formatAmount(amount)}` : formatAmount(amount);
}
