import { date } from './format';

/**
 * The last day of a period. It ends at 24:00, which as an instant is already the first of the next day:
 * said as a date, that would be a day too late.
 */
export function lastDay(due: string): string {
  return date(new Date(Date.parse(due) - 1000).toISOString());
}
