import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newKey } from '../api/key';
import { Offline, Refused } from '../api/failures';
import { suspended } from '../app/store';
import { explain } from './loading';

/** `waiting`: sent, or not even that, while the server is out of reach; sent again as soon as it may be there. */
export type DeedState = 'idle' | 'sending' | 'waiting';

/**
 * Something that must happen once, however often it has to be sent: it keeps its key until an answer has come, tries
 * again by itself when the server was out of reach, and is not begun a second time while it runs.
 */
export class IdempotentRequest implements ReactiveController {
  state: DeedState = 'idle';
  failure?: unknown;
  private key?: { readonly what: string; readonly key: string };
  private wake?: () => void;
  private present = true;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly retryMs = 4000,
  ) {
    host.addController(this);
  }

  get busy(): boolean {
    return this.state !== 'idle';
  }

  /** What went wrong, in words; empty when nothing did. */
  get complaint(): string {
    return this.failure === undefined ? '' : explain(this.failure);
  }

  hostConnected(): void {
    this.present = true;
    addEventListener('online', this.again);
    addEventListener('beforeunload', this.warn);
  }

  hostDisconnected(): void {
    if (suspended()) return;
    this.present = false;
    removeEventListener('online', this.again);
    removeEventListener('beforeunload', this.warn);
    this.wake?.();
  }

  /**
   * Does it and answers what the server said; nothing when it was refused (`failure` says why), is already being done,
   * or the page was left meanwhile. `what` tells one sending from another: the same, tried again, goes with the same key.
   */
  async do<T>(what: unknown, send: (idempotencyKey: string) => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    const name = JSON.stringify(what);
    if (this.key?.what !== name) this.key = { what: name, key: newKey() };
    this.failure = undefined;
    try {
      const answer = await this.insist(send, this.key.key);
      this.key = undefined;
      return answer;
    } catch (failure) {
      // After a refusal it did not happen; after anything else it may have.
      if (failure instanceof Refused && failure.status < 500) this.key = undefined;
      if (this.present) this.failure = failure;
      return undefined;
    } finally {
      this.turn('idle');
    }
  }

  /** Does not wait any longer for the next attempt. */
  again = (): void => this.wake?.();

  private async insist<T>(send: (key: string) => Promise<T>, key: string, failures = 0): Promise<T> {
    this.turn('sending');
    try {
      return await send(key);
    } catch (failure) {
      if (!(failure instanceof Offline) || this.left()) throw failure;
      this.turn('waiting');
      await this.pause(Math.min(this.retryMs * 2 ** failures, 30_000));
      if (this.left()) throw failure;
    }
    return this.insist(send, key, failures + 1);
  }

  private left(): boolean {
    return !this.present;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private turn(state: DeedState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  private warn = (event: BeforeUnloadEvent): void => {
    if (this.busy) event.preventDefault();
  };
}
