import { expect, test } from 'vitest';
import { receiptText } from './receiptText.ts';

test.each([
  ['SH-01/R1/000042', undefined, { is: 'printed', location: 'SH-01', register: 'R1', receiptNo: '000042' }],
  ['  SH-01 R1  000042 ', undefined, { is: 'printed', location: 'SH-01', register: 'R1', receiptNo: '000042' }],
  ['SH-01 ／ R1 ／ 000042', 'SH-02', { is: 'printed', location: 'SH-01', register: 'R1', receiptNo: '000042' }],
  ['R1/000042', 'SH-02', { is: 'printed', location: 'SH-02', register: 'R1', receiptNo: '000042' }],
  ['R1/000042', undefined, undefined],
  ['demo-SH-02-R1-000409', undefined, { is: 'id', id: 'demo-SH-02-R1-000409' }],
  ['  ', undefined, undefined],
])('%s finds %j', (text, location, found) => expect(receiptText(text, location)).toEqual(found));
