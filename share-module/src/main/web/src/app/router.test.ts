import { describe, expect, it } from 'vitest';
import { parseRoute, routeTo } from './router';

describe('routes', () => {
  it.each(['', '#', '#/'])('lead to the desk from %j', (hash) => expect(parseRoute(hash).page).toBe('desk'));

  it('come back as they went', () => {
    const hash = routeTo('archive', undefined, { words: '谅解 & 100%', quarter: '2026Q4', status: undefined });
    expect(parseRoute(hash)).toEqual({
      page: 'archive',
      id: undefined,
      query: { words: '谅解 & 100%', quarter: '2026Q4' },
    });
    expect(parseRoute(routeTo('dossier', 'a/b?c'))).toEqual({ page: 'dossier', id: 'a/b?c', query: {} });
  });

  it('bear a hand-written percent sign', () => expect(parseRoute('#/dossier/100%').id).toBe('100%'));
});
