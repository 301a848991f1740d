import { describe, expect, it } from 'vitest';
import type { ClosedCase } from '../api/zero';
import { byCase, preselected, turns } from './reporting';

const due = (id: string, recordBegun = false): ClosedCase => ({ id, caseNumber: id, caseName: id, recordBegun });

describe('zero reports for the cases due', () => {
  it('are ticked for all but those about which a record was begun', () =>
    expect([...preselected([due('a'), due('b', true), due('c')])]).toEqual(['a', 'c']));

  it('go in as few requests as may be, none forgotten and none twice', () => {
    const all = Array.from({ length: 401 }, (_, index) => index);
    expect(turns(all).map(({ length }) => length)).toEqual([200, 200, 1]);
    expect(turns(all).flat()).toEqual(all);
    expect(turns([])).toEqual([]);
  });

  it('have what is wrong said at the case it belongs to', () => {
    const errors = [
      { field: 'cases[1]', message: 'b is begun' },
      { field: 'cases[2].caseName', message: 'c has no name' },
      { field: 'confirmBy', message: 'nobody' },
      { field: 'cases[9]', message: 'none' },
    ];
    expect([...byCase(errors, ['a', 'b', 'c'])]).toEqual([
      ['b', 'b is begun'],
      ['c', 'c has no name'],
    ]);
  });
});
