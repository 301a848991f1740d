import type { FieldName, FormFields } from '../api/types';

/** What the server fills in by itself: shown, never sent. */
const SERVER_SIDE: FieldName[] = ['recorderName', 'recorderDepartment', 'recorderPost'];

/** The fields as they are sent: without what is empty and without what only the server writes. */
export function toSend(fields: FormFields): FormFields {
  const filled = Object.entries(fields).filter(
    ([name, value]) => !SERVER_SIDE.includes(name as FieldName) && !isEmpty(value),
  );
  return Object.fromEntries(filled);
}

/** Whether two forms say the same, whatever the order and the blanks. */
export function same(one: FormFields, other: FormFields): boolean {
  return canonical(one) === canonical(other);
}

/** The fields in which two forms differ. */
export function differences(one: FormFields, other: FormFields): FieldName[] {
  const names = new Set([...Object.keys(toSend(one)), ...Object.keys(toSend(other))]) as Set<FieldName>;
  return [...names].filter((name) => !same({ [name]: one[name] }, { [name]: other[name] }));
}

function canonical(fields: FormFields): string {
  const pairs = Object.entries(toSend(fields)).map(([name, value]) => [name, comparable(name, value)] as const);
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function comparable(name: string, value: unknown): unknown {
  if (name === 'interventionAt') return Date.parse(String(value));
  if (Array.isArray(value)) return value.map(String).sort();
  // Line ends as inputs write them and as servers send them.
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
