/**
 * What was typed and not yet saved, kept for this tab alone, so that a reload or a lost connection loses nothing.
 * It goes as soon as the server has it, at sign-out, and when another person signs in: records are confidential (article 15).
 */
export interface Backup<F> {
  readonly fields: F;
  readonly etag?: string;
  readonly idempotencyKey: string;
}

export interface Owner {
  readonly account: string;
  /** Which kind of thing it is that is being filled in. */
  readonly kind: string;
}

const PREFIX = 'bingbi.draft.';
const key = ({ account, kind }: Owner, id: string | undefined) => `${PREFIX}${account}.${kind}.${id ?? 'new'}`;

/** Nothing is kept after the page was given up: the next person at this desk must not find it. */
let barred = false;

export function keep<F>(owner: Owner, id: string | undefined, backup: Backup<F>): void {
  if (barred) return;
  try {
    sessionStorage.setItem(key(owner, id), JSON.stringify(backup));
  } catch {
    // A full or forbidden store: the words are still in the page.
  }
}

export function kept<F>(owner: Owner, id: string | undefined): Backup<F> | undefined {
  try {
    const text = sessionStorage.getItem(key(owner, id));
    return text === null ? undefined : (JSON.parse(text) as Backup<F>);
  } catch {
    return undefined;
  }
}

export function forget(owner: Owner, id: string | undefined): void {
  sessionStorage.removeItem(key(owner, id));
}

/** Forgets every draft for good. */
export function barDrafts(): void {
  barred = true;
  forgetDrafts();
}

/** Forgets every draft, or every draft of other people than the account. */
export function forgetDrafts(exceptAccount?: string): void {
  const mine = exceptAccount === undefined ? undefined : `${PREFIX}${exceptAccount}.`;
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(PREFIX) && !(mine && name.startsWith(mine))) sessionStorage.removeItem(name);
  }
}
