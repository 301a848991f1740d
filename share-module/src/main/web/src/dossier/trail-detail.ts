/** What stands in the detail of a trail's line: a column of the form, then a code, a digest or words. */
export interface TrailDetail {
  readonly role?: string;
  readonly digest?: string;
  readonly words?: string;
}

const ROLE_AND_REST = /^([A-Z][A-Z_]+)(?:\s+([\s\S]*))?$/;

export function trailDetail(detail: string): TrailDetail {
  const [, role, rest = ''] = ROLE_AND_REST.exec(detail) ?? [];
  if (role === undefined) return { words: detail };
  if (/^[0-9a-f]{64}$/.test(rest)) return { role, digest: rest };
  // A code is for machines; what it means, the step says in words.
  return /^[A-Z_]*$/.test(rest) ? { role } : { role, words: rest };
}
