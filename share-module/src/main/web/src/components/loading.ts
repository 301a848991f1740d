import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, type TemplateResult } from 'lit';
import { Cancelled, Offline, Refused } from '../api/failures';
import { suspended } from '../app/store';
import { t } from '../text/text';

/** Something that is being fetched, is there, or did not come. A later request makes an earlier answer void. */
export class Loading<T> implements ReactiveController {
  value?: T;
  failure?: unknown;
  busy = false;
  private turn = 0;
  private last?: () => Promise<T>;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
    addEventListener('online', this.online);
  }

  hostDisconnected(): void {
    if (suspended()) return;
    this.turn++;
    removeEventListener('online', this.online);
  }

  async load(ask: () => Promise<T>): Promise<void> {
    const turn = ++this.turn;
    this.last = ask;
    this.busy = true;
    this.host.requestUpdate();
    try {
      const value = await ask();
      if (turn !== this.turn) return;
      this.value = value;
      this.failure = undefined;
    } catch (failure) {
      if (turn !== this.turn || failure instanceof Cancelled) return;
      this.failure = failure;
    }
    this.busy = false;
    this.host.requestUpdate();
  }

  again = (): void => {
    if (this.last) void this.load(this.last);
  };

  /** The value's view; until then that it is coming, or why it did not and how to try again. */
  show(view: (value: T) => unknown): unknown {
    if (this.value !== undefined && !(this.failure instanceof Refused)) return view(this.value);
    if (this.failure !== undefined) return this.apology();
    return html`<p class="soft" role="status">${t('loading')}</p>`;
  }

  private apology(): TemplateResult {
    if (this.failure instanceof Refused && this.failure.notFound) {
      return html`<div class="notice">
        <h1 tabindex="-1">${t('notFound.title')}</h1>
        <p>${t('notFound.text')}</p>
      </div>`;
    }
    return html`<div class="notice error" role="alert">
      <p>${explain(this.failure)}</p>
      <p><button @click=${this.again}>${t('action.retry')}</button></p>
    </div>`;
  }

  private online = (): void => {
    if (this.failure instanceof Offline) this.again();
  };
}

/** A failure in words for the person at the screen. */
export function explain(failure: unknown): string {
  if (failure instanceof Offline) return t('failure.offline');
  if (!(failure instanceof Refused)) return t('failure.unknown');
  const said = failure.problem.detail ?? failure.problem.title;
  if (failure.status === 404) return said ?? t('notFound.text');
  // The server itself says that there is no room, and what helps.
  if (failure.status === 507 && said) return said;
  if (failure.status >= 500) return t('failure.server');
  return said ?? t('failure.unknown');
}
