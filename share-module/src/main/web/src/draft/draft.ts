import { newKey } from '../api/key';
import { Offline, Refused } from '../api/failures';
import { Timer } from './timer';
import { forget, keep, kept, type Owner } from './backup';
import { same, toSend } from './fields';
import type { Entry, DraftApi } from './draft-api';
import { track, untrack } from './open-drafts';

/**
 * `empty`: nothing typed yet. `dirty`: will be saved in a moment. `offline`: kept in this window until the server is
 * reached. `conflict`: another window saved something else. `refused`: the server will not take a value.
 * `closed`: no draft any more (submitted elsewhere, thrown away, or never there).
 */
export type DraftState = 'empty' | 'saved' | 'dirty' | 'saving' | 'offline' | 'conflict' | 'refused' | 'closed';

export interface Timing {
  readonly pauseMs: number;
  readonly retryMs: number;
}

/** One form being filled in: saves itself, loses nothing, overwrites nobody. */
export class Draft<F extends object, E extends Entry<F>> {
  fields = {} as F;
  entry?: E;
  state: DraftState = 'empty';
  savedAt?: Date;
  /** Messages by field; `''` holds what belongs to none. */
  errors = new Map<string, string>();
  /** What the other window saved, while the two are in conflict. */
  theirs?: E;
  /** Words of an earlier visit that had not reached the server were taken up again. */
  recovered = false;

  private known = {} as F;
  private version = 0;
  private readonly timer = new Timer();
  private running?: Promise<void>;
  private key = newKey();
  private failures = 0;
  /** Whether a creation was sent before: the server may know it already. */
  private begun = false;

  constructor(
    private readonly draftApi: DraftApi<F, E>,
    private readonly account: string,
    private readonly changed: () => void,
    private readonly timing: Timing = { pauseMs: 1200, retryMs: 4000 },
  ) {
    addEventListener('online', this.reached);
    track(this);
  }

  private get owner(): Owner {
    return { account: this.account, kind: this.draftApi.kind };
  }

  get id(): string | undefined {
    return this.entry?.id;
  }

  get unsaved(): boolean {
    return ['dirty', 'saving', 'offline', 'refused', 'conflict'].includes(this.state);
  }

  /** Begins anew, or goes on with the draft of that id. */
  async open(id?: string): Promise<void> {
    if (id !== undefined) this.adopt(await this.draftApi.read(id));
    const backup = kept<F>(this.owner, id);
    if (backup && (id === undefined || this.entry?.may.edit) && !same(backup.fields, this.known)) {
      this.key = backup.idempotencyKey;
      this.begun = true;
      this.fields = { ...this.fields, ...backup.fields };
      this.recovered = true;
      this.version++;
      if (id !== undefined && backup.etag !== this.entry?.etag) this.clash(this.entry);
      else this.later(0);
    }
    this.changed();
  }

  change(patch: Partial<F>): void {
    this.fields = { ...this.fields, ...patch };
    for (const name of Object.keys(patch)) this.errors.delete(name);
    this.version++;
    this.backUp();
    if (this.state !== 'conflict') this.later(this.timing.pauseMs);
    this.changed();
  }

  /** Saves what is not saved; true when everything typed so far is with the server. */
  async flush(): Promise<boolean> {
    this.timer.off();
    while (this.running) await this.running;
    if (['dirty', 'offline', 'refused'].includes(this.state)) await this.save();
    return this.state === 'saved';
  }

  /** Makes sure that there is a draft on the server, for evidence to go into. */
  async ensure(): Promise<string | undefined> {
    if (!this.id) {
      this.state = 'dirty';
      await this.flush();
    }
    return this.id;
  }

  /** Reads the entry again, after evidence was added or taken away. */
  async refresh(): Promise<void> {
    if (!this.id) return;
    while (this.running) await this.running;
    const current = await this.draftApi.read(this.id);
    if (same(current.form, this.known)) this.entry = current;
    else this.clash(current);
    this.changed();
  }

  /** Ends a conflict: what stands in this window goes over the other, or the other's is taken. */
  async settle(whose: 'mine' | 'theirs'): Promise<void> {
    const { theirs } = this;
    if (!theirs) return;
    this.theirs = undefined;
    const mine = this.fields;
    this.adopt(theirs);
    if (whose === 'mine') {
      this.fields = { ...mine };
      this.state = 'dirty';
      await this.flush();
    } else {
      forget(this.owner, this.id);
    }
    this.changed();
  }

  /** Hands the draft in; throws when it is refused, with the messages already beside their fields. */
  async submit(): Promise<E | undefined> {
    await this.ensure();
    if (!(await this.flush()) || !this.entry) return undefined;
    try {
      return this.handedIn(await this.draftApi.finish(this.entry.id, this.entry.etag));
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      if (failure.stale || failure.status === 409) {
        // It may have been handed in before, and the answer lost on its way.
        const current = await this.draftApi.read(this.entry.id);
        if (!current.may.edit) return this.handedIn(current);
      }
      this.blame(failure);
      throw failure;
    } finally {
      this.changed();
    }
  }

