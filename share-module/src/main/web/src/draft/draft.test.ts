import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Offline } from '../api/failures';
import { OneDraftServer, draft as aDossier, refusal } from '../test/dossiers';
import { registerForms, type RegisterDraft } from '../register/register-forms';
import { Draft } from './draft';
import { dropDrafts, saveDrafts } from './open-drafts';

const PAUSE = { pauseMs: 1000, retryMs: 4000 };
let server: OneDraftServer;
let draft: RegisterDraft;

const open = async (id?: string) => {
  const opened = new Draft(registerForms(server), 'liming', () => undefined, PAUSE);
  await opened.open(id);
  return opened;
};

beforeEach(async () => {
  vi.useFakeTimers();
  sessionStorage.clear();
  server = new OneDraftServer();
  draft = await open();
});

afterEach(() => {
  draft.close();
  vi.useRealTimers();
});

describe('a draft', () => {
  it('is begun with the first words, not by looking at the page', async () => {
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.dossier).toBeUndefined();
    draft.change({ intervenerName: '张伟' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.dossier?.form).toEqual({ intervenerName: '张伟' });
    expect(draft.state).toBe('saved');
  });

  it('is saved with its first answer, whatever the server adds to it', async () => {
    server.adds = { reportOption: 'USUAL' };
    expect(await draft.ensure()).toBe('d1');
    expect(draft.state).toBe('saved');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.saves).toBe(0);
  });

  it('saves once for many strokes', async () => {
    await draft.ensure();
    for (const name of ['张', '张伟', '张伟明']) draft.change({ intervenerName: name });
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.saves).toBe(1);
    expect(server.dossier?.form.intervenerName).toBe('张伟明');
  });

  it('saves what was typed while it was saving', async () => {
    draft.change({ intervenerName: '张' });
    const saving = draft.flush();
    draft.change({ intervenerName: '张伟' });
    await saving;
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.dossier?.form.intervenerName).toBe('张伟');
    expect(draft.state).toBe('saved');
  });

  it('is with the server when asked to be, although something was typed while it was saving', async () => {
    draft.change({ intervenerName: '张' });
    const saving = draft.flush();
    draft.change({ intervenerName: '张伟' });
    expect(await draft.flush()).toBe(true);
    await saving;
    expect(server.dossier?.form.intervenerName).toBe('张伟');
  });

  it('keeps the words while offline and saves them when the server is back', async () => {
    server.ahead.push(new Offline(), new Offline());
    draft.change({ intervenerName: '张伟' });
    await draft.flush();
    expect(draft.state).toBe('offline');
    expect(JSON.stringify(sessionStorage)).toContain('张伟');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.dossier?.form.intervenerName).toBe('张伟');
    expect(JSON.stringify(sessionStorage)).not.toContain('张伟');
  });

  it('does not begin twice when the answer to its beginning was lost', async () => {
    server.loseAnswer = new Offline();
    draft.change({ intervenerName: '张伟' });
    await draft.flush();
    const first = server.dossier;
    draft.change({ intervenerPost: '副局长' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.dossier?.id).toBe(first?.id);
    expect(server.dossier?.form).toEqual({ intervenerName: '张伟', intervenerPost: '副局长' });
  });

  it('brings back after a reload what had not reached the server', async () => {
    server.ahead.push(new Offline());
    draft.change({ intervenerName: '张伟' });
    await draft.flush();
    const again = await open();
    expect(again.recovered).toBe(true);
    expect(again.fields.intervenerName).toBe('张伟');
    again.close();
  });

  it('shows nobody the words of another person at the same desk', async () => {
    server.ahead.push(new Offline());
    draft.change({ intervenerName: '张伟' });
    await draft.flush();
    const other = new Draft(registerForms(server), 'sunli', () => undefined, PAUSE);
    await other.open();
    expect(other.fields).toEqual({});
    other.close();
  });

  it('takes a new ETag for no conflict when only evidence came in', async () => {
    draft.change({ intervenerName: '张' });
    await draft.flush();
    server.store({ evidence: [{ id: 'x', name: 'x.png', size: 1 }] });
    draft.change({ intervenerName: '张伟' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(draft.state).toBe('saved');
    expect(server.dossier?.form.intervenerName).toBe('张伟');
    expect(draft.entry?.evidence).toHaveLength(1);
  });

  it('does not take its own saving, whose answer was lost, for another window’s', async () => {
    await draft.ensure();
    server.loseAnswer = new Offline();
    draft.change({ intervenerName: '张伟' });
    await draft.flush();
    expect(draft.state).toBe('offline');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(draft.state).toBe('saved');
  });

  describe('changed in another window', () => {
    beforeEach(async () => {
      draft.change({ intervenerName: '张' });
      await draft.flush();
      server.store({ form: { intervenerName: '王' } });
      draft.change({ intervenerName: '张伟' });
      await draft.flush();
    });

    it('overwrites nothing and says so', () => {
      expect(draft.state).toBe('conflict');
      expect(server.dossier?.form.intervenerName).toBe('王');
      expect(draft.theirs?.form.intervenerName).toBe('王');
    });

    it('can keep this window’s words', async () => {
      await draft.settle('mine');
      expect(server.dossier?.form.intervenerName).toBe('张伟');
      expect(draft.state).toBe('saved');
    });

    it('can take the other’s', async () => {
      await draft.settle('theirs');
      expect(draft.fields.intervenerName).toBe('王');
      expect(draft.state).toBe('saved');
    });
  });

  it('puts every message beside its field and takes it away when the field is changed', async () => {
    await draft.ensure();
    server.ahead.push(refusal(400, [{ field: 'caseName', message: 'too long' }]));
    draft.change({ caseName: 'x' });
    await draft.flush();
    expect(draft.state).toBe('refused');
    expect(draft.errors.get('caseName')).toBe('too long');
    draft.change({ caseName: 'y' });
    expect(draft.errors.has('caseName')).toBe(false);
  });

  it('is submitted only when everything was saved', async () => {
    draft.change({ intervenerName: '张伟' });
    server.ahead.push(new Offline(), new Offline());
    expect(await draft.submit()).toBeUndefined();
    expect(server.dossier).toBeUndefined();
    expect((await draft.submit())?.status).toBe('IN_ROUTE');
    expect(draft.state).toBe('closed');
  });

  it('names everything that is missing at a refused submission', async () => {
    await draft.ensure();
    server.ahead.push(
      refusal(422, [
        { field: 'intervenerName', message: 'a' },
        { field: 'behaviours', message: 'b' },
      ]),
    );
    await expect(draft.submit()).rejects.toThrow('refused 422');
    expect([...draft.errors.keys()]).toEqual(['intervenerName', 'behaviours']);
  });

  it('opens a submitted entry as closed', async () => {
    server.dossier = aDossier({ status: 'IN_ROUTE', may: { edit: false } });
    expect((await open('d1')).state).toBe('closed');
  });

  it('leaves nothing behind when it is thrown away', async () => {
    draft.change({ intervenerName: '张伟' });
    await draft.flush();
    await draft.discard();
    expect(server.dossier).toBeUndefined();
    expect(sessionStorage.length).toBe(0);
  });
});

describe('a draft of a page that is given up', () => {
  it('is saved before somebody signs out', async () => {
    draft.change({ intervenerName: '张伟' });
    await saveDrafts();
    expect(server.dossier?.form.intervenerName).toBe('张伟');
  });

  it('is in no store, not in memory and not sent any more', async () => {
    draft.change({ intervenerName: '张伟' });
    dropDrafts();
    draft.change({ intervenerName: '张伟明' });
    draft.drop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.dossier).toBeUndefined();
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect(draft.fields).toEqual({});
  });
});
