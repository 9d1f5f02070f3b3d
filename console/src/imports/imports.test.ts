import { describe, expect, test } from 'vitest';
import { isInWork, reasonOf } from './imports.ts';

const COLUMNS = ['sku', 'occurredAt', 'priceMinor'];

describe('why a line cannot be taken', () => {
  test('is read where the server says it in one of its ways', () => {
    expect(reasonOf('sku is required', COLUMNS)).toEqual({ is: 'required', column: 'sku' });
    expect(reasonOf('sku stands on an earlier line too', COLUMNS)).toEqual({ is: 'earlier', column: 'sku' });
    expect(reasonOf('has 3 fields, the header has 5', COLUMNS)).toEqual({ is: 'fields', has: 3, named: 5 });
    expect(reasonOf('line 3 of the same changeId cannot be taken', COLUMNS)).toEqual({
      is: 'sameAs',
      line: '3',
      column: 'changeId',
    });
  });

  test('names the column where it is about one, and is told as it is where it is not', () => {
    expect(reasonOf('priceMinor must be a number, not "cheap"', COLUMNS)).toEqual({
      is: 'column',
      column: 'priceMinor',
      reason: 'must be a number, not "cheap"',
    });
    expect(reasonOf('Product ghost is not known.', COLUMNS)).toEqual({
      is: 'other',
      reason: 'Product ghost is not known.',
    });
  });
});

test('only what the server is at is asked for again', () => {
  expect(['CHECKING', 'WAITING', 'RUNNING'].every(state => isInWork(state as never))).toBe(true);
  expect(['CHECKED', 'PAUSED', 'DONE', 'FAILED', 'CANCELLED'].some(state => isInWork(state as never))).toBe(false);
  expect(isInWork(undefined)).toBe(false);
});
