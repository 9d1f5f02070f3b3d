import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { LocationChoice } from '../catalog/locations.tsx';
import { ProductsOfTextDocument, StockDocument, type StockRowFragment } from '../generated/documents.ts';
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
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

const route = getRouteApi('/stock');

/** What there is of what where. */
export function StockPage() {
  const t = useTranslations('stock');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const [from, setFrom] = useState(search.text);
  if (from !== search.text && (search.text ?? '') !== text) {
    // Somebody came here by the search, while this page was open.
    setFrom(search.text);
    setText(search.text ?? '');
  }
  const wanted = useDeferredValue(text.trim());
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
            setFrom(typed || undefined);
            change({ text: typed });
          }}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
      </Filters>
      {wanted === '' ? <Listed location={search.location} /> : <Found text={wanted} location={search.location} />}
    </Page>
  );
}

function Listed({ location }: { location: string | undefined }) {
  const t = useTranslations('stock');
  const list = useList(
    ['stock', location],
    after => ask(StockDocument, { location: location ?? null, first: 200, after }),
    page => page.stockLevels,
  );
  return (
    <Rows of={list} list={page => page.stockLevels} none={t('none')}>
      {(rows, rest) => (
        <>
          <Levels rows={rows} rest={rest} />
          <Freshness of={list} />
        </>
      )}
    </Rows>
  );
}

/** The levels of products that a text finds. The server finds products by texts, and levels by SKUs. */
function Found({ text, location }: { text: string; location: string | undefined }) {
  const t = useTranslations('stock');
  const found = useQuery({
    queryKey: ['stock', 'found', text, location],
    queryFn: () => readFound(text, location),
    placeholderData: keepPreviousData,
  });
  return (
    <Shown of={found} rows={3}>
      {({ rows, isCut }) =>
        rows.length === 0 ? (
          <Empty>{t('notFound')}</Empty>
        ) : (
          <>
            <Levels rows={rows} />
            {isCut && <p className="quiet small">{t('cut')}</p>}
          </>
        )
      }
    </Shown>
  );
}

async function readFound(text: string, location: string | undefined) {
  const products = (await ask(ProductsOfTextDocument, { text })).products;
  const levels = await Promise.all(
    (products?.edges ?? []).map(({ node }) =>
      ask(StockDocument, { location: location ?? null, sku: node.sku, first: 100 }),
    ),
  );
  const rows = levels.flatMap(level => level.stockLevels?.edges.map(edge => edge.node) ?? []);
  const isCut =
    Boolean(products?.pageInfo.hasNextPage) || levels.some(level => level.stockLevels?.pageInfo.hasNextPage);
  return { rows, isCut };
}

function Levels({ rows, rest }: { rows: readonly StockRowFragment[]; rest?: Rest<StockRowFragment> }) {
  const t = useTranslations('stock');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const hasValues = rows.some(row => row.valueMinor != null);
  const columns: Column<StockRowFragment>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: row => <Named name={row.product?.name ?? row.sku} under={`${row.sku} · ${row.location}`} />,
      file: [
        { header: t('product'), value: row => row.product?.name },
        { header: written('sku'), value: row => row.sku },
        { header: written('location'), value: row => row.location },
      ],
    },
    {
      key: 'category',
      header: t('category'),
      isExtra: true,
      cell: row => row.product?.category ?? '',
      file: row => row.product?.category,
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
    {
      key: 'available',
      header: t('available'),
      isFigure: true,
      cell: row => <Available row={row} />,
      file: row => ({ quantity: row.available }),
    },
    {
      key: 'reserved',
      header: t('reserved'),
      isFigure: true,
      isExtra: true,
      cell: row => (row.reserved ? figures.quantity(row.reserved) : ''),
      file: row => ({ quantity: row.reserved }),
    },
    {
      key: 'inTransit',
      header: t('inTransit'),
      isFigure: true,
      isExtra: true,
      cell: row => (row.inTransit ? figures.quantity(row.inTransit) : ''),
      file: row => ({ quantity: row.inTransit }),
    },
  ];
  if (hasValues) {
    columns.push({
      key: 'value',
      header: t('value'),
      isFigure: true,
      isExtra: true,
      cell: row => (row.valueMinor == null ? '' : figures.money(row.valueMinor)),
      file: row => ({ minor: row.valueMinor }),
    });
  }
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={row => `${row.location}/${row.sku}`}
      href={row => addresses.stockOf(row.location, row.sku)}
      rest={rest}
    />
  );
}

/** What can be sold, and in a word where that is nothing or less. */
function Available({ row }: { row: StockRowFragment }) {
  const t = useTranslations('stock');
  const figures = useFigures();
  const available = row.available ?? 0;
  return (
    <Named
      name={figures.quantity(available)}
      under={
        row.onHand < 0 ? (
          <Tag tone="bad">{t('negative')}</Tag>
        ) : available <= 0 ? (
          <Tag tone="warn">{t('out')}</Tag>
        ) : undefined
      }
    />
  );
}
