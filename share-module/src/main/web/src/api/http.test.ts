import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Cancelled, Offline, Refused } from './failures';
import { Http } from './http';

const fetched = vi.fn<typeof fetch>();
const renewed = vi.fn(() => Promise.resolve());
const displaced = vi.fn();
let closed = false;
const http = new Http({
  proxy: '/share/proxy/alfresco',
  csrfCookie: 'Alfresco-CSRFToken',
  csrfHeader: 'Alfresco-CSRFToken',
  language: () => 'zh-CN',
  renewSession: renewed,
  account: () => '李明 A',
  tag: () => 'c0ffee',
  displaced,
  closed: () => closed,
});
const json = (status: number, body: unknown, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
const sentHeaders = () => new Headers(fetched.mock.calls[0]?.[1]?.headers);

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
  renewed.mockClear();
  displaced.mockClear();
  closed = false;
});

describe('a request', () => {
  it('goes through Share’s proxy with language and Share’s token', async () => {
    document.cookie = 'Alfresco-CSRFToken=a%2Bb%3D';
    fetched.mockResolvedValue(json(200, { ok: true }));
    await http.send('bingbi/desk', { method: 'POST', json: {}, query: { skip: 0, words: undefined } });
    expect(fetched.mock.calls[0]?.[0]).toBe('/share/proxy/alfresco/bingbi/desk?skip=0');
    expect(sentHeaders().get('Alfresco-CSRFToken')).toBe('a+b=');
    expect(sentHeaders().get('Accept-Language')).toBe('zh-CN');
  });

  it('waits for a new session and then goes on', async () => {
    fetched.mockResolvedValueOnce(new Response('', { status: 401 })).mockResolvedValueOnce(json(200, { waiting: 2 }));
    expect(await http.send('bingbi/me')).toEqual({ waiting: 2 });
    expect(renewed).toHaveBeenCalledOnce();
  });

  it('is told apart: not reached', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(http.send('bingbi/me')).rejects.toBeInstanceOf(Offline);
  });

  it('hands on the problem with its fields', async () => {
    const problem = { status: 422, detail: 'Incomplete', errors: [{ field: 'caseName', message: 'Too long' }] };
    fetched.mockResolvedValue(json(422, problem, 'application/problem+json'));
    const failure: unknown = await http.send('bingbi/me').catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(Refused);
    expect((failure as Refused).fieldErrors).toEqual(problem.errors);
    expect((failure as Refused).message).toBe('Incomplete');
  });

  it('bears an answer that is no problem document', async () => {
    fetched.mockResolvedValue(new Response('<html>Bad gateway</html>', { status: 502 }));
    await expect(http.send('bingbi/me')).rejects.toMatchObject({ status: 502, problem: { status: 502 } });
  });

  it('takes 204 for an answer', async () => {
    fetched.mockResolvedValue(new Response(null, { status: 204 }));
    expect(await http.send('bingbi/dossiers/1', { method: 'DELETE' })).toBeUndefined();
  });
});

describe('a page', () => {
  it.each(['GET', 'POST', 'PUT', 'DELETE'] as const)('names its account with each %s', async (method) => {
    fetched.mockResolvedValue(json(200, {}));
    await http.send('bingbi/desk', { method });
    expect(sentHeaders().get('Bingbi-Account')).toBe('%E6%9D%8E%E6%98%8E%20A');
  });

  it('names nobody in addresses', () => {
    expect(http.link('bingbi/dossiers/1/print')).toBe('/share/proxy/alfresco/bingbi/dossiers/1/print?for=c0ffee');
  });

  it('learns that somebody else has signed in', async () => {
    const problem = { status: 409, type: 'urn:bingbi:problem:other-account' };
    fetched.mockImplementation(() => Promise.resolve(json(409, problem, 'application/problem+json')));
    await expect(http.send('bingbi/dossiers/1/form', { method: 'PUT', json: {} })).rejects.toBeInstanceOf(Refused);
    await expect(http.take('bingbi/dossiers/1/sealed-package')).rejects.toBeInstanceOf(Refused);
    expect(displaced).toHaveBeenCalledTimes(2);
    expect(await http.whose()).toBe('other');
  });

  it.each([
    [200, 'mine'],
    [401, 'nobody'],
    [409, 'unknown'],
    [503, 'unknown'],
  ])('asks whose the session is (%i: %s)', async (status, whose) => {
    fetched.mockResolvedValue(json(status, {}));
    expect(await http.whose()).toBe(whose);
    expect(renewed).not.toHaveBeenCalled();
  });

  it('that was given up sends nothing', async () => {
    closed = true;
    await expect(http.send('bingbi/desk')).rejects.toBeInstanceOf(Cancelled);
    expect(fetched).not.toHaveBeenCalled();
  });
});
