import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { GoodsReceiptsDocument, type GoodsReceiptsQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { addresses } from '../shell/addresses.ts';
import { SupplierChoice } from './SupplierChoice.tsx';
import { nameOfSupplier } from './suppliers.ts';

type Receipt = NonNullable<GoodsReceiptsQuery['goodsReceipts']>['edges'][number]['node'];

const route = getRouteApi('/receipts');

/** What has come from suppliers, the newest first. */
export function ReceiptsPage() {
  const t = useTranslations('receipts');
  const search = route.useSearch();
  const { location, supplier } = search;
  const navigate = route.useNavigate();
  const list = useList(
    ['receipts', location, supplier],
    after => ask(GoodsReceiptsDocument, { location: location ?? null, supplier: supplier ?? null, after }),
    page => page.goodsReceipts,
    { everyMs: 60_000 },
  );
  const go = (to: Record<string, string | undefined>) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...search, ...to }).filter(([, value]) => value)),
      replace: true,
    });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <LocationChoice value={location} onChange={to => go({ location: to })} />
        <SupplierChoice value={supplier} onChange={to => go({ supplier: to })} />
      </Filters>
      <Rows of={list} places={6} list={page => page.goodsReceipts} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Receipt[]; rest: Rest<Receipt> }) {
  const t = useTranslations('receipts');
  const written = useTranslations('file');
  const receipt = useTranslations('receipt');
  const figures = useFigures();
  const { of } = useLocations();
  const columns: readonly Column<Receipt>[] = [
    {
      key: 'receipt',
      header: t('receipt'),
      cell: each => (
        <Named
          name={`${each.supplier ? nameOfSupplier(each.supplier, each.suppliedBy) : receipt('noSupplier')} → ${each.location}`}
          under={<span translate="no">{each.id}</span>}
        />
      ),
      file: [
        { header: t('receipt'), value: each => each.id },
        { header: written('supplier'), value: each => each.supplier && nameOfSupplier(each.supplier, each.suppliedBy) },
        { header: written('location'), value: each => each.location },
      ],
    },
    {
      key: 'received',
      header: t('received'),
      cell: each => (
        <Named
          name={<span className="figure">{figures.moment(each.receivedAt, of(each.location)?.zone)}</span>}
          under={each.sentBack.length > 0 ? <Tag tone="plain">{t('sentBack')}</Tag> : undefined}
        />
      ),
      file: each => ({ moment: each.receivedAt, zone: of(each.location)?.zone }),
    },
    {
      key: 'order',
      header: t('order'),
      isExtra: true,
      cell: each => (each.order ? <Link href={addresses.order(each.order)}>{each.order}</Link> : ''),
      file: each => each.order,
    },
    {
      key: 'lines',
      header: t('lines'),
      isFigure: true,
      isExtra: true,
      cell: each => figures.count(each.lines.length),
      file: each => each.lines.length,
    },
    {
      key: 'cost',
      header: t('cost'),
      isFigure: true,
      isExtra: true,
      cell: each => (each.totalMinor == null ? '' : figures.money(each.totalMinor)),
      file: each => ({ minor: each.totalMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={each => each.id}
      href={each => addresses.receipt(each.id)}
      rest={rest}
    />
  );
}
