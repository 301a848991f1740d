import { barDrafts } from './backup';

interface OpenDraft {
  flush(): Promise<unknown>;
  drop(): void;
}

/** What is being filled in on this page. */
const opened = new Set<OpenDraft>();

export function track(draft: OpenDraft): void {
  opened.add(draft);
}

export function untrack(draft: OpenDraft): void {
  opened.delete(draft);
}

/** Sends what is not saved yet, before a sign-out forgets it. */
export async function saveDrafts(): Promise<void> {
  await Promise.all([...opened].map((draft) => draft.flush()));
}

/** Forgets what was typed, when the page is given up. */
export function dropDrafts(): void {
  barDrafts();
  for (const draft of [...opened]) draft.drop();
}

// Whoever leaves a tab may not come back to it, and another tab may sign out meanwhile.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void saveDrafts();
});
