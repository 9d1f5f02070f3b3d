import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { PriceHistoryDocument, type PriceHistoryQuery, PriceOfDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Section } from '../kit/Page.tsx';
import { Rows, Shown } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn, isDay, momentAt } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { SetPriceButton } from '../pricelists/SetPrice.tsx';
import styles from './ProductPage.module.css';
import type { Product } from './ProductPage.tsx';

type Said = NonNullable<PriceHistoryQuery['priceHistory']>['edges'][number]['node'];

/** What a product costs in a store on a day, and all that was ever said of it there. */
export function Prices({ product }: { product: Product }) {
  const t = useTranslations('product');
  const figures = useFigures();
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'pricing.read-prices').filter(place => place.kind === 'STORE');
  const [chosen, setChosen] = useState<string>();
  const place = places.find(each => each.id === chosen) ?? places[0];
  const today = clockIn(place?.zone).day;
  const [day, setDay] = useState(today);
  const at = day === today ? null : (momentAt(`${day}T12:00`, place?.zone) ?? null);
  const price = useQuery({
    queryKey: ['prices', product.sku, place?.id, at],
    queryFn: () => ask(PriceOfDocument, { sku: product.sku, location: place?.id ?? '', at }),
    enabled: place !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t('prices')} aside={<SetPriceButton sku={product.sku} />}>
      {place && (
        <>
          <div className={styles.row}>
            {places.length > 1 && (
              <Choice
                label={t('store')}
                options={places.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
                value={place.id}
                onChange={setChosen}
              />
            )}
            <Field label={t('day')} type="date" value={day} onChange={to => (isDay(to) ? setDay(to) : undefined)} />
          </div>
          <Shown of={price} rows={1}>
            {({ price: told }) => (
              <Facts
                facts={[
                  {
                    name: t('price'),
                    value: told?.priceMinor == null ? t('noPrice') : figures.money(told.priceMinor),
                    note: told?.list ?? t('listPriceNote'),
                  },
                  ...(told?.floorMinor == null ? [] : [{ name: t('floor'), value: figures.money(told.floorMinor) }]),
                  ...(told?.nextChangeAt
                    ? [{ name: t('nextChange'), value: figures.moment(told.nextChangeAt, place.zone) }]
                    : []),
                ]}
              />
            )}
          </Shown>
          <PriceHistory sku={product.sku} location={place.id} zone={place.zone} />
        </>
      )}
    </Section>
  );
}

function PriceHistory({ sku, location, zone }: { sku: string; location: string; zone: string }) {
  const t = useTranslations('product');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const list = useList(
    ['prices', sku, location, 'history'],
    after => ask(PriceHistoryDocument, { sku, location, after }),
    page => page.priceHistory,
  );
  const columns: readonly Column<Said>[] = [
    {
      key: 'said',
      header: t('said'),
      cell: said => (
        <Named
          name={<span className="figure">{figures.moment(said.publishedAt, zone)}</span>}
          under={[said.list, said.reason].filter(Boolean).join(' · ')}
        />
      ),
      file: [
        { header: t('said'), value: said => ({ moment: said.publishedAt, zone }) },
        { header: written('kind'), value: said => enumWord('PriceChangeKind', said.kind) },
        { header: written('reason'), value: said => said.reason },
      ],
    },
    {
      key: 'when',
      header: t('holds'),
      isExtra: true,
      cell: said => (
        <span className="figure">
          {said.from ? said.from.slice(0, 16).replace('T', ' ') : t('atOnce')}
          {said.until && ` – ${said.until.slice(0, 16).replace('T', ' ')}`}
        </span>
      ),
      file: [
        { header: written('from'), value: said => said.from },
        { header: written('until'), value: said => said.until },
      ],
    },
    {
      key: 'price',
      header: t('price'),
      isFigure: true,
      cell: said => (
        <Named
          name={said.priceMinor == null ? enumWord('PriceChangeKind', said.kind) : figures.money(said.priceMinor)}
          under={said.floorMinor == null ? undefined : t('floorOf', { amount: figures.money(said.floorMinor) })}
        />
      ),
      file: [
        { header: t('price'), value: said => ({ minor: said.priceMinor }) },
        { header: written('floor'), value: said => ({ minor: said.floorMinor }) },
      ],
    },
  ];
  return (
    <Rows of={list} places={2} list={page => page.priceHistory} none={t('noPriceHistory')}>
      {(rows, rest) => (
        <DataTable
          caption={t('priceHistory')}
          columns={columns}
          rows={rows}
          rowKey={said => `${said.list}/${said.publishedAt}/${said.from ?? ''}`}
          rest={rest}
        />
      )}
    </Rows>
  );
}
