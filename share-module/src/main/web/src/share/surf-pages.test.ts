import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRoute } from '../app/router';
import { followSurfPage, surfPage } from './surf-pages';

describe("Share's page of a route", () => {
  it('is the one of its function', () => {
    expect(surfPage(parseRoute('#/register/1'))).toBe('bingbi-register');
    expect(surfPage(parseRoute('#/archive?words=x'))).toBe('bingbi-archive');
  });

  it('is the desk for whatever has none of its own', () => {
    expect(surfPage(parseRoute(''))).toBe('bingbi');
    expect(surfPage(parseRoute('#/steps'))).toBe('bingbi');
  });
});

describe('the address', () => {
  afterEach(() => vi.unstubAllGlobals());

  beforeEach(() => history.replaceState(null, '', '/share/page/bingbi?act=sign#/archive?words=x'));

  it('follows to the page of the function and keeps where one is in it', () => {
    followSurfPage('/share/page', parseRoute(location.hash), 'x');
    expect(location.pathname).toBe('/share/page/bingbi-archive');
    expect(location.hash).toBe('#/archive?words=x');
  });

  it("is followed by the title in Share's header, once", () => {
    const publish = vi.fn();
    vi.stubGlobal('require', (_: string[], ready: (topic: { publish: typeof publish }) => void) => ready({ publish }));
    followSurfPage('/share/page', parseRoute(location.hash), 'Search');
    followSurfPage('/share/page', parseRoute(location.hash), 'Search');
    expect(publish.mock.calls).toEqual([['ALF_UPDATE_PAGE_TITLE', { title: 'Search' }]]);
  });
});
