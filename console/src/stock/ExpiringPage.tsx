import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LocationChoice } from '../catalog/locations.tsx';
import { ExpiringDocument, type ExpiringQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { cursorAfter, Freshness, Rows } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { DaysLeft } from './DaysLeft.tsx';

type Batch = NonNullable<ExpiringQuery['expiring']>['edges'][number]['node'];

const route = getRouteApi('/expiring');

const DAYS = ['0', '3', '7', '30'] as const;

/** Batches that expire soon or have expired, by their last day. */
export function ExpiringPage() {
  const t = useTranslations('expiring');
  const { location } = route.useSearch();
  const navigate = route.useNavigate();
  const [days, setDays] = useState<string>('7');
  const list = useInfiniteQuery({
    queryKey: ['expiring', location, days],
    queryFn: ({ pageParam }) =>
      ask(ExpiringDocument, { location: location ?? null, withinDays: Number(days), first: 200, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: last => cursorAfter(last.expiring),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <LocationChoice
          value={location}
          onChange={to => void navigate({ search: to ? { location: to } : {}, replace: true })}
        />
        <Choice
          label={t('within')}
          options={DAYS.map(id => ({ id, name: t('days', { days: Number(id) }) }))}
          value={days}
          onChange={setDays}
        />
      </Filters>
      <Rows of={list} list={page => page.expiring} none={t('none')}>
        {(rows, onEnd) => <List rows={rows} onEnd={onEnd} />}
      </Rows>
    </Page>
  );
}

function List({ rows, onEnd }: { rows: readonly Batch[]; onEnd: (() => void) | undefined }) {
  const t = useTranslations('expiring');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Batch>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: batch => <Named name={batch.product?.name ?? batch.sku} under={`${batch.sku} · ${batch.location}`} />,
    },
    { key: 'batch', header: t('batch'), isExtra: true, cell: batch => batch.batch },
    {
      key: 'expires',
      header: t('expiresOn'),
      cell: batch => <DaysLeft expiresOn={batch.expiresOn} daysLeft={batch.daysLeft} isHeld={batch.held} />,
    },
    {
      key: 'onHand',
      header: t('onHand'),
      isFigure: true,
      cell: batch => (
        <Named
          name={figures.quantity(batch.onHand)}
          under={batch.product ? enumWord('Unit', batch.product.unit) : undefined}
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={batch => `${batch.location}/${batch.sku}/${batch.batch}`}
      href={batch => addresses.stockOf(batch.location, batch.sku)}
      onEnd={onEnd}
    />
  );
}
