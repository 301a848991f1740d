import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Me, Vocabulary } from '../api/types';
import type { ZeroFigures } from '../api/zero';
import { parseRoute, type Route } from './router';
import { currentLanguage, type Language } from '../text/text';

/** What the whole client shares. Pages keep their own lists; nothing else is kept twice. */
export interface State {
  readonly route: Route;
  readonly language: Language;
  readonly me?: Me;
  readonly vocabulary?: Vocabulary;
  /** What there is to do about zero reports; missing until it was asked, and where there is nothing to know. */
  readonly figures?: ZeroFigures;
  /** `ended`: nothing is shown until the same person has signed in again; `dropped`: nothing is shown any more. */
  readonly session: 'starting' | 'absent' | 'present' | 'ended' | 'dropped' | 'failed';
  /** Said once by screen readers. */
  readonly announcement: string;
}

type Listener = () => void;

class Store {
  private readonly listeners = new Set<Listener>();
  private current: State = {
    route: parseRoute(location.hash),
    language: currentLanguage(),
    session: 'starting',
    announcement: '',
  };

  get state(): State {
    return this.current;
  }

  set(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

export const store = new Store();

/** Whether what the page shows is taken out of it for a while, to come back as it was. */
export function suspended(): boolean {
  return store.state.session === 'ended';
}

/** Says a sentence to screen readers, wherever on the page one is. */
export function announce(sentence: string): void {
  // The same sentence twice would be no change, and so not said.
  store.set({ announcement: store.state.announcement === sentence ? `${sentence}\u00a0` : sentence });
}

/** Renders its element again whenever the shared state changes. */
export class StoreController implements ReactiveController {
  private stop?: () => void;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = store.listen(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop?.();
  }
}
