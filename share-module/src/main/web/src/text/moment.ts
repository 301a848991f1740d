/**
 * Between an instant and what stands in a date-and-time input. Inputs know no time zone: theirs is always
 * Asia/Shanghai, which has had no summer time since 1991.
 */
const OFFSET_MS = 8 * 3600_000;

/** `2026-11-23T01:05:00Z` becomes `2026-11-23T09:05`; nothing and nonsense become an empty input. */
export function toInput(instant: string | undefined): string {
  const moment = instant ? Date.parse(instant) : NaN;
  return Number.isNaN(moment) ? '' : new Date(moment + OFFSET_MS).toISOString().slice(0, 16);
}

export function fromInput(local: string): string | undefined {
  // Checked first: browsers read something into almost anything.
  const moment = /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00Z`) : NaN;
  return Number.isNaN(moment) ? undefined : new Date(moment - OFFSET_MS).toISOString().replace('.000Z', 'Z');
}
