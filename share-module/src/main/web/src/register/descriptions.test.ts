import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Offline, Refused } from '../api/failures';
import type { Evidence, EvidenceDescription } from '../api/types';
import { Descriptions } from './descriptions';

const PIECE = { id: 'e1', name: '截图.png', kind: 'WECHAT', source: '' } as Evidence;

describe('what is typed about evidence', () => {
  let sent: EvidenceDescription[];
  let answer: () => Promise<void>;
  let descriptions: Descriptions;

  beforeEach(() => {
    vi.useFakeTimers();
    sent = [];
    answer = () => Promise.resolve();
    descriptions = new Descriptions(
      (_, description) => {
        sent.push(description);
        return answer();
      },
      () => {},
    );
  });

  afterEach(() => {
    descriptions.close();
    vi.useRealTimers();
  });

  const type = (source: string) => descriptions.type('e1', { kind: 'WECHAT', source });

  it('is sent once, when typing pauses', async () => {
    type('本');
    type('本人');
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.map(({ source }) => source)).toEqual(['本人']);
  });

  it('stands over an older answer of the server', () => {
    type('本人手机');
    expect(descriptions.over([PIECE])[0]?.source).toBe('本人手机');
  });

  it('is sent again when it was changed while being sent', async () => {
    answer = () => new Promise((resolve) => setTimeout(resolve, 1000));
    type('本');
    await vi.advanceTimersByTimeAsync(700);
    type('本人');
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent.map(({ source }) => source)).toEqual(['本', '本人']);
  });

  it('is sent when the server is reached again', async () => {
    answer = () => Promise.reject(new Offline('offline'));
    type('本人');
    await vi.advanceTimersByTimeAsync(600);
    expect(descriptions.failure).toBeInstanceOf(Offline);
    answer = () => Promise.resolve();
    dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(2);
    expect(descriptions.failure).toBeUndefined();
  });

  it('goes before submission, and stops it where the server refuses', async () => {
    type('本人');
    expect(await descriptions.flush()).toBe(true);
    answer = () => Promise.reject(new Refused(400, {}));
    type('太长');
    expect(await descriptions.flush()).toBe(false);
  });

  it('is forgotten with evidence that is no longer there', async () => {
    answer = () => Promise.reject(new Refused(404, {}));
    type('本人');
    expect(await descriptions.flush()).toBe(true);
    expect(descriptions.failure).toBeUndefined();
  });
});
