import type { ReportQuery, SalesDimension } from '../generated/documents.ts';

export type Row = NonNullable<ReportQuery['salesReport']>[number];

export type Total = Pick<
  Row,
  'netMinor' | 'grossMinor' | 'discountMinor' | 'refundedMinor' | 'marginMinor' | 'receipts' | 'returns' | 'quantity'
>;

/** What a row is about, as the ledger names it. */
export function keyOf(row: Row, by: SalesDimension): string {
  switch (by) {
    case 'DAY':
      return row.day ?? '';
    case 'HOUR':
      return row.hour == null ? '' : `${String(row.hour).padStart(2, '0')}:00`;
    case 'LOCATION':
      return row.location ?? '';
    case 'SKU':
      return row.sku ?? '';
    case 'CATEGORY':
      return row.category ?? '';
    case 'CASHIER':
      return row.cashier ?? '';
    case 'TENDER':
      return row.tender ?? '';
  }
}

/** All rows together. Receipts are left out where one receipt may be in several rows. */
export function totalOf(rows: readonly Row[], by: SalesDimension): Total {
  const sum = (figure: (row: Row) => number) => rows.reduce((total, row) => total + figure(row), 0);
  const isSplit = by === 'SKU' || by === 'CATEGORY' || by === 'TENDER';
  return {
    netMinor: sum(row => row.netMinor),
    grossMinor: sum(row => row.grossMinor),
    discountMinor: sum(row => row.discountMinor),
    refundedMinor: sum(row => row.refundedMinor),
    marginMinor: rows.some(row => row.marginMinor == null) ? null : sum(row => row.marginMinor ?? 0),
    receipts: isSplit ? Number.NaN : sum(row => row.receipts),
    returns: isSplit ? Number.NaN : sum(row => row.returns),
    quantity: sum(row => row.quantity),
  };
}
