import type { AccountChart, ExplainedAccountQuery, ProfitGrouping } from '../generated/documents.ts';

/** The statements of the books, as their files are called too. */
export const STATEMENTS = ['trial-balance', 'profit-and-loss', 'balance-sheet', 'cash-flow', 'vat-register'] as const;

export type Statement = (typeof STATEMENTS)[number];

export const CHARTS: readonly AccountChart[] = ['SMALL_ENTERPRISES', 'INTERNATIONAL'];

export const GROUPINGS: readonly ProfitGrouping[] = ['NONE', 'STORE', 'CATEGORY'];

/** What is asked of the books. */
export type Asked = { from: string; to: string; location?: string | undefined; chart: AccountChart };

export type Search = { from?: string; to?: string; location?: string; chart?: string };

/** What an address asks for; the month until today where it says nothing of days. */
export function askedOf(search: Search, today: string): Asked {
  const to = search.to ?? today;
  return {
    from: search.from ?? `${to.slice(0, 8)}01`,
    to,
    location: search.location,
    chart: CHARTS.find(each => each === search.chart) ?? 'SMALL_ENTERPRISES',
  };
}

/** Where the file of a statement is. */
export function fileOf(statement: Statement, by: ProfitGrouping, asked: Asked, format: 'xlsx' | 'csv' | 'pdf'): string {
  const name = statement === 'profit-and-loss' && by !== 'NONE' ? `${statement}-by-${by.toLowerCase()}` : statement;
  const { from, to, chart, location } = asked;
  const search = new URLSearchParams({ from, to, chart, ...(location ? { location } : {}) });
  return `/v1/books/${name}.${format}?${search}`;
}

export type Entry = NonNullable<ExplainedAccountQuery['explainAccount']>['entries']['edges'][number]['node'];

/** What an entry has posted to an account: an entry may name it more than once. */
export function sidesOf(entry: Pick<Entry, 'lines'>, role: string): { debitMinor: number; creditMinor: number } {
  const lines = entry.lines.filter(line => line.account.role === role);
  return {
    debitMinor: lines.reduce((sum, line) => sum + (line.debitMinor ?? 0), 0),
    creditMinor: lines.reduce((sum, line) => sum + (line.creditMinor ?? 0), 0),
  };
}
