import { decimalOf, thousandths } from '../ledger/amounts.ts';

/** A figure of a table as it is kept in a file: exact, and without signs of a language. */
export type CsvValue = string | { minor: number | null | undefined } | { quantity: number } | number;

/**
 * A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. A text that a spreadsheet would take for a
 * formula has an apostrophe before it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [header, ...rows].map(row => row.map(written).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(value: CsvValue): string {
  if (typeof value === 'number') {
    return String(value);
  }
  if (typeof value === 'object') {
    if ('quantity' in value) {
      return String(thousandths(value.quantity) / 1000);
    }
    return value.minor == null ? '' : decimalOf(value.minor);
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a file to whoever looks. */
export function download(name: string, content: string): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
