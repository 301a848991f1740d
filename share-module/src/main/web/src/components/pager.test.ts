import { beforeEach, describe, expect, it } from 'vitest';
import { parseRoute } from '../app/router';
import { leadBackFromBeyond } from './pager';

const beyond = '#/confirmations?box=TO_CONFIRM&skip=100';

beforeEach(() => {
  location.hash = beyond;
});

describe('a page of a list', () => {
  it('that is no more leads back to the beginning', () => {
    leadBackFromBeyond({ items: [], skip: 100, max: 100, more: false }, parseRoute(beyond));

    expect(location.hash).toBe('#/confirmations?box=TO_CONFIRM');
  });

  it.each([
    { items: [1], skip: 100 },
    { items: [], skip: 0 },
  ])('stays where something is or where it begins', ({ items, skip }) => {
    leadBackFromBeyond({ items, skip, max: 100, more: false }, parseRoute(beyond));

    expect(location.hash).toBe(beyond);
  });
});
