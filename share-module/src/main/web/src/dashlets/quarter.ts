/** The calendar quarter at a moment, as the register counts it: in Shanghai, such as 2026Q4. */
export function quarterAt(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' })
    .formatToParts(moment)
    .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {});
  return `${parts['year'] ?? ''}Q${Math.ceil(Number(parts['month']) / 3)}`;
}
