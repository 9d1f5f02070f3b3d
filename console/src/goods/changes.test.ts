import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

const MILK = { name: 'Milk', category: 'Dairy', brand: 'Tianmu', shelfLifeDays: 21, barcodes: ['1', '2'] };
const SAME = { name: 'Milk', category: 'Dairy', brand: 'Tianmu', shelfLifeDays: '21', barcodes: '1\n2' };

test('only what differs is sent', () => {
  expect(changesOf(MILK, SAME)).toBeUndefined();
  expect(changesOf(MILK, { ...SAME, name: ' Fresh milk ', brand: '', barcodes: '2 3' })).toEqual({
    name: 'Fresh milk',
    without: ['BRAND'],
    addBarcodes: ['3'],
    removeBarcodes: ['1'],
  });
  expect(changesOf(MILK, { ...SAME, shelfLifeDays: '' })?.without).toEqual(['SHELF_LIFE']);
  expect(changesOf(MILK, { ...SAME, shelfLifeDays: '30' })?.shelfLifeDays).toBe(30);
  expect(changesOf(MILK, { ...SAME, shelfLifeDays: 'long' })).toBeUndefined();
});
