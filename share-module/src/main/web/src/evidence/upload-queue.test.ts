import { describe, expect, it, vi } from 'vitest';
import { Cancelled, Offline } from '../api/failures';
import type { Evidence } from '../api/types';
import { refusal } from '../test/dossiers';
import { guessKind } from './kind';
import { UploadQueue, canRetry, type Send } from './upload-queue';

const file = (name: string, size = 3) => new File(['x'.repeat(size)], name);

/** Files stay on their way until the test lets them arrive or fail. */
class Road {
  readonly under = new Map<
    string,
    { arrive: () => void; fail: (cause: Error) => void; progress: (n: number) => void }
  >();
  readonly send: Send = (file, _description, progress, signal) =>
    new Promise<Evidence>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Cancelled()));
      this.under.set(file.name, {
        arrive: () => resolve({ id: file.name, name: file.name, size: file.size }),
        fail: reject,
        progress: (sent) => progress(sent, file.size),
      });
    });
  queue = new UploadQueue(this.send, () => undefined);
  states = () => this.queue.uploads.map(({ file, state }) => `${file.name} ${state}`);
}

describe('files on their way', () => {
  it('go two at a time', async () => {
    const road = new Road();
    road.queue.add([file('a'), file('b'), file('c')]);
    expect(road.states()).toEqual(['a sending', 'b sending', 'c waiting']);
    road.under.get('a')?.arrive();
    await vi.waitFor(() => expect(road.states()).toEqual(['b sending', 'c sending']));
  });

  it('tell how far they are', () => {
    const road = new Road();
    road.queue.add([file('a', 10)]);
    road.under.get('a')?.progress(7);
    expect(road.queue.uploads[0]?.sent).toBe(7);
  });

  it('can be given up, and the next one goes', async () => {
    const road = new Road();
    road.queue.add([file('a'), file('b'), file('c')]);
    road.queue.cancel(road.queue.uploads[0]?.key ?? 0);
    await vi.waitFor(() => expect(road.states()).toEqual(['b sending', 'c sending']));
  });

  it('can be tried again after a lost connection', async () => {
    const road = new Road();
    road.queue.add([file('a')]);
    road.under.get('a')?.fail(new Offline());
    await vi.waitFor(() => expect(road.states()).toEqual(['a failed']));
    const [upload] = road.queue.uploads;
    expect(upload && canRetry(upload)).toBe(true);
    road.queue.retry(upload?.key ?? 0);
    expect(road.states()).toEqual(['a sending']);
  });

  it('are not tried again when the server refused them', async () => {
    const road = new Road();
    road.queue.add([file('a')]);
    road.under.get('a')?.fail(refusal(413));
    await vi.waitFor(() => expect(road.states()).toEqual(['a failed']));
    const [upload] = road.queue.uploads;
    expect(upload && canRetry(upload)).toBe(false);
  });

  it('are held until they are described, where they are sealed on arrival', () => {
    const road = new Road();
    road.queue.add([file('a')], {}, 0, true);
    expect(road.states()).toEqual(['a described']);
    road.queue.release();
    expect(road.states()).toEqual(['a sending']);
  });

  it('are refused when empty, too large or too many, and the others go', () => {
    const road = new Road();
    road.queue.add([file('empty', 0), file('large', 9), file('a'), file('b')], { bytes: 5, files: 1 });
    expect(road.queue.objections.map(({ file, reason }) => `${file.name} ${reason}`)).toEqual([
      'empty empty',
      'large tooLarge',
      'b tooMany',
    ]);
    expect(road.states()).toEqual(['a sending']);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['微信聊天截图.png', 'image/png', 'WECHAT'],
    ['QQ聊天.jpg', 'image/jpeg', 'CHAT'],
    ['短信.png', 'image/png', 'SMS'],
    ['电话录音.wav', 'audio/wav', 'AUDIO'],
    ['微信视频.mp4', 'video/mp4', 'VIDEO'],
    ['求情邮件.eml', '', 'EMAIL'],
    ['函件扫描件.pdf', 'application/pdf', 'CORRESPONDENCE'],
    ['情况说明.docx', '', 'OTHER'],
  ])('of %s is guessed', (name, type, kind) => expect(guessKind(name, type)).toBe(kind));
});
