import { currentLanguage, t } from './text';

// The office's clock, wherever the reader's computer believes itself to be.
const ZONE = 'Asia/Shanghai';

/** Such as 2026年11月23日 09:05. */
export function dateTime(instant: string | undefined): string {
  return formatted(instant, { dateStyle: 'long', timeStyle: 'short' });
}

/** Such as 2026年11月23日. */
export function date(instant: string | undefined): string {
  return formatted(instant, { dateStyle: 'long' });
}

/** Such as 11月23日 09:05. */
export function shortDateTime(instant: string | undefined): string {
  return formatted(instant, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}

export function timeOfDay(instant: Date): string {
  return formatted(instant.toISOString(), { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

export function fileSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const amount = bytes / 1024 ** power;
  const digits = power === 0 || amount >= 100 ? 0 : 1;
  return `${amount.toFixed(digits)} ${units[power] ?? ''}`;
}

/** A list as one reads it: with 、 in Chinese, with commas in English. */
export function enumeration(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(t('format.listSeparator'));
}

/** Parts of one name, such as an organisation and a post. */
export function together(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Small facts one beside the other. */
export function beside(parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' \u00b7 ');
}

function formatted(instant: string | undefined, options: Intl.DateTimeFormatOptions): string {
  if (!instant) return '';
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return instant;
  const locale = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, hourCycle: 'h23', ...options }).format(moment);
}
