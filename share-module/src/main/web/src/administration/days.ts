/** Days as people type them: one a line or after commas, single or as a range with `~`, `至`, `to`. */
export interface Days {
  readonly days: string[];
  /** What is no day, or none of the year. */
  readonly wrong: string[];
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

export function parseDays(text: string, year: number): Days {
  const days = new Set<string>();
  const wrong: string[] = [];
  for (const entry of text.split(/[\n,;\u3001\uff0c\uff1b]+/).map((part) => part.trim())) {
    if (entry === '') continue;
    const [first = '', last = first] = entry.split(/\s*(?:~|\uff5e|\u81f3|\bto\b)\s*/);
    const range = between(first, last);
    if (range.length === 0 || range.some((day) => !day.startsWith(`${year}-`))) wrong.push(entry);
    else for (const day of range) days.add(day);
  }
  return { days: [...days].sort(), wrong };
}

/** The same days, one line for each run of them. */
export function writeDays(days: readonly string[]): string {
  const sorted = [...days].sort();
  const lines: string[] = [];
  for (let index = 0; index < sorted.length;) {
    let end = index;
    while (next(sorted[end]) === sorted[end + 1] && end + 1 < sorted.length) end++;
    lines.push(end === index ? (sorted[index] ?? '') : `${sorted[index] ?? ''} ~ ${sorted[end] ?? ''}`);
    index = end + 1;
  }
  return lines.join('\n');
}

function between(first: string, last: string): string[] {
  if (!isDay(first) || !isDay(last) || last < first) return [];
  const days: string[] = [];
  for (let day: string | undefined = first; day !== undefined && day <= last; day = next(day)) {
    days.push(day);
    if (days.length > MOST_DAYS) return [];
  }
  return days;
}

function next(day: string | undefined): string | undefined {
  return day === undefined ? undefined : new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
