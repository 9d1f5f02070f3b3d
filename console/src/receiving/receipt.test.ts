import { describe, expect, test } from 'vitest';
import type { Goods } from '../catalog/goods.ts';
import { isReady, linesOf, priced, toCome, withGoods, withMore, withScan } from './receipt.ts';

const MILK: Goods = { sku: 'MILK', name: 'Milk', unit: 'PIECE', isTracked: true, codes: [], batches: [] };
const TEA: Goods = { sku: 'TEA', name: 'Tea', unit: 'KG', isTracked: false, codes: [], batches: [] };
const CARTON = '(01)06901234567885(17)261211(10)L-1120(37)48';

describe('a delivery', () => {
  test('counts cartons whose codes tell how much they have, one line each', () => {
    const read = { code: CARTON, goods: MILK, batch: { batch: 'L-1120', expiresOn: '2026-12-11' }, quantity: 48000 };
    const lines = withScan(withScan([], read), read).map(line => ({ ...line, cost: '8.50' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ perCarton: 48, quantity: '2', batch: 'L-1120' });
    expect(linesOf(lines)).toEqual([
      { lineNo: 1, gs1: CARTON, unitCostMinor: 850 },
      { lineNo: 2, gs1: CARTON, unitCostMinor: 850 },
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
    expect(milk && isReady({ ...milk, batch: 'L-9', cost: '8.50' })).toBe(true);
    expect(tea && isReady({ ...tea, quantity: '2.5', cost: '0' })).toBe(true);
    expect(tea && isReady(tea)).toBe(false);
    expect(tea && isReady({ ...tea, cost: 'much' })).toBe(false);
    expect(linesOf(milk ? [{ ...milk, batch: 'L-9', expiresOn: '2026-12-31', cost: '8' }] : [])).toEqual([
      { lineNo: 1, sku: 'MILK', quantity: 1, batch: 'L-9', expiresOn: '2026-12-31', unitCostMinor: 800 },
    ]);
  });
});

describe('a delivery for an order', () => {
  const ordered = [
    { sku: 'MILK', quantity: 96, delivered: 40, unitCostMinor: 850 },
    { sku: 'TEA', quantity: 2.5, delivered: 0 },
    { sku: 'MILK', quantity: 4, delivered: 0 },
  ];

  test('costs what the order says, where nobody says otherwise', () => {
    const [milk, tea] = priced(withGoods(withGoods([], MILK), TEA), ordered);
    expect(milk?.cost).toBe('8.50');
    expect(tea?.cost).toBe('');
    expect(priced([{ ...(milk as NonNullable<typeof milk>), cost: '9' }], ordered)[0]?.cost).toBe('9');
  });

  test('tells what is still to come, cartons counted', () => {
    expect([...toCome(ordered, [])]).toEqual([
      ['MILK', 60],
      ['TEA', 2.5],
    ]);
    const read = { code: CARTON, goods: MILK, batch: { batch: 'L-1120' }, quantity: 48000 };
    const lines = withMore(withScan([], read), TEA, 2.5);
    expect([...toCome(ordered, lines)]).toEqual([['MILK', 12]]);
    expect([...toCome(ordered, withScan(lines, read))]).toEqual([]);
  });

  test('takes as much as is still to come, and keeps what was typed', () => {
    const once = withMore([], TEA, 2.4);
    const [tea] = withMore([{ ...(once[0] as NonNullable<(typeof once)[0]>), cost: '7' }], TEA, 0.1);
    expect(tea).toMatchObject({ quantity: '2.5', cost: '7' });
  });
});
