import type { FormFields } from '../api/types';

/**
 * What was typed and not yet saved, kept for this tab alone, so that a reload or a lost connection loses nothing.
 * It goes as soon as the server has it, at sign-out, and when another person signs in: records are confidential (article 15).
 */
export interface Backup {
  readonly fields: FormFields;
  readonly etag?: string;
  readonly idempotencyKey: string;
}

const PREFIX = 'bingbi.draft.';
const key = (account: string, id: string | undefined) => `${PREFIX}${account}.${id ?? 'new'}`;

export function keep(account: string, id: string | undefined, backup: Backup): void {
  try {
    sessionStorage.setItem(key(account, id), JSON.stringify(backup));
  } catch {
    // A full or forbidden store: the words are still in the page.
  }
}

export function kept(account: string, id: string | undefined): Backup | undefined {
  try {
    const text = sessionStorage.getItem(key(account, id));
    return text === null ? undefined : (JSON.parse(text) as Backup);
  } catch {
    return undefined;
  }
}

export function forget(account: string, id: string | undefined): void {
  sessionStorage.removeItem(key(account, id));
}

/** Forgets every draft, or every draft of other people than the account. */
export function forgetDrafts(exceptAccount?: string): void {
  const mine = exceptAccount === undefined ? undefined : `${PREFIX}${exceptAccount}.`;
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(PREFIX) && !(mine && name.startsWith(mine))) sessionStorage.removeItem(name);
  }
}
