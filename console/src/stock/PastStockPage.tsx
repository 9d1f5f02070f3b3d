import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { PastStockDocument, type PastStockQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn, momentAt } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

type Row = NonNullable<PastStockQuery['stockAt']>['edges'][number]['node'];

const route = getRouteApi('/past-stock');

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The book of a location as it was at a moment, by when things happened. */
export function PastStockPage() {
  const t = useTranslations('pastStock');
  const figures = useFigures();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'inventory.read');
  const place = places.find(each => each.id === search.location) ?? places[0];
  const [eve] = useState(() => `${addDays(clockIn(place?.zone).day, -1)}T23:59`);
  const local = search.at && LOCAL.test(search.at) ? search.at : eve;
  const moment = momentAt(local, place?.zone);
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  const list = useList(
    ['pastStock', place?.id, moment],
    after => ask(PastStockDocument, { location: place?.id ?? '', moment: moment ?? '', after }),
    page => page.stockAt,
    { enabled: place !== undefined && moment !== undefined },
  );
  return (
    <Page title={t('title')}>
      <Filters label={t('filters')}>
        {places.length > 1 && (
          <Choice
            label={t('location')}
            options={places.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
            value={place?.id ?? ''}
            onChange={location => change({ location })}
          />
        )}
        <Field
          label={t('moment')}
          type="datetime-local"
          value={local}
          onChange={at => (LOCAL.test(at) ? change({ at }) : undefined)}
        />
      </Filters>
      {moment && place && (
        <p className="quiet">{t('shown', { location: place.name, moment: figures.moment(moment, place.zone) })}</p>
      )}
      <Rows of={list} list={page => page.stockAt} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Row[]; rest: Rest<Row> }) {
  const t = useTranslations('pastStock');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Row>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: row => <Named name={row.product?.name ?? row.sku} under={row.sku} />,
      file: [
        { header: t('product'), value: row => row.product?.name },
        { header: written('sku'), value: row => row.sku },
      ],
    },
    {
      key: 'onHand',
      header: t('onHand'),
      isFigure: true,
      cell: row => (
        <Named
          name={figures.quantity(row.onHand)}
          under={row.product ? enumWord('Unit', row.product.unit) : undefined}
        />
      ),
      file: [
        { header: t('onHand'), value: row => ({ quantity: row.onHand }) },
        { header: written('unit'), value: row => row.product && enumWord('Unit', row.product.unit) },
      ],
    },
    ...(rows.some(row => row.valueMinor != null)
      ? [
          {
            key: 'value',
            header: t('value'),
            isFigure: true,
            cell: (row: Row) => (row.valueMinor == null ? '' : figures.money(row.valueMinor)),
            file: (row: Row) => ({ minor: row.valueMinor }),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={row => row.sku}
      href={row => addresses.stockOf(row.location, row.sku)}
      rest={rest}
    />
  );
}