  private handedIn(entry: E): E {
    this.adopt(entry);
    forget(this.owner, entry.id);
    this.state = 'closed';
    return entry;
  }

  /** Throws the draft away, here and on the server. */
  async discard(): Promise<void> {
    this.timer.off();
    while (this.running) await this.running;
    if (this.id) await this.draftApi.remove(this.id);
    forget(this.owner, this.id);
    this.state = 'closed';
  }

  close(): void {
    this.timer.off();
    removeEventListener('online', this.reached);
    untrack(this);
    if (this.unsaved && this.state !== 'conflict') void this.flush();
  }

  /** Gives up: the words are gone from memory, and nothing is sent any more. */
  drop(): void {
    this.state = 'closed';
    this.close();
    this.fields = {} as F;
    this.known = {} as F;
    this.entry = this.theirs = undefined;
  }

  private async save(): Promise<void> {
    this.running = this.attempt().finally(() => (this.running = undefined));
    await this.running;
  }

  private async attempt(): Promise<void> {
    const { version } = this;
    const sent = toSend(this.fields);
    // A creation that was sent twice answers with what came first.
    const certain = this.entry !== undefined || !this.begun;
    this.begun = true;
    this.state = 'saving';
    this.changed();
    try {
      const answer = await this.send(sent);
      this.saved(answer, version === this.version && (certain || same(answer.form, sent)));
    } catch (failure) {
      await this.failed(failure, sent, version);
    }
    this.changed();
  }

  private async send(sent: F): Promise<E> {
    if (!this.entry) return this.draftApi.create(sent, this.key);
    return this.draftApi.save(this.entry.id, sent, this.entry.etag);
  }

  private saved(answer: E, complete: boolean): void {
    const before = this.id;
    this.entry = answer;
    this.known = answer.form;
    this.savedAt = new Date();
    this.failures = 0;
    this.errors.delete('');
    forget(this.owner, before);
    if (complete) {
      this.state = 'saved';
    } else {
      this.state = 'dirty';
      this.backUp();
      this.later(this.timing.pauseMs);
    }
  }

  private async failed(failure: unknown, sent: F, version: number): Promise<void> {
    if (failure instanceof Refused && failure.stale) await this.compare(sent, version);
    else if (failure instanceof Refused && [404, 409].includes(failure.status)) this.state = 'closed';
    else if (failure instanceof Refused && failure.status < 500) this.blame(failure);
    else this.waitForServer();
    if (failure instanceof Refused && failure.status >= 500) this.errors.set('', failure.message);
  }

  // A stale ETag need not be a conflict: evidence came in, or our own saving arrived and its answer did not.
  private async compare(sent: F, version: number): Promise<void> {
    try {
      const current = await this.draftApi.read(this.id ?? '');
      if (same(current.form, sent)) {
        this.saved(current, version === this.version);
      } else if (same(current.form, this.known)) {
        this.entry = current;
        this.state = 'dirty';
        this.later(0);
      } else {
        this.clash(current);
      }
    } catch (failure) {
      if (failure instanceof Offline) this.waitForServer();
      else this.state = 'closed';
    }
  }

  private clash(theirs: E | undefined): void {
    this.timer.off();
    this.theirs = theirs;
    this.state = 'conflict';
  }

  private blame(failure: Refused): void {
    this.errors = new Map(failure.fieldErrors.map((error) => [error.field ?? '', error.message ?? '']));
    if (this.errors.size === 0) this.errors.set('', failure.message);
    if (this.state === 'saving') this.state = 'refused';
  }

  private waitForServer(): void {
    this.failures++;
    this.state = 'offline';
    const patience = Math.min(this.timing.retryMs * 2 ** (this.failures - 1), 30_000);
    this.timer.set(patience, () => void this.flush());
  }

  private adopt(entry: E): void {
    this.entry = entry;
    this.fields = { ...entry.form };
    this.known = entry.form;
    this.state = entry.may.edit ? 'saved' : 'closed';
    this.savedAt = entry.modifiedAt ? new Date(entry.modifiedAt) : undefined;
  }

  private backUp(): void {
    keep(this.owner, this.id, {
      fields: toSend(this.fields),
      etag: this.entry?.etag,
      idempotencyKey: this.key,
    });
  }

  private later(pauseMs: number): void {
    if (this.state !== 'saving') this.state = 'dirty';
    this.timer.set(pauseMs, () => void this.due());
  }

  private async due(): Promise<void> {
    while (this.running) await this.running;
    if (this.state === 'saving') this.state = 'dirty';
    await this.flush();
  }

  private reached = (): void => {
    if (this.state === 'offline') void this.flush();
  };
}
