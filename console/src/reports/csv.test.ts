import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('a table is written exactly, and no text becomes a formula', () => {
  const rows = [
    ['=HYPERLINK("x")', { minor: 125800 }, { quantity: 1.25 }, 3],
    ['茶, "new"', { minor: null }, { quantity: 0.1 + 0.2 }, 0],
  ] as const;
  expect(csvOf(['a', 'b', 'c', 'd'], rows)).toBe(
    '\uFEFFa,b,c,d\r\n"\'=HYPERLINK(""x"")",1258.00,1.25,3\r\n"茶, ""new""",,0.3,0\r\n',
  );
});
