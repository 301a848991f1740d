import { Refused } from '../api/failures';
import type { Dossier, FormFields } from '../api/types';

export function draft(change: Partial<Dossier> = {}): Dossier {
  return {
    id: 'd1',
    status: 'DRAFT',
    etag: 'e1',
    revision: 1,
    form: {},
    evidence: [],
    steps: [],
    may: { edit: true, submit: true, delete: true, addEvidence: true },
    ...change,
  };
}

export const refusal = (status: number, errors: { field: string; message: string }[] = []) =>
  new Refused(status, { status, detail: `refused ${status}`, errors });

/** A server of one draft, in memory, with the rules about ETags and idempotency keys. */
export class OneDraftServer {
  dossier?: Dossier;
  /** Failures to come, one for each request; `undefined` lets one pass. */
  readonly ahead: (Error | undefined)[] = [];
  /** The answer to the next saving gets lost on its way back. */
  loseAnswer?: Error;
  saves = 0;
  /** What the server supposes of a new entry. */
  adds: FormFields = {};
  private key?: string;
  private turn = 1;

  createDossier = (form: FormFields, key: string): Promise<Dossier> =>
    this.request(() => {
      if (this.dossier && this.key === key) return this.dossier;
      this.key = key;
      return (this.dossier = draft({ form: { ...this.adds, ...form } }));
    });

  getDossier = (): Promise<Dossier> =>
    this.request(() => {
      if (!this.dossier) throw refusal(404);
      return this.dossier;
    });

  saveForm = (_id: string, form: FormFields, etag: string): Promise<Dossier> =>
    this.request(() => {
      if (etag !== this.dossier?.etag) throw refusal(412);
      this.saves++;
      return this.store({ form });
    });

  submitDossier = (): Promise<Dossier> => this.request(() => this.store({ status: 'IN_ROUTE', may: { edit: false } }));

  deleteDraft = (): Promise<undefined> =>
    this.request(() => {
      this.dossier = undefined;
      return undefined;
    });

  /** As another window, or an upload, would. */
  store(change: Partial<Dossier>): Dossier {
    return (this.dossier = draft({ ...this.dossier, ...change, etag: `e${++this.turn}` }));
  }

  private request<T>(act: () => T): Promise<T> {
    return Promise.resolve().then(() => {
      const failure = this.ahead.shift();
      if (failure) throw failure;
      const answer = act();
      const lost = this.loseAnswer;
      this.loseAnswer = undefined;
      if (lost) throw lost;
      return answer;
    });
  }
}
