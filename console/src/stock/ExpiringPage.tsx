import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LocationChoice } from '../catalog/locations.tsx';
import { ExpiringDocument, type ExpiringQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
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
  const list = useList(
    ['expiring', location, days],
    after => ask(ExpiringDocument, { location: location ?? null, withinDays: Number(days), first: 200, after }),
    page => page.expiring,
  );
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
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Batch[]; rest: Rest<Batch> }) {
  const t = useTranslations('expiring');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Batch>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: batch => <Named name={batch.product?.name ?? batch.sku} under={`${batch.sku} · ${batch.location}`} />,
      file: [
        { header: t('product'), value: batch => batch.product?.name },
        { header: written('sku'), value: batch => batch.sku },
        { header: written('location'), value: batch => batch.location },
      ],
    },
    { key: 'batch', header: t('batch'), isExtra: true, cell: batch => batch.batch, file: batch => batch.batch },
    {
      key: 'expires',
      header: t('expiresOn'),
      cell: batch => <DaysLeft expiresOn={batch.expiresOn} daysLeft={batch.daysLeft} isHeld={batch.held} />,
      file: [
        { header: t('expiresOn'), value: batch => batch.expiresOn },
        { header: written('daysLeft'), value: batch => batch.daysLeft },
      ],
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
      file: [
        { header: t('onHand'), value: batch => ({ quantity: batch.onHand }) },
        { header: written('unit'), value: batch => batch.product && enumWord('Unit', batch.product.unit) },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={batch => `${batch.location}/${batch.sku}/${batch.batch}`}
      href={batch => addresses.stockOf(batch.location, batch.sku)}
      rest={rest}
    />
  );
}
