import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Offline } from '../api/failures';
import { refusal } from '../test/dossiers';
import { IdempotentRequest } from './idempotent-request';

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

let sending: IdempotentRequest;

beforeEach(() => {
  vi.useFakeTimers();
  sending = new IdempotentRequest(host, 1000);
});

afterEach(() => {
  sending.hostDisconnected();
  vi.useRealTimers();
});

describe('a deed', () => {
  it('is sent again with the same key until the server is reached', async () => {
    const server = new Server([new Offline(), new Offline()]);
    const doing = sending.do('report', server.send);
    await vi.advanceTimersByTimeAsync(100);
    expect(sending.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await doing).toBe('done');
    expect(server.keys).toHaveLength(3);
    expect(new Set(server.keys).size).toBe(1);
    expect(sending.state).toBe('idle');
  });

  it('does not wait when the network says that it is back', async () => {
    const server = new Server([new Offline()]);
    const doing = sending.do('report', server.send);
    await vi.advanceTimersByTimeAsync(10);
    dispatchEvent(new Event('online'));
    expect(await doing).toBe('done');
  });

  it('is not begun twice by a second click', async () => {
    const server = new Server([]);
    const [first, second] = await Promise.all([sending.do('report', server.send), sending.do('report', server.send)]);
    expect([first, second]).toEqual(['done', undefined]);
    expect(server.keys).toHaveLength(1);
  });

  it('goes with its old key when the server broke down in between, with a new one when it is another', async () => {
    const server = new Server([refusal(500), refusal(500)]);
    await sending.do('report', server.send);
    expect(sending.failure).toBeDefined();
    await sending.do('report', server.send);
    await sending.do('another report', server.send);
    const [first, second, third] = server.keys;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('says why it was refused, and takes a new key then', async () => {
    const server = new Server([refusal(422)]);
    expect(await sending.do('report', server.send)).toBeUndefined();
    expect(sending.complaint).toBe('refused 422');
    await sending.do('report', server.send);
    expect(new Set(server.keys).size).toBe(2);
    expect(sending.complaint).toBe('');
  });

  it('goes with its page', async () => {
    const server = new Server([new Offline()]);
    const doing = sending.do('report', server.send);
    await vi.advanceTimersByTimeAsync(10);
    sending.hostDisconnected();
    expect(await doing).toBeUndefined();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.keys).toHaveLength(1);
  });
});
