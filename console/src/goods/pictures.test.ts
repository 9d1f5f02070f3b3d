import { expect, test } from 'vitest';
import { within } from './pictures.ts';

test('a picture keeps its form, and is never made larger', () => {
  expect(within(4000, 3000, 1920)).toEqual([1920, 1440]);
  expect(within(3000, 4000, 1920)).toEqual([1440, 1920]);
  expect(within(800, 600, 1920)).toEqual([800, 600]);
  expect(within(10_000, 1, 1920)).toEqual([1920, 1]);
});
