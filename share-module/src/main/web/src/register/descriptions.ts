import { Refused } from '../api/failures';
import type { Evidence, EvidenceDescription } from '../api/types';

type Send = (evidenceId: string, description: EvidenceDescription) => Promise<unknown>;

export interface Timing {
  readonly pauseMs: number;
  readonly retryMs: number;
}

/** What is typed about evidence: sent when typing pauses, again when the server is reached, and at the latest before submission. */
export class Descriptions {
  /** Why the last sending failed; none while all is well. */
  failure: unknown;
  private readonly typed = new Map<string, EvidenceDescription>();
  private readonly unsent = new Set<string>();
  private timer?: ReturnType<typeof setTimeout>;
  private running?: Promise<void>;

  constructor(
    private readonly send: Send,
    private readonly changed: () => void,
    private readonly timing: Timing = { pauseMs: 600, retryMs: 4000 },
  ) {
    addEventListener('online', this.due);
  }

  /** The server's list with what was typed here over it: an answer on its way must not undo what is typed meanwhile. */
  over(evidence: Evidence[]): Evidence[] {
    return evidence.map((piece) => ({ ...piece, ...this.typed.get(piece.id) }));
  }

  type(evidenceId: string, { kind, source, obtainedAt, evidenceForm }: EvidenceDescription): void {
    this.typed.set(evidenceId, { kind, source, obtainedAt, evidenceForm });
    this.unsent.add(evidenceId);
    this.later(this.timing.pauseMs);
  }

  forget(evidenceId: string): void {
    this.typed.delete(evidenceId);
    this.unsent.delete(evidenceId);
    if (this.unsent.size === 0) this.failure = undefined;
  }

  /** Sends what is not sent; true when the server has everything typed so far. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.unsent.size > 0) {
      this.running = this.sendAll().finally(() => (this.running = undefined));
      await this.running;
      this.changed();
    }
    return this.unsent.size === 0;
  }

  close(): void {
    removeEventListener('online', this.due);
    void this.flush().finally(() => clearTimeout(this.timer));
  }

  private async sendAll(): Promise<void> {
    this.failure = undefined;
    for (const id of [...this.unsent]) {
      const description = this.typed.get(id) ?? {};
      try {
        await this.send(id, description);
        if (this.typed.get(id) === description) this.unsent.delete(id);
      } catch (failure) {
        this.failed(id, failure);
      }
    }
  }

  private failed(id: string, failure: unknown): void {
    // Taken out in another window: there is nothing left to describe.
    if (failure instanceof Refused && failure.notFound) {
      this.forget(id);
      return;
    }
    this.failure = failure;
    if (!(failure instanceof Refused)) this.later(this.timing.retryMs);
  }

  private later(pauseMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.due, pauseMs);
  }

  private due = (): void => void this.flush();
}
