import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import {
  type PriceListFullFragment,
  PriceListsDocument,
  type PriceListsQuery,
  PricesAtDocument,
  type PricesAtQuery,
} from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { cursorAfter } from '../kit/connection.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Filters, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Rows, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn, isDay, momentAt } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { useNarrower, useScope } from './PriceListsPage.tsx';
import { SetPrices, useSettable } from './SetPrice.tsx';

const route = getRouteApi('/price-lists/$list');

/** One price list: where it holds, and what products cost there by it and by the others. */
export function PriceListPage() {
  const t = useTranslations('priceList');
  const { list: id } = route.useParams();
  const read = useQuery({ queryKey: ['priceLists', 'all'], queryFn: readAll });
  const [isSetting, setSetting] = useState(false);
  const list = read.data?.find(each => each.id === id);
  const settable = useSettable(list ? [list] : []);
  return (
    <Shown of={read} rows={5}>
      {() => (
        <Page
          title={list?.name ?? id}
          over={<Link href={addresses.priceLists()}>{t('over')}</Link>}
          aside={
            <>
              <Freshness of={read} />
              {settable.length > 0 && (
                <Button look="primary" onPress={() => setSetting(true)}>
                  {t('change')}
                </Button>
              )}
            </>
          }
        >
          {list ? (
            <>
              <Figures list={list} />
              <Prices list={list} />
              <Dialog title={t('change')} isOpen={isSetting} onClose={() => setSetting(false)}>
                <SetPrices lists={settable} onDone={() => setSetting(false)} />
              </Dialog>
            </>
          ) : (
            <Empty>{t('unknown')}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

/** There are few: the server bounds them. */
async function readAll(): Promise<PriceListFullFragment[]> {
  const all: PriceListFullFragment[] = [];
  for (let after: string | null = null; ; ) {
    const page: PriceListsQuery['priceLists'] = (await ask(PriceListsDocument, { after })).priceLists;
    all.push(...(page?.edges ?? []).map(edge => edge.node));
    after = cursorAfter(page) ?? null;
    if (after === null) {
      return all;
    }
  }
}

function Figures({ list }: { list: PriceListFullFragment }) {
  const t = useTranslations('priceList');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const scope = useScope();
  const narrower = useNarrower();
  return (
    <Facts
      facts={[
        { name: t('scope'), value: scope(list), note: enumWord('PriceLevel', list.level) },
        { name: t('narrower'), value: narrower(list) },
        {
          name: t('state'),
          value: <Tag tone={list.open ? 'good' : 'plain'}>{list.open ? t('isOpen') : t('isClosed')}</Tag>,
          note: list.closedAt ? t('closedAt', { moment: figures.moment(list.closedAt, list.zone ?? '') }) : undefined,
        },
      ]}
    />
  );
}

type Row = NonNullable<PricesAtQuery['prices']>['edges'][number]['node'];

function Prices({ list }: { list: PriceListFullFragment }) {
  const t = useTranslations('priceList');
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'pricing.read-prices').filter(
    place =>
      (list.store == null || list.store === place.id) &&
      (list.region == null || list.region === place.region) &&
      (list.store != null || place.kind === 'STORE'),
  );
  const [chosen, setChosen] = useState<string>();
  const place = places.find(each => each.id === chosen) ?? places[0];
  const today = clockIn(place?.zone).day;
  const [day, setDay] = useState<string>();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const at = day === undefined || day === today ? null : (momentAt(`${day}T12:00`, place?.zone) ?? null);
  const prices = useList(
    ['prices', 'at', place?.id, list.channel, wanted, at],
    after =>
      ask(PricesAtDocument, {
        location: place?.id ?? '',
        channel: list.channel ?? null,
        text: wanted || null,
        at,
        after,
      }),
    page => page.prices,
    { enabled: place !== undefined },
  );
  if (!place) {
    return <Empty>{t('nowhere')}</Empty>;
  }
  return (
    <Section title={t('prices')}>
      <Filters label={t('prices')}>
        <Field
          label={t('find')}
          type="search"
          value={text}
          placeholder={t('findHint')}
          icon={<Icon name="search" size={18} />}
          onChange={setText}
        />
        {places.length > 1 && (
          <Choice
            label={t('store')}
            options={places.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
            value={place.id}
            onChange={setChosen}
          />
        )}
        <Field
          label={t('day')}
          type="date"
          value={day ?? today}
          onChange={to => (isDay(to) ? setDay(to) : undefined)}
        />
      </Filters>
      <Rows of={prices} list={page => page.prices} none={t('none')}>
        {(rows, rest) => <List rows={rows} list={list.id} zone={place.zone} rest={rest} />}
      </Rows>
    </Section>
  );
}

type ListProps = { rows: readonly Row[]; list: string; zone: string; rest: Rest<Row> };

function List({ rows, list, zone, rest }: ListProps) {
  const t = useTranslations('priceList');
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
      key: 'from',
      header: t('from'),
      isExtra: true,
      cell: row =>
        row.list === list ? <strong>{row.list}</strong> : <span className="quiet">{row.list ?? t('ofProduct')}</span>,
      file: row => row.list ?? t('ofProduct'),
    },
    {
      key: 'next',
      header: t('nextChange'),
      isExtra: true,
      cell: row => (row.nextChangeAt ? <span className="figure">{figures.moment(row.nextChangeAt, zone)}</span> : ''),
      file: row => ({ moment: row.nextChangeAt, zone }),
    },
    {
      key: 'floor',
      header: t('floor'),
      isFigure: true,
      isExtra: true,
      cell: row => (row.floorMinor == null ? '' : figures.money(row.floorMinor)),
      file: row => ({ minor: row.floorMinor }),
    },
    {
      key: 'price',
      header: t('price'),
      isFigure: true,
      cell: row => (
        <Named
          name={row.priceMinor == null ? '–' : figures.money(row.priceMinor)}
          under={row.product ? enumWord('Unit', row.product.unit) : undefined}
        />
      ),
      file: [
        { header: t('price'), value: row => ({ minor: row.priceMinor }) },
        { header: written('unit'), value: row => row.product && enumWord('Unit', row.product.unit) },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('prices')}
      columns={columns}
      rows={rows}
      rowKey={row => row.sku}
      href={row => addresses.product(row.sku)}
      rest={rest}
    />
  );
}
