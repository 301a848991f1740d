import type { Api } from '../api/api';
import { Offline, Refused } from '../api/failures';
import type { Dossier, FormFields } from '../api/types';
import { forget, keep, kept } from './backup';
import { same, toSend } from './fields';

export type DraftApi = Pick<Api, 'createDossier' | 'deleteDraft' | 'getDossier' | 'saveForm' | 'submitDossier'>;

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

/** One register form being filled in: saves itself, loses nothing, overwrites nobody. */
export class Draft {
  fields: FormFields = {};
  dossier?: Dossier;
  state: DraftState = 'empty';
  savedAt?: Date;
  /** Messages by field; `''` holds what belongs to none. */
  errors = new Map<string, string>();
  /** What the other window saved, while the two are in conflict. */
  theirs?: Dossier;
  /** Words of an earlier visit that had not reached the server were taken up again. */
  recovered = false;

  private known: FormFields = {};
  private version = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private running?: Promise<void>;
  private key = newKey();
  private failures = 0;

  constructor(
    private readonly api: DraftApi,
    private readonly account: string,
    private readonly changed: () => void,
    private readonly timing: Timing = { pauseMs: 1200, retryMs: 4000 },
  ) {
    addEventListener('online', this.reached);
  }

  get id(): string | undefined {
    return this.dossier?.id;
  }

  get unsaved(): boolean {
    return ['dirty', 'saving', 'offline', 'refused', 'conflict'].includes(this.state);
  }

  /** Begins anew, or goes on with the draft of that id. */
  async open(id?: string): Promise<void> {
    if (id !== undefined) this.adopt(await this.api.getDossier(id));
    const backup = kept(this.account, id);
    if (backup && (id === undefined || this.dossier?.may.edit) && !same(backup.fields, this.known)) {
      this.key = backup.idempotencyKey;
      this.fields = { ...this.fields, ...backup.fields };
      this.recovered = true;
      this.version++;
      if (id !== undefined && backup.etag !== this.dossier?.etag) this.clash(this.dossier);
      else this.later(0);
    }
    this.changed();
  }

  change(patch: FormFields): void {
    this.fields = { ...this.fields, ...patch };
    for (const name of Object.keys(patch)) this.errors.delete(name);
    this.version++;
    this.backUp();
    if (this.state !== 'conflict') this.later(this.timing.pauseMs);
    this.changed();
  }

  /** Saves what is not saved; true when everything typed so far is with the server. */
  async flush(): Promise<boolean> {
    this.stopTimer();
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
    const current = await this.api.getDossier(this.id);
    if (same(current.form, this.known)) this.dossier = current;
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
      forget(this.account, this.id);
    }
    this.changed();
  }

  /** Hands the draft in; throws when it is refused, with the messages already beside their fields. */
  async submit(): Promise<Dossier | undefined> {
    await this.ensure();
    if (!(await this.flush()) || !this.dossier) return undefined;
    try {
      const submitted = await this.api.submitDossier(this.dossier.id, this.dossier.etag);
      this.adopt(submitted);
      forget(this.account, submitted.id);
      this.state = 'closed';
      return submitted;
    } catch (failure) {
      if (failure instanceof Refused) this.blame(failure);
      throw failure;
    } finally {
      this.changed();
    }
  }

  /** Throws the draft away, here and on the server. */
  async discard(): Promise<void> {
    this.stopTimer();
    while (this.running) await this.running;
    if (this.id) await this.api.deleteDraft(this.id);
    forget(this.account, this.id);
    this.state = 'closed';
  }

  close(): void {
    this.stopTimer();
    removeEventListener('online', this.reached);
    if (this.unsaved && this.state !== 'conflict') void this.flush();
  }

  private async save(): Promise<void> {
    this.running = this.attempt().finally(() => (this.running = undefined));
    await this.running;
  }

  private async attempt(): Promise<void> {
    const { version } = this;
    const sent = toSend(this.fields);
    this.state = 'saving';
    this.changed();
    try {
      this.saved(await this.send(sent), version, sent);
    } catch (failure) {
      await this.failed(failure, sent, version);
    }
    this.changed();
  }

  private async send(sent: FormFields): Promise<Dossier> {
    if (!this.dossier) return this.api.createDossier(sent, this.key);
    return this.api.saveForm(this.dossier.id, sent, this.dossier.etag);
  }

  private saved(answer: Dossier, version: number, sent: FormFields): void {
    const before = this.id;
    this.dossier = answer;
    this.known = answer.form;
    this.savedAt = new Date();
    this.failures = 0;
    this.errors.delete('');
    // A creation that was sent twice answers with what came first.
    const complete = version === this.version && (before !== undefined || same(answer.form, sent));
    forget(this.account, before);
    if (complete) {
      this.state = 'saved';
    } else {
      this.backUp();
      this.later(this.timing.pauseMs);
    }
  }

  private async failed(failure: unknown, sent: FormFields, version: number): Promise<void> {
    if (failure instanceof Refused && failure.stale) await this.compare(sent, version);
    else if (failure instanceof Refused && [404, 409].includes(failure.status)) this.state = 'closed';
    else if (failure instanceof Refused && failure.status < 500) this.blame(failure);
    else this.waitForServer();
    if (failure instanceof Refused && failure.status >= 500) this.errors.set('', failure.message);
  }

  // A stale ETag need not be a conflict: evidence came in, or our own saving arrived and its answer did not.
  private async compare(sent: FormFields, version: number): Promise<void> {
    try {
      const current = await this.api.getDossier(this.id ?? '');
      if (same(current.form, sent)) {
        this.saved(current, version, sent);
      } else if (same(current.form, this.known)) {
        this.dossier = current;
        this.later(0);
      } else {
        this.clash(current);
      }
    } catch (failure) {
      if (failure instanceof Offline) this.waitForServer();
      else this.state = 'closed';
    }
  }

  private clash(theirs: Dossier | undefined): void {
    this.stopTimer();
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
    this.stopTimer();
    this.timer = setTimeout(() => void this.flush(), patience);
  }

  private adopt(dossier: Dossier): void {
    this.dossier = dossier;
    this.fields = { ...dossier.form };
    this.known = dossier.form;
    this.state = dossier.may.edit ? 'saved' : 'closed';
    this.savedAt = dossier.modifiedAt ? new Date(dossier.modifiedAt) : undefined;
  }

  private backUp(): void {
    keep(this.account, this.id, {
      fields: toSend(this.fields),
      etag: this.dossier?.etag,
      idempotencyKey: this.key,
    });
  }

  private later(pauseMs: number): void {
    this.stopTimer();
    if (this.state !== 'saving') this.state = 'dirty';
    this.timer = setTimeout(() => void this.due(), pauseMs);
  }

  private async due(): Promise<void> {
    while (this.running) await this.running;
    if (this.state === 'saving') this.state = 'dirty';
    await this.flush();
  }

  private reached = (): void => {
    if (this.state === 'offline') void this.flush();
  };

  private stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}

function newKey(): string {
  // Not crypto.randomUUID: that exists in secure contexts only, and offices run plain HTTP inside.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
