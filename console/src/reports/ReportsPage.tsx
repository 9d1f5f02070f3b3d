import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { ReportDocument, type SalesDimension } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Filters, Named, Page } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { average } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn, isDay } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { keyOf, type Row, totalOf } from './rows.ts';

const route = getRouteApi('/reports');

const DIMENSIONS: readonly SalesDimension[] = ['DAY', 'HOUR', 'LOCATION', 'CATEGORY', 'SKU', 'CASHIER', 'TENDER'];

/** What was sold on some days, by one dimension; the last seven days that are over where none are chosen. */
export function ReportsPage() {
  const t = useTranslations('reports');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useLocations().all[0]?.zone;
  const to = search.to ?? addDays(clockIn(zone).day, -1);
  const from = search.from ?? addDays(to, -6);
  const by = DIMENSIONS.find(dimension => dimension === search.by) ?? 'DAY';
  const report = useQuery({
    queryKey: ['report', from, to, by, search.location],
    queryFn: () => ask(ReportDocument, { from, to, by: [by], location: search.location }),
    placeholderData: keepPreviousData,
    enabled: from <= to,
  });
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')} aside={<Freshness of={report} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('by')}
          options={DIMENSIONS.map(id => ({ id, name: enumWord('SalesDimension', id) }))}
          value={by}
          onChange={dimension => change({ by: dimension })}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
        <Field label={t('from')} type="date" value={from} onChange={day => isDay(day) && change({ from: day })} />
        <Field
          label={t('to')}
          type="date"
          value={to}
          onChange={day => isDay(day) && change({ to: day })}
          fault={from > to ? t('order') : undefined}
        />
      </Filters>
      <Shown of={report} rows={8}>
        {({ salesReport: rows }) =>
          rows && rows.length > 0 ? (
            <Report rows={rows} by={by} about={[enumWord('SalesDimension', by), from, to]} />
          ) : (
            <Empty>{t('none')}</Empty>
          )
        }
      </Shown>
    </Page>
  );
}

function Report({ rows, by, about }: { rows: readonly Row[]; by: SalesDimension; about: readonly string[] }) {
  const t = useTranslations('reports');
  const written = useTranslations('file');
  const figures = useFigures();
  const keyWord = useKeyWord();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const total = totalOf(rows, by);
  const hasMargin = total.marginMinor != null;
  const columns: Column<Row>[] = [
    {
      key: 'key',
      header: enumWord('SalesDimension', by),
      cell: row => keyWord(row, by),
      file: [
        { header: enumWord('SalesDimension', by), value: row => keyOf(row, by) },
        { header: written('name'), value: row => (by === 'LOCATION' ? of(keyOf(row, by))?.name : row.product?.name) },
      ],
    },
    {
      key: 'net',
      header: t('net'),
      isFigure: true,
      cell: row => figures.money(row.netMinor),
      file: [
        { header: t('net'), value: row => ({ minor: row.netMinor }) },
        { header: t('gross'), value: row => ({ minor: row.grossMinor }) },
      ],
    },
    {
      key: 'discount',
      header: t('discount'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.money(row.discountMinor),
      file: row => ({ minor: row.discountMinor }),
    },
    {
      key: 'refunded',
      header: t('refunded'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.money(row.refundedMinor),
      file: row => ({ minor: row.refundedMinor }),
    },
    {
      key: 'receipts',
      header: t('receipts'),
      isFigure: true,
      cell: row => figures.count(row.receipts),
      file: [
        { header: t('receipts'), value: row => row.receipts },
        { header: t('returns'), value: row => row.returns },
      ],
    },
    {
      key: 'quantity',
      header: t('quantity'),
      isFigure: true,
      isExtra: true,
      cell: row => figures.quantity(row.quantity),
      file: row => ({ quantity: row.quantity }),
    },
  ];
  if (hasMargin) {
    columns.splice(2, 0, {
      key: 'margin',
      header: t('margin'),
      isFigure: true,
      isExtra: true,
      cell: row => (row.marginMinor == null ? '' : figures.money(row.marginMinor)),
      file: row => ({ minor: row.marginMinor }),
    });
  }
  return (
    <>
      <Facts
        facts={[
          { name: t('net'), value: figures.money(total.netMinor) },
          { name: t('discount'), value: figures.money(total.discountMinor) },
          { name: t('refunded'), value: figures.money(total.refundedMinor) },
          ...(Number.isNaN(total.receipts) ? [] : [{ name: t('receipts'), value: figures.count(total.receipts) }]),
          ...(total.marginMinor == null
            ? []
            : [
                {
                  name: t('margin'),
                  value: figures.money(total.marginMinor),
                  note: total.netMinor > 0 && figures.percent(average(total.marginMinor * 10000, total.netMinor)),
                },
              ]),
        ]}
      />
      <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={row => keyOf(row, by)} about={about} />
    </>
  );
}

/** What a row is about, in words. */
function useKeyWord(): (row: Row, by: SalesDimension) => ReactNode {
  const t = useTranslations('reports');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  return (row, by) => {
    const key = keyOf(row, by);
    if (key === '') {
      return <span className="quiet">{t('nothing')}</span>;
    }
    switch (by) {
      case 'DAY':
        return <span className="figure">{figures.day(key)}</span>;
      case 'LOCATION':
        return <Named name={of(key)?.name ?? key} under={key} />;
      case 'SKU':
        return <Named name={row.product?.name ?? key} under={key} />;
      case 'TENDER':
        return enumWord('TenderMethod', key);
      case 'HOUR':
      case 'CATEGORY':
      case 'CASHIER':
        return key;
    }
  };
}
