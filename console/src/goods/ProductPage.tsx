import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import {
  ProductHistoryDocument,
  ProductOfDocument,
  type ProductOfQuery,
  PromotionsOfDocument,
  StockOfProductDocument,
  type StockOfProductQuery,
} from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Rows, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEventWord } from '../messages/events.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { ChangeProduct } from './ChangeProduct.tsx';
import { useChangeWords } from './changeWords.ts';
import { concernOf } from './concerns.ts';
import { Prices } from './Prices.tsx';
import styles from './ProductPage.module.css';
import { ProductPicture } from './ProductPicture.tsx';

const route = getRouteApi('/goods/$sku');

export type Product = NonNullable<ProductOfQuery['product']>;

/** A product: what it is, what it costs where and when, what there is of it, and what it ever was. */
export function ProductPage() {
  const t = useTranslations('product');
  const say = useChangeWords();
  const { sku } = route.useParams();
  const read = useQuery({ queryKey: ['product', sku], queryFn: () => ask(ProductOfDocument, { sku }) });
  const [isChanging, setChanging] = useState(false);
  const mayManage = useMay('catalog.manage-products');
  const mayStock = useMay('inventory.read');
  const mayPrices = useMay('pricing.read-prices');
  const mayPromotions = useMay('pricing.read-promotions');
  const mayHistory = useMay('audit.history');
  return (
    <Shown of={read} rows={6}>
      {({ product }) => (
        <Page
          title={product?.name ?? sku}
          over={<Link href={addresses.goods()}>{t('over')}</Link>}
          aside={
            <>
              <Freshness of={read} />
              {product && mayManage && <Button onPress={() => setChanging(true)}>{t('change')}</Button>}
            </>
          }
        >
          {product ? (
            <>
              <ProductPicture product={product} mayManage={mayManage} />
              <Overview product={product} />
              {mayPrices && <Prices product={product} />}
              {mayStock && <Stock sku={sku} />}
              {mayPromotions && <Promotions product={product} />}
              {mayHistory && <History sku={sku} />}
              <Dialog title={say('changeTitle')} isOpen={isChanging} onClose={() => setChanging(false)}>
                <ChangeProduct product={product} onDone={() => setChanging(false)} />
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

function Overview({ product }: { product: Product }) {
  const t = useTranslations('product');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <Facts
      facts={[
        { name: t('sku'), value: product.sku, note: enumWord('Unit', product.unit) },
        ...(product.category ? [{ name: t('category'), value: product.category }] : []),
        ...(product.brand ? [{ name: t('brand'), value: product.brand }] : []),
        ...(product.listPriceMinor == null
          ? []
          : [{ name: t('listPrice'), value: figures.money(product.listPriceMinor), note: t('listPriceNote') }]),
        { name: t('barcodes'), value: product.barcodes.join(', ') || t('none') },
        {
          name: t('batches'),
          value: product.batchTracked ? t('tracked') : t('untracked'),
          note: product.shelfLifeDays == null ? undefined : t('shelfLife', { days: product.shelfLifeDays }),
        },
      ]}
    />
  );
}

type Level = NonNullable<StockOfProductQuery['stockLevels']>['edges'][number]['node'];

function Stock({ sku }: { sku: string }) {
  const t = useTranslations('product');
  const written = useTranslations('file');
  const figures = useFigures();
  const list = useList(
    ['stock', 'of', sku],
    after => ask(StockOfProductDocument, { sku, after }),
    page => page.stockLevels,
  );
  const columns: readonly Column<Level>[] = [
    {
      key: 'location',
      header: t('location'),
      cell: level => (
        <Named
          name={level.location}
          under={(level.batches ?? []).map(batch => `${batch.batch}: ${figures.quantity(batch.onHand)}`).join(' · ')}
        />
      ),
      file: [
        { header: t('location'), value: level => level.location },
        {
          header: written('batch'),
          value: level => (level.batches ?? []).map(batch => `${batch.batch}: ${batch.onHand}`).join(' · '),
        },
      ],
    },
    {
      key: 'onHand',
      header: t('onHand'),
      isFigure: true,
      cell: level => figures.quantity(level.onHand),
      file: level => ({ quantity: level.onHand }),
    },
    {
      key: 'available',
      header: t('available'),
      isFigure: true,
      cell: level => figures.quantity(level.available ?? 0),
      file: level => ({ quantity: level.available ?? 0 }),
    },
    {
      key: 'inTransit',
      header: t('inTransit'),
      isFigure: true,
      isExtra: true,
      cell: level => (level.inTransit ? figures.quantity(level.inTransit) : ''),
      file: level => ({ quantity: level.inTransit }),
    },
  ];
  return (
    <Section title={t('stock')}>
      <Rows of={list} places={3} list={page => page.stockLevels} none={t('nowhere')}>
        {(rows, rest) => (
          <DataTable
            caption={t('stock')}
            columns={columns}
            rows={rows}
            rowKey={level => level.location}
            href={level => addresses.stockOf(level.location, sku)}
            rest={rest}
          />
        )}
      </Rows>
    </Section>
  );
}

/** Promotions that hold or will, and name the product or go for all goods. */
function Promotions({ product }: { product: Product }) {
  const t = useTranslations('product');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const read = useQuery({
    queryKey: ['promotionsOf', product.sku],
    queryFn: async () => {
      const both = await Promise.all([
        ask(PromotionsOfDocument, { state: 'ACTIVE' }),
        ask(PromotionsOfDocument, { state: 'SCHEDULED' }),
      ]);
      return both.flatMap(answer => answer.promotions?.edges.map(edge => edge.node) ?? []);
    },
    staleTime: 60_000,
  });
  return (
    <Section title={t('promotions')}>
      <Shown of={read} rows={2}>
        {promotions => {
          const concerning = promotions.flatMap(promotion => {
            const version =
              promotion.versions.find(each => each.version === promotion.holdingVersion) ?? promotion.versions.at(-1);
            const concern = concernOf(version?.rule, product);
            return concern ? [{ promotion, version, concern }] : [];
          });
          return concerning.length === 0 ? (
            <Empty>{t('noPromotions')}</Empty>
          ) : (
            <ul className={styles.steps}>
              {concerning.map(({ promotion, version, concern }) => (
                <li key={promotion.id}>
                  <Named
                    name={promotion.name}
                    under={[
                      promotion.id,
                      concern === 'all' ? t('forAll') : undefined,
                      version?.until ? t('until', { moment: figures.moment(version.until) }) : undefined,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                  <Tag tone={promotion.state === 'ACTIVE' ? 'good' : 'plain'}>
                    {enumWord('PromotionState', promotion.state)}
                  </Tag>
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </Section>
  );
}

function History({ sku }: { sku: string }) {
  const t = useTranslations('product');
  const figures = useFigures();
  const eventWord = useEventWord();
  const history = useQuery({
    queryKey: ['product', sku, 'history'],
    queryFn: () => ask(ProductHistoryDocument, { stream: `product-${sku}` }),
  });
  return (
    <Section title={t('history')}>
      <Shown of={history} rows={2}>
        {data => (
          <ol className={styles.steps}>
            {data.history?.edges.map(({ node }) => (
              <li key={node.position}>
                <Named name={eventWord(node.type)} under={node.person ?? node.actor} />
                <span className="figure quiet">{figures.moment(node.occurredAt)}</span>
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </Section>
  );
}
