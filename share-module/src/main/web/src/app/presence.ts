import { Timer } from '../draft/timer';
import { Tabs, type Notice } from './tabs';

/** Whose session the browser holds, asked of the server: this page's person's, somebody else's, or nobody's. */
export type Whose = 'mine' | 'other' | 'nobody' | 'unknown';

/** What a page does about it. */
export interface WatchedPage {
  ask(): Promise<Whose>;
  /** Shows nothing until the same person has signed in; what was typed stays in memory. */
  suspend(): void;
  resume(): void;
  /** Shows nothing for good, forgets what was typed, and is loaded afresh when `reload` says so. */
  drop(reload: boolean): void;
}

/** The server counts a session's idle time from its last answer; asking a little later does not prolong it. */
const MARGIN_MS = 5_000;
const TELLING_MS = 2_000;
const SIGN_OUT_POLL_MS = 1_000;
const SIGN_OUT_POLLS = 30;

/**
 * Article 15 on a shared PC: a page shows what it shows to the person it was made for, and to nobody who comes after. It
 * hears from the other tabs, notices expiry by itself, and asks the server whenever somebody looks at it again.
 */
export class Presence {
  private state: 'present' | 'suspended' | 'dropped' = 'present';
  private seenAt = Date.now();
  private toldAt = 0;
  private checking: Promise<void> | undefined;
  private readonly timer = new Timer();
  private readonly tabs: Tabs;

  constructor(
    private readonly account: string,
    private readonly lifetimeMs: number,
    private readonly page: WatchedPage,
  ) {
    this.tabs = new Tabs((notice) => this.onMessage(notice));
    document.addEventListener('visibilitychange', this.looked);
    addEventListener('focus', this.looked);
    addEventListener('pageshow', this.shown);
    this.tabs.tell({ kind: 'present', account });
    this.wait();
  }

  close(): void {
    this.timer.off();
    this.tabs.close();
    document.removeEventListener('visibilitychange', this.looked);
    removeEventListener('focus', this.looked);
    removeEventListener('pageshow', this.shown);
  }

  /** The server has answered a request of this page. */
  seen(): void {
    this.prolong();
    if (this.seenAt - this.toldAt < TELLING_MS) return;
    this.toldAt = this.seenAt;
    this.tabs.tell({ kind: 'seen' });
  }

  /** The server has answered that nobody is signed in. */
  ended(): void {
    if (this.state !== 'present') return;
    this.tabs.tell({ kind: 'ended' });
    this.suspend();
  }

  /** The server has answered that somebody else is. */
  displaced(): void {
    this.drop(true);
  }

  /** The same person has signed in again, on this page. */
  renewed(): void {
    this.prolong();
    this.tabs.tell({ kind: 'present', account: this.account });
    this.resume();
  }

  /** This page has signed out. */
  signedOut(): void {
    this.tabs.tell({ kind: 'signed-out' });
    this.drop(true);
  }

  /** Asks whose session it is, and does what follows; once, however many events ask for it at the same time. */
  check(): Promise<void> {
    this.checking ??= this.askNow().finally(() => (this.checking = undefined));
    return this.checking;
  }

  private async askNow(): Promise<void> {
    switch (await this.page.ask()) {
      case 'mine':
        this.resume();
        break;
      case 'nobody':
        this.ended();
        break;
      case 'other':
        this.displaced();
    }
  }

  private onMessage(notice: Notice): void {
    switch (notice.kind) {
      case 'seen':
        this.prolong();
        break;
      case 'ended':
        this.suspend();
        break;
      case 'signing-out':
        this.drop(false);
        void this.reloadOnceOut();
        break;
      case 'signed-out':
        this.drop(true);
        break;
      case 'present':
        if (notice.account !== '' && notice.account !== this.account) this.drop(true);
        else if (this.state === 'suspended' || notice.account === '') void this.check();
    }
  }

  private suspend(): void {
    if (this.state !== 'present') return;
    this.state = 'suspended';
    this.timer.off();
    this.page.suspend();
  }

  private resume(): void {
    if (this.state !== 'suspended') return;
    this.state = 'present';
    this.prolong();
    this.page.resume();
  }

  private drop(reload: boolean): void {
    if (this.state === 'dropped') return;
    this.state = 'dropped';
    this.timer.off();
    this.page.drop(reload);
  }

  // Loaded while the session is still there, the page would come back as it was.
  private async reloadOnceOut(polls = SIGN_OUT_POLLS): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, SIGN_OUT_POLL_MS));
    const whose = await this.page.ask();
    if (whose === 'nobody' || whose === 'other') this.page.drop(true);
    else if (polls > 1) await this.reloadOnceOut(polls - 1);
  }

  private prolong(): void {
    this.seenAt = Date.now();
    if (this.state === 'present') this.wait();
  }

  private wait(): void {
    this.timer.set(this.lifetimeMs + MARGIN_MS, () => {
      this.suspend();
      void this.check();
    });
  }

  private looked = (): void => {
    if (document.visibilityState === 'hidden' || this.state === 'dropped') return;
    if (Date.now() - this.seenAt > this.lifetimeMs) this.suspend();
    void this.check();
  };

  // Out of the browser's memory of pages gone by, after somebody pressed "back".
  private shown = (event: PageTransitionEvent): void => {
    if (event.persisted) this.drop(true);
  };
}
