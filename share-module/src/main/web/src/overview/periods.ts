/** Periods that can be looked at, by day of closing: this year and the year before, whole and by quarter. */
export function periods(today: Date): string[] {
  const [year = 0, month = 1] = today.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const quarters = (of: number, upTo: number) => Array.from({ length: upTo }, (_, index) => `${of}Q${upTo - index}`);
  return [String(year), ...quarters(year, quarter), String(year - 1), ...quarters(year - 1, 4)];
}
