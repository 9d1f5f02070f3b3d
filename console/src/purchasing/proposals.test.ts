import { describe, expect, test } from 'vitest';
import { bySupplier, orderLines, type Proposal } from './proposals.ts';

function proposal(sku: string, supplier: string | null, quantity: number): Proposal {
  return { sku, supplier, suppliedBy: supplier ? { name: `${supplier}!` } : null, quantity } as Proposal;
}

const TEA = proposal('TEA', 'b', 12);
const SALT = proposal('SALT', 'a', 2.5);
const NAILS = proposal('NAILS', null, 3);
const JAM = proposal('JAM', 'b', 6);

describe('proposals', () => {
  test('are ordered together where they come from one supplier; those from nowhere come last', () => {
    expect(
      bySupplier([NAILS, TEA, SALT, JAM]).map(group => [group.supplier, group.proposals.map(each => each.sku)]),
    ).toEqual([
      ['a', ['SALT']],
      ['b', ['TEA', 'JAM']],
      [undefined, ['NAILS']],
    ]);
    expect(bySupplier([TEA])[0]?.name).toBe('b!');
    expect(bySupplier([])).toEqual([]);
  });

  test('become lines with what was typed and what is known of costs', () => {
    expect(orderLines([{ ...TEA, unitCostMinor: 450 }, SALT], new Map([['SALT', '5']]))).toEqual([
      { lineNo: 1, sku: 'TEA', quantity: 12, unitCostMinor: 450 },
      { lineNo: 2, sku: 'SALT', quantity: 5 },
    ]);
  });

  test('leave out what is taken down to nothing, and are not sent with what is no quantity', () => {
    expect(orderLines([TEA, JAM], new Map([['TEA', '0']]))).toEqual([{ lineNo: 1, sku: 'JAM', quantity: 6 }]);
    expect(orderLines([TEA], new Map([['TEA', 'many']]))).toBeUndefined();
    expect(orderLines([TEA], new Map([['TEA', '']]))).toBeUndefined();
  });
});
