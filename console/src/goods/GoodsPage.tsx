import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { GoodsDocument, type GoodsQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Pictured } from '../kit/Picture.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

type Product = NonNullable<GoodsQuery['products']>['edges'][number]['node'];

const route = getRouteApi('/goods');

/** All products of the chain, by SKU; those of a text or a category. */
export function GoodsPage() {
  const t = useTranslations('goods');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search.text ?? '');
  const [category, setCategory] = useState(search.category ?? '');
  const wanted = useDeferredValue(text.trim());
  const wantedCategory = useDeferredValue(category.trim());
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  const list = useList(
    ['goods', wanted, wantedCategory],
    after => ask(GoodsDocument, { text: wanted || null, category: wantedCategory || null, after }),
    page => page.products,
  );
  const categories = [
    ...new Set(
      (list.data?.pages ?? []).flatMap(page => page.products?.edges.flatMap(({ node }) => node.category ?? []) ?? []),
    ),
  ].sort();
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
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
        <Field
          label={t('category')}
          value={category}
          suggestions={categories}
          onChange={typed => {
            setCategory(typed);
            change({ category: typed });
          }}
        />
      </Filters>
      <Rows of={list} list={page => page.products} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Product[]; rest: Rest<Product> }) {
  const t = useTranslations('goods');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Product>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: product => (
        <Pictured hash={product.picture?.hash}>
          <Named name={product.name} under={[product.sku, product.brand].filter(Boolean).join(' · ')} />
        </Pictured>
      ),
      file: [
        { header: t('product'), value: product => product.name },
        { header: written('sku'), value: product => product.sku },
        { header: written('brand'), value: product => product.brand },
      ],
    },
    {
      key: 'category',
      header: t('category'),
      isExtra: true,
      cell: product => product.category ?? '',
      file: product => product.category,
    },
    {
      key: 'barcode',
      header: t('barcode'),
      isExtra: true,
      cell: product => <span className="figure">{product.barcodes[0] ?? ''}</span>,
      file: product => product.barcodes[0],
    },
    {
      key: 'price',
      header: t('listPrice'),
      isFigure: true,
      cell: product => (
        <Named
          name={product.listPriceMinor == null ? '' : figures.money(product.listPriceMinor)}
          under={enumWord('Unit', product.unit)}
        />
      ),
      file: [
        { header: t('listPrice'), value: product => ({ minor: product.listPriceMinor }) },
        { header: written('unit'), value: product => enumWord('Unit', product.unit) },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={product => product.sku}
      href={product => addresses.product(product.sku)}
      rest={rest}
    />
  );
}
