import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Offline } from '../api/failures';
import { refusal } from '../test/dossiers';
import { Deed } from './deed';

const host: ReactiveControllerHost = {
  addController: (controller: ReactiveController) => controller.hostConnected?.(),
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** A server that fails as told and counts what it was asked to do, by key. */
class Server {
  readonly keys: string[] = [];
  constructor(private readonly failures: Error[]) {}

  send = (key: string): Promise<string> => {
    this.keys.push(key);
    const failure = this.failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve('done');
  };
}

let deed: Deed;

beforeEach(() => {
  vi.useFakeTimers();
  deed = new Deed(host, 1000);
});

afterEach(() => {
  deed.hostDisconnected();
  vi.useRealTimers();
});

describe('a deed', () => {
  it('is sent again with the same key until the server is reached', async () => {
    const server = new Server([new Offline(), new Offline()]);
    const doing = deed.do('report', server.send);
    await vi.advanceTimersByTimeAsync(100);
    expect(deed.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await doing).toBe('done');
    expect(server.keys).toHaveLength(3);
    expect(new Set(server.keys).size).toBe(1);
    expect(deed.state).toBe('idle');
  });

  it('does not wait when the network says that it is back', async () => {
    const server = new Server([new Offline()]);
    const doing = deed.do('report', server.send);
    await vi.advanceTimersByTimeAsync(10);
    dispatchEvent(new Event('online'));
    expect(await doing).toBe('done');
  });

  it('is not begun twice by a second click', async () => {
    const server = new Server([]);
    const [first, second] = await Promise.all([deed.do('report', server.send), deed.do('report', server.send)]);
    expect([first, second]).toEqual(['done', undefined]);
    expect(server.keys).toHaveLength(1);
  });

  it('goes with its old key when the server broke down in between, with a new one when it is another', async () => {
    const server = new Server([refusal(500), refusal(500)]);
    await deed.do('report', server.send);
    expect(deed.failure).toBeDefined();
    await deed.do('report', server.send);
    await deed.do('another report', server.send);
    const [first, second, third] = server.keys;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('says why it was refused, and takes a new key then', async () => {
    const server = new Server([refusal(422)]);
    expect(await deed.do('report', server.send)).toBeUndefined();
    expect(deed.complaint).toBe('refused 422');
    await deed.do('report', server.send);
    expect(new Set(server.keys).size).toBe(2);
    expect(deed.complaint).toBe('');
  });

  it('goes with its page', async () => {
    const server = new Server([new Offline()]);
    const doing = deed.do('report', server.send);
    await vi.advanceTimersByTimeAsync(10);
    deed.hostDisconnected();
    expect(await doing).toBeUndefined();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.keys).toHaveLength(1);
  });
});
