import { describe, expect, test } from 'vitest';
import type { Goods } from '../catalog/goods.ts';
import { isReady, linesOf, withGoods, withScan } from './receipt.ts';

const MILK: Goods = { sku: 'MILK', name: 'Milk', unit: 'PIECE', isTracked: true, codes: [], batches: [] };
const TEA: Goods = { sku: 'TEA', name: 'Tea', unit: 'KG', isTracked: false, codes: [], batches: [] };
const CARTON = '(01)06901234567885(17)261211(10)L-1120(37)48';

describe('a delivery', () => {
  test('counts cartons whose codes tell how much they have, one line each', () => {
    const read = { code: CARTON, goods: MILK, batch: { batch: 'L-1120', expiresOn: '2026-12-11' }, quantity: 48000 };
    const lines = withScan(withScan([], read), read);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ perCarton: 48, quantity: '2', batch: 'L-1120' });
    expect(linesOf(lines)).toEqual([
      { lineNo: 1, gs1: CARTON },
      { lineNo: 2, gs1: CARTON },
    ]);
  });

  test('takes quantities of codes that tell batches only, and costs', () => {
    const code = '(01)06901234567885(10)L-1';
    const [line] = withScan([], { code, goods: MILK, batch: { batch: 'L-1' } });
    expect(linesOf(line ? [{ ...line, quantity: '12', cost: '8.50' }] : [])).toEqual([
      { lineNo: 1, gs1: code, quantity: 12, unitCostMinor: 850 },
    ]);
  });

  test('asks for a batch where goods have them', () => {
    const [milk, tea] = withGoods(withGoods([], MILK), TEA);
    expect(milk && isReady(milk)).toBe(false);
    expect(milk && isReady({ ...milk, batch: 'L-9' })).toBe(true);
    expect(tea && isReady({ ...tea, quantity: '2.5' })).toBe(true);
    expect(tea && isReady({ ...tea, cost: 'much' })).toBe(false);
    expect(linesOf(milk ? [{ ...milk, batch: 'L-9', expiresOn: '2026-12-31' }] : [])).toEqual([
      { lineNo: 1, sku: 'MILK', quantity: 1, batch: 'L-9', expiresOn: '2026-12-31' },
    ]);
  });
});
