import { CURRENCY, decimalOf, thousandths } from '../ledger/amounts.ts';
import { momentIn } from '../ledger/days.ts';

/** A datum as it is kept in a file: exact, and without the signs of a language. */
export type Value =
  | string
  | number
  | null
  | undefined
  | { minor: number | null | undefined }
  | { quantity: number | null | undefined }
  | { basisPoints: number | null | undefined }
  | { moment: string | null | undefined; zone: string | undefined };

/** A column of a file. */
export type Part<R> = { header: string; value: (row: R) => Value };

/** By this mark spreadsheets know UTF-8. */
export const MARK = '\uFEFF';

const END = '\r\n';

/** The first line of a file; the name of a column of money says in which currency. */
export function headerOf<R>(parts: readonly Part<R>[], example: R): string {
  return lineOf(parts.map(({ header, value }) => (isMoney(value(example)) ? `${header} (${CURRENCY})` : header)));
}

/** The lines of some rows (RFC 4180). */
export function linesOf<R>(parts: readonly Part<R>[], rows: readonly R[]): string {
  return rows.map(row => lineOf(parts.map(part => part.value(row)))).join('');
}

/** What a file is called: what it has, of where or when, and as of when. Signs that some system does not take are left out. */
export function fileName(what: string, about: readonly string[], now: Date): string {
  const moment = momentIn(now.toISOString(), undefined).slice(0, 16).replace(/[T:]/g, '-');
  const words = [what, ...about, moment].map(word => word.replace(/[^\p{L}\p{N}.+-]+/gu, '-').replace(/^-+|-+$/g, ''));
  return `${words.filter(word => word !== '').join('_')}.csv`;
}

function isMoney(value: Value): boolean {
  return value != null && typeof value === 'object' && 'minor' in value;
}

function lineOf(values: readonly Value[]): string {
  return values.map(written).join(',') + END;
}

function written(value: Value): string {
  if (value == null) {
    return '';
  }
  if (typeof value === 'string') {
    return text(value);
  }
  if (typeof value === 'number') {
    return String(value);
  }
  if ('minor' in value) {
    return value.minor == null ? '' : decimalOf(value.minor);
  }
  if ('quantity' in value) {
    return value.quantity == null ? '' : String(thousandths(value.quantity) / 1000);
  }
  if ('basisPoints' in value) {
    return value.basisPoints == null ? '' : `${value.basisPoints / 100}%`;
  }
  return value.moment ? momentIn(value.moment, value.zone) : '';
}

/** A text that a spreadsheet would take for a formula has an apostrophe before it, also where its signs are full width. */
function text(of: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(of) ? `'${of}` : of;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to whoever looks. */
export function download(name: string, content: string | readonly string[]): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(typeof content === 'string' ? [content] : [...content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
