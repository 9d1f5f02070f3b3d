import { expect, test } from 'vitest';
import { streamOf } from './streams.ts';

test.each([
  ['stream', ' sale-S1 ', 'sale-S1'],
  ['stream', 'S1', undefined],
  ['sale', 'S1', 'sale-S1'],
  ['stock', 'SH-01/P05', 'stock-SH-01/P05'],
  ['stock', 'P05', undefined],
  ['member', '', undefined],
] as const)('%s %s is the stream %s', (kind, text, stream) => expect(streamOf(kind, text)).toBe(stream));
