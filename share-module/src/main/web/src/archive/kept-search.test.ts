import { beforeEach, describe, expect, it } from 'vitest';
import { parseRoute, routeTo } from '../app/router';
import { fromAddress, toAddress, withoutNames } from './kept-search';

describe('a search for somebody', () => {
  beforeEach(() => history.replaceState(null, '', '/share/page/bingbi'));

  it.each([
    { words: '胡某某' },
    { intervener: '胡某某', quarter: '2026Q4' },
    { words: '打招呼', intervener: '张伟', status: 'REGISTERED', skip: '25' },
    { number: '东检登〔2026〕17号', from: '2026-01-01' },
    { words: 'a&b=c#d' },
  ] as Record<string, string>[])('is found again by its address, which names nobody (%j)', (search) => {
    const address = routeTo('archive', undefined, toAddress(search));
    for (const name of [search['words'], search['intervener']]) {
      if (name) expect(decodeURIComponent(address)).not.toContain(name);
    }
    expect(fromAddress(parseRoute(address).query)).toEqual(search);
  });

  it('has one address however often it is made', () => {
    expect(toAddress({ words: '同一人' })).toEqual(toAddress({ words: '同一人' }));
  });

  it('is forgotten with the page; the rest of it stays', () => {
    expect(fromAddress({ in: '99', quarter: '2026Q4' })).toEqual({ quarter: '2026Q4' });
  });

  it('typed into the address by hand leaves it at once', () => {
    const route = withoutNames(parseRoute('#/archive?words=%E8%83%A1&status=DRAFT'));
    expect(fromAddress(route.query)).toEqual({ words: '胡', status: 'DRAFT' });
    expect(location.hash).not.toContain('%E8%83%A1');
  });
});
