import type { FieldName } from '../api/types';

/** What the server fills in by itself: shown, never sent. */
const SERVER_SIDE: FieldName[] = [
  'recorderName',
  'recorderDepartment',
  'recorderPost',
  'lateConsentBy',
  'lateConsentAt',
];

/** The fields as they are sent: without what is empty and without what only the server writes. */
export function toSend<F extends object>(fields: F): F {
  const filled = Object.entries(fields).filter(
    ([name, value]) => !SERVER_SIDE.includes(name as FieldName) && !isEmpty(value),
  );
  return Object.fromEntries(filled) as F;
}

/** Whether two forms say the same, whatever the order and the blanks. */
export function same(one: object, other: object): boolean {
  return canonical(one) === canonical(other);
}

/** The fields in which two forms differ. */
export function differences<F extends object>(one: F, other: F): (keyof F & string)[] {
  const names = new Set([...Object.keys(toSend(one)), ...Object.keys(toSend(other))]) as Set<keyof F & string>;
  return [...names].filter((name) => !same({ [name]: one[name] }, { [name]: other[name] }));
}

function canonical(fields: object): string {
  const pairs = Object.entries(toSend(fields)).map(([name, value]) => [name, comparable(name, value)] as const);
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function comparable(name: string, value: unknown): unknown {
  if (name === 'interventionAt') return Date.parse(String(value));
  if (Array.isArray(value)) return value.map(String).sort();
  if (typeof value === 'object' && value !== null) return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Line ends as inputs write them and as servers send them.
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
