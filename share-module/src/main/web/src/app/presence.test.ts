import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Presence, type Whose } from './presence';
import type { Notice } from './tabs';

const MINUTES = 60_000;

/** The line between tabs, at once and within the test. */
class Line {
  static lines: Line[] = [];
  onmessage: ((event: { data: Notice }) => void) | null = null;

  constructor() {
    Line.lines.push(this);
  }

  postMessage(data: Notice): void {
    for (const line of Line.lines) if (line !== this) line.onmessage?.({ data });
  }

  close(): void {
    Line.lines = Line.lines.filter((line) => line !== this);
  }
}

class Tab {
  whose: Whose = 'mine';
  asked = 0;
  shows: 'page' | 'nothing' | 'dropped' | 'reloaded' = 'page';
  readonly presence: Presence;

  constructor(account: string) {
    this.presence = new Presence(account, 30 * MINUTES, {
      ask: () => {
        this.asked++;
        return Promise.resolve(this.whose);
      },
      suspend: () => (this.shows = 'nothing'),
      resume: () => (this.shows = 'page'),
      drop: (reload) => (this.shows = reload ? 'reloaded' : 'dropped'),
    });
  }
}

const tabs: Tab[] = [];
const tab = (account: string) => {
  const opened = new Tab(account);
  tabs.push(opened);
  return opened;
};
const look = () => document.dispatchEvent(new Event('visibilitychange'));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Line);
});

afterEach(() => {
  for (const { presence } of tabs.splice(0)) presence.close();
  Line.lines = [];
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('every tab of a browser', () => {
  it('shows nothing as soon as one has signed out', () => {
    const opened = [tab('liming'), tab('liming'), tab('liming')];
    opened[1]?.presence.signedOut();
    expect(opened.map(({ shows }) => shows)).toEqual(['reloaded', 'reloaded', 'reloaded']);
  });

  it('shows nothing as soon as another person is there', () => {
    const before = tab('liming');
    tab('qianjin');
    expect(before.shows).toBe('reloaded');
  });

  it('goes on when the same person opens one more', () => {
    const before = tab('liming');
    tab('liming');
    expect(before.shows).toBe('page');
  });

  it('shows nothing when one learns that the session has ended, and all come back with the same person', async () => {
    const [first, second] = [tab('liming'), tab('liming')];
    first.presence.ended();
    expect([first.shows, second.shows]).toEqual(['nothing', 'nothing']);
    first.presence.renewed();
    await vi.advanceTimersByTimeAsync(0);
    expect([first.shows, second.shows]).toEqual(['page', 'page']);
  });

  it('gives up what waited when another person signs in', () => {
    const waiting = tab('liming');
    waiting.presence.ended();
    tab('qianjin');
    expect(waiting.shows).toBe('reloaded');
  });

  it('does not come back before Share has signed out', async () => {
    const opened = tab('liming');
    new Line().postMessage({ kind: 'signing-out' });
    expect(opened.shows).toBe('dropped');
    await vi.advanceTimersByTimeAsync(2000);
    expect(opened.shows).toBe('dropped');
    opened.whose = 'nobody';
    await vi.advanceTimersByTimeAsync(1000);
    expect(opened.shows).toBe('reloaded');
  });
});

describe('a tab alone', () => {
  it.each([
    ['mine', 'page'],
    ['nobody', 'nothing'],
    ['other', 'reloaded'],
    ['unknown', 'page'],
  ] as const)('asks whose the session is when it is looked at again (%s)', async (whose, shows) => {
    const opened = tab('liming');
    opened.whose = whose;
    await vi.advanceTimersByTimeAsync(MINUTES);
    look();
    await vi.advanceTimersByTimeAsync(0);
    expect(opened.shows).toBe(shows);
  });

  it('shows nothing once the session must have expired, before it has asked', async () => {
    const opened = tab('liming');
    opened.whose = 'nobody';
    await vi.advanceTimersByTimeAsync(31 * MINUTES);
    expect(opened.shows).toBe('nothing');
  });

  it('is not taken for expired while another tab works', async () => {
    const [idle, busy] = [tab('liming'), tab('liming')];
    for (let minute = 0; minute < 60; minute++) {
      await vi.advanceTimersByTimeAsync(MINUTES);
      busy.presence.seen();
    }
    expect(idle.shows).toBe('page');
    expect(idle.asked).toBe(0);
  });

  it('out of the memory of pages gone by shows nothing', () => {
    const opened = tab('liming');
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(opened.shows).toBe('reloaded');
  });

  it('never shows again what it gave up', async () => {
    const opened = tab('liming');
    opened.presence.signedOut();
    opened.presence.renewed();
    look();
    await opened.presence.check();
    expect(opened.shows).toBe('reloaded');
  });
});

describe('without a line between tabs', () => {
  it('a store tells them, naming nobody', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [first, second] = [tab('liming'), tab('liming')];
    const set = vi.spyOn(Storage.prototype, 'setItem');
    first.presence.signedOut();
    expect(set.mock.calls.flat().join(' ')).not.toContain('liming');
    dispatchEvent(Object.assign(new Event('storage'), { key: 'bingbi.session', newValue: 'signed-out 0.1' }));
    expect(second.shows).toBe('reloaded');
    set.mockRestore();
  });
});
