import { expect, test } from 'vitest';
import { changeOf, minorOf, quantityOf, wholeOf } from './typed.ts';

test.each([
  ['12.5', 1250],
  ['0.07', 7],
  ['1,258.00', 125800],
  ['12,5', undefined],
  ['１２．５', 1250],
  ['-3', -300],
  ['-0', 0],
  ['0.005', undefined],
  ['12.', undefined],
  ['twelve', undefined],
  ['', undefined],
])('%s is %s of minor units', (text, minor) => expect(minorOf(text)).toBe(minor));

test.each([
  ['10', 10],
  ['1.5', undefined],
  ['１０', 10],
])('%s is the whole number %s', (text, whole) => expect(wholeOf(text)).toBe(whole));

test.each([
  ['0.125', 0.125],
  ['2', 2],
  ['１．５', 1.5],
  ['0.0005', undefined],
  ['-1', undefined],
])('%s is the quantity %s', (text, quantity) => expect(quantityOf(text)).toBe(quantity));

test.each([
  ['-3', -3],
  ['+0.5', 0.5],
  ['－２', -2],
  ['1-', undefined],
])('%s is the change %s', (text, change) => expect(changeOf(text)).toBe(change));
