import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import {
  type ReceiptRowFragment,
  SaleByReceiptDocument,
  SaleOfIdDocument,
  SalesDocument,
} from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Empty, Freshness, Rows, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { isDay } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { type ReceiptText, receiptText } from './receiptText.ts';

const route = getRouteApi('/sales');

/** Receipts of some days, the newest first; or the one whose number is typed. */
export function SalesPage() {
  const t = useTranslations('sales');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const wanted = receiptText(useDeferredValue(text), search.location);
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')}>
      <Filters label={t('filters')}>
        <Field
          label={t('find')}
          type="search"
          value={text}
          placeholder={t('findHint')}
          icon={<Icon name="search" size={18} />}
          onChange={typed => {
            setText(typed);
            change({ text: typed });
          }}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
        <DayField label={t('from')} value={search.from} onChange={from => change({ from })} />
        <DayField label={t('to')} value={search.to} onChange={to => change({ to })} />
      </Filters>
      {wanted ? <Found wanted={wanted} /> : <Listed {...search} />}
    </Page>
  );
}

function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (day: string) => void;
}) {
  return (
    <Field
      label={label}
      type="date"
      value={value ?? ''}
      onChange={day => (day === '' || isDay(day) ? onChange(day) : undefined)}
    />
  );
}

function Found({ wanted }: { wanted: ReceiptText }) {
  const t = useTranslations('sales');
  const found = useQuery({
    queryKey: ['receipt', wanted],
    queryFn: async () =>
      wanted.is === 'id'
        ? (await ask(SaleOfIdDocument, { id: wanted.id })).sale
        : (await ask(SaleByReceiptDocument, wanted)).saleByReceipt,
    placeholderData: keepPreviousData,
  });
  return (
    <Shown of={found} rows={1}>
      {sale => (sale ? <Receipts rows={[sale]} /> : <Empty>{t('notFound')}</Empty>)}
    </Shown>
  );
}

function Listed({ location, from, to }: { location?: string; from?: string; to?: string }) {
  const t = useTranslations('sales');
  const list = useList(
    ['sales', location, from, to],
    after =>
      ask(SalesDocument, {
        location: location || null,
        from: from ?? null,
        to: to ?? null,
        after,
      }),
    page => page.sales,
  );
  return (
    <Rows of={list} list={page => page.sales} none={t('none')}>
      {(rows, rest) => (
        <>
          <Receipts rows={rows} rest={rest} />
          <Freshness of={list} />
        </>
      )}
    </Rows>
  );
}

function Receipts({ rows, rest }: { rows: readonly ReceiptRowFragment[]; rest?: Rest<ReceiptRowFragment> }) {
  const t = useTranslations('sales');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<ReceiptRowFragment>[] = [
    {
      key: 'receipt',
      header: t('receipt'),
      cell: sale => (
        <Named name={<span className="figure">{sale.receiptNo}</span>} under={`${sale.location} · ${sale.register}`} />
      ),
      file: [
        { header: t('receipt'), value: sale => sale.receiptNo },
        { header: written('location'), value: sale => sale.location },
        { header: written('register'), value: sale => sale.register },
        { header: written('id'), value: sale => sale.id },
      ],
    },
    {
      key: 'when',
      header: t('when'),
      cell: sale => (
        <Named
          name={<span className="figure">{figures.time(sale.soldAt, of(sale.location)?.zone)}</span>}
          under={<span className="figure">{figures.day(sale.businessDay)}</span>}
        />
      ),
      file: [
        { header: t('when'), value: sale => ({ moment: sale.soldAt, zone: of(sale.location)?.zone }) },
        { header: written('day'), value: sale => sale.businessDay },
      ],
    },
    {
      key: 'cashier',
      header: t('cashier'),
      isExtra: true,
      cell: sale => sale.cashier ?? '',
      file: sale => sale.cashier,
    },
    { key: 'member', header: t('member'), isExtra: true, cell: sale => sale.member ?? '', file: sale => sale.member },
    {
      key: 'tenders',
      header: t('tenders'),
      isExtra: true,
      cell: sale => sale.tenders.map(tender => enumWord('TenderMethod', tender.method)).join(' + '),
      file: sale => sale.tenders.map(tender => enumWord('TenderMethod', tender.method)).join(' + '),
    },
    {
      key: 'total',
      header: t('total'),
      isFigure: true,
      cell: sale => (
        <Named
          name={figures.money(sale.totalMinor)}
          under={sale.refundedMinor > 0 ? <Tag tone="plain">{t('refunded')}</Tag> : undefined}
        />
      ),
      file: [
        { header: t('total'), value: sale => ({ minor: sale.totalMinor }) },
        { header: written('refunded'), value: sale => ({ minor: sale.refundedMinor }) },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={sale => sale.id}
      href={sale => addresses.sale(sale.id)}
      rest={rest}
    />
  );
}
