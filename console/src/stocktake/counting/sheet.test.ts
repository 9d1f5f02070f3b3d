import { describe, expect, test } from 'vitest';
import { goodsOfCode, goodsOfText, plain } from '../../catalog/goods.ts';
import { goodsOf, type Sheet } from './sheet.ts';

const line = (sku: string, batch: string | null, name: string, barcodes: string[]) => ({
  sku,
  batch,
  name,
  producedOn: null,
  expiresOn: batch && '2026-12-11',
  product: { name, unit: 'PIECE' as const, batchTracked: batch !== null, barcodes },
});

const sheet: Sheet = {
  readAt: 0,
  goods: goodsOf([
    line('MILK', 'L-1', '鲜奶 · Milk', ['06901234567892']),
    line('MILK', 'L-2', '鲜奶 · Milk', ['06901234567892']),
    line('TEA', null, '龙井茶 · Longjing tea', ['TEA-CODE', '6909876543210']),
  ]),
};

describe('a sheet on the phone', () => {
  test('has products with their batches', () => {
    expect(sheet.goods.map(goods => [goods.sku, goods.isTracked, goods.batches.map(each => each.batch)])).toEqual([
      ['MILK', true, ['L-1', 'L-2']],
      ['TEA', false, []],
    ]);
  });

  test('finds a product by each of its codes, whatever zeros are before it', () => {
    expect(goodsOfCode(sheet.goods, '6901234567892')?.sku).toBe('MILK');
    expect(goodsOfCode(sheet.goods, ']E006909876543210')?.sku).toBe('TEA');
    expect(goodsOfCode(sheet.goods, 'TEA-CODE')?.sku).toBe('TEA');
    expect(goodsOfCode(sheet.goods, 'TEA')?.sku).toBe('TEA');
    expect(goodsOfCode(sheet.goods, '6901234567893')).toBeUndefined();
    expect(goodsOfCode([], '6901234567892')).toBeUndefined();
    expect(plain('000')).toBe('0');
  });

  test('finds products by a part of their names', () => {
    expect(goodsOfText(sheet.goods, '龙井', 5).map(goods => goods.sku)).toEqual(['TEA']);
    expect(goodsOfText(sheet.goods, 'ml', 5)).toEqual([]);
    expect(goodsOfText(sheet.goods, 'm', 1)).toHaveLength(1);
    expect(goodsOfText(sheet.goods, ' ', 5)).toEqual([]);
  });
});
