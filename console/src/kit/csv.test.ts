import { expect, test } from 'vitest';
import { fileName, headerOf, linesOf, type Part, type Value } from './csv.ts';

function line(...values: Value[]): string {
  return linesOf(
    values.map((value, at) => ({ header: String(at), value: () => value })),
    [undefined],
  );
}

test('figures are written exactly, and numbers stay numbers', () => {
  expect(line({ minor: 125800 }, { minor: -5 }, { minor: null }, { quantity: 0.1 + 0.2 }, -3, 0)).toBe(
    '1258.00,-0.05,,0.3,-3,0\r\n',
  );
  expect(line({ quantity: -1.25 }, { quantity: undefined }, { basisPoints: 1250 }, null, undefined)).toBe(
    '-1.25,,12.5%,,\r\n',
  );
});

test('no text becomes a formula', () => {
  expect(line('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"\r\n');
  for (const sign of ['+', '-', '@', '\t', '＝', '＋', '－', '＠']) {
    expect(line(`${sign}1`)).toBe(`'${sign}1\r\n`);
  }
  expect(line('\r1', '\n1')).toBe('"\'\r1","\'\n1"\r\n');
});

test('a text with a comma, a quote or a new line is quoted', () => {
  expect(line('茶, "new"', 'one\ntwo', '茶')).toBe('"茶, ""new""","one\ntwo",茶\r\n');
});

test('a moment is written by the clock of its zone, with how far that is off', () => {
  expect(line({ moment: '2026-11-28T16:05:07.123Z', zone: 'Asia/Shanghai' })).toBe('2026-11-29T00:05:07+08:00\r\n');
  expect(line({ moment: '2026-07-01T00:00:00Z', zone: 'America/St_Johns' })).toBe('2026-06-30T21:30:00-02:30\r\n');
  expect(line({ moment: '2026-01-01T00:00:00Z', zone: 'UTC' }, { moment: null, zone: 'UTC' })).toBe(
    '2026-01-01T00:00:00+00:00,\r\n',
  );
});

test('the name of a column of money says in which currency', () => {
  const parts: Part<{ minor: number | null }>[] = [
    { header: 'SKU', value: () => 'A' },
    { header: 'Net, all', value: row => ({ minor: row.minor }) },
  ];
  expect(headerOf(parts, { minor: null })).toBe('SKU,"Net, all (CNY)"\r\n');
});

test('the name of a file has no sign that a system refuses', () => {
  const name = fileName('现存 / Stock: "all"', ['S1', '../etc', ''], new Date(2026, 11, 1, 9, 5));
  expect(name).toBe('现存-Stock-all_S1_..-etc_2026-12-01-09-05.csv');
});
