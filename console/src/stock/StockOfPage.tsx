import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { StockOfDocument, type StockOfQuery } from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Batches } from './Batches.tsx';
import { StockActions } from './StockActions.tsx';
import { Why } from './Why.tsx';

const route = getRouteApi('/stock/$location/$sku');

/** One product at one location: what there is, why, and of which batches. */
export function StockOfPage() {
  const t = useTranslations('stock');
  const { location, sku } = route.useParams();
  const read = useQuery({
    queryKey: ['stockOf', location, sku],
    queryFn: () => ask(StockOfDocument, { location, sku }),
    refetchInterval: 30_000,
  });
  return (
    <Shown of={read} rows={6}>
      {({ stockLevel, product }) => (
        <Page
          title={product?.name ?? sku}
          over={<Link href={addresses.stock({ location })}>{t('title')}</Link>}
          aside={<Freshness of={read} />}
        >
          {stockLevel ? (
            <>
              <StockActions
                location={location}
                sku={sku}
                onHand={stockLevel.onHand}
                isTracked={product?.batchTracked === true}
                batches={stockLevel.batches ?? []}
              />
              <Figures level={stockLevel} product={product} />
              <Why key={`${location}/${sku}`} location={location} sku={sku} onHand={stockLevel.onHand} />
              <Section title={t('batches')}>
                <Batches batches={stockLevel.batches ?? []} location={location} sku={sku} />
              </Section>
            </>
          ) : (
            <Empty>{t('neverHere', { location })}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

type Level = NonNullable<StockOfQuery['stockLevel']>;

function Figures({ level, product }: { level: Level; product: StockOfQuery['product'] }) {
  const t = useTranslations('stock');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const place = useLocations().of(level.location);
  const some = (name: string, quantity: number | null | undefined) =>
    quantity ? [{ name, value: figures.quantity(quantity) }] : [];
  return (
    <Facts
      facts={[
        {
          name: t('onHand'),
          value: figures.quantity(level.onHand),
          note: product ? enumWord('Unit', product.unit) : undefined,
        },
        { name: t('available'), value: figures.quantity(level.available ?? 0), note: t('availableNote') },
        ...some(t('reserved'), level.reserved),
        ...some(t('quarantined'), level.quarantined),
        ...some(t('expired'), level.expired),
        ...some(t('inTransit'), level.inTransit),
        ...(level.valueMinor == null ? [] : [{ name: t('value'), value: figures.money(level.valueMinor) }]),
        { name: t('location'), value: level.location, note: place?.name },
        { name: t('sku'), value: level.sku, note: product?.category },
      ]}
    />
  );
}
