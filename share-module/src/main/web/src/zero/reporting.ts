import type { FieldError } from '../api/types';
import { MOST_AT_ONCE, type ClosedCase } from '../api/zero';

/** Which of the cases due are ticked; at first all of which one may say that nothing happened. */
export function preselected(cases: readonly ClosedCase[]): Set<string> {
  return new Set(cases.filter(reportable).map(({ id }) => id));
}

/** A record begun about a case must be submitted or thrown away before one can say that nothing happened. */
export function reportable({ recordBegun }: ClosedCase): boolean {
  return recordBegun !== true;
}

/** As many cases at once as a request takes, in their order. */
export function turns<T>(all: readonly T[], size = MOST_AT_ONCE): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** What was said about each case of a request: `cases[3]` is its fourth. */
export function byCase(errors: readonly FieldError[], sent: readonly string[]): Map<string, string> {
  const messages = new Map<string, string>();
  for (const { field = '', message = '' } of errors) {
    const index = /^cases\[(\d+)\]/.exec(field)?.[1];
    const id = index === undefined ? undefined : sent[Number(index)];
    if (id !== undefined) messages.set(id, message);
  }
  return messages;
}
