import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { nameOf, useMay, useMe } from '../../access/me.ts';
import { Finder } from '../../catalog/Finder.tsx';
import { askForCode, type Goods, type GoodsBatch, goodsOfCode, type Read } from '../../catalog/goods.ts';
import { StocktakeOfDocument } from '../../generated/documents.ts';
import { Button } from '../../kit/Button.tsx';
import { useFigures } from '../../kit/Look.tsx';
import { Page, Section } from '../../kit/Page.tsx';
import { useScanner } from '../../kit/scanner.ts';
import { soundBad, soundGood } from '../../kit/tones.ts';
import { ask } from '../../ledger/ask.ts';
import { addresses } from '../../shell/addresses.ts';
import { CountedHere } from './CountedHere.tsx';
import styles from './CountPage.module.css';
import { keepPlace, keptPlace } from './device.ts';
import { GoodsCard } from './GoodsCard.tsx';
import { keepSheet, sheetOf } from './journal.ts';
import { LineBanner } from './LineBanner.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { readPlaces } from './places.ts';
import { readSheet, type Sheet } from './sheet.ts';
import { type CountedGoods, totalOf } from './tally.ts';
import { type Counting, useCounting } from './useCounting.ts';

const route = getRouteApi('/stocktakes/$stocktake/count');

/** Counts for a stocktake with a phone or a scanner, with a line or without. */
export function CountPage() {
  const t = useTranslations('count');
  const { stocktake } = route.useParams();
  const me = useMe().data;
  const mayRead = useMay('stocktake.read');
  const [place, setPlace] = useState(() => keptPlace(stocktake));
  const of = useQuery({
    queryKey: ['stocktake', stocktake],
    queryFn: () => ask(StocktakeOfDocument, { id: stocktake }),
    enabled: mayRead,
  });
  const scopeZone = of.data?.stocktake?.scope.zone ?? undefined;
  const isOver = of.data?.stocktake != null && of.data.stocktake.state !== 'OPEN';
  const where = scopeZone ?? place;
  return (
    <Page
      title={t('title')}
      over={<Link href={addresses.stocktake(stocktake)}>{t('over', { id: stocktake })}</Link>}
      aside={
        where !== undefined &&
        !isOver && (
          <>
            <span className={styles.place}>{where}</span>
            {scopeZone === undefined && (
              <Button look="bare" onPress={() => setPlace(undefined)}>
                {t('changePlace')}
              </Button>
            )}
          </>
        )
      }
    >
      {isOver && <p role="status">{t('closed')}</p>}
      {where === undefined && !isOver ? (
        <PlaceForm
          stocktake={stocktake}
          onPlace={chosen => {
            keepPlace(stocktake, chosen);
            setPlace(chosen);
          }}
        />
      ) : (
        me && <Counter stocktake={stocktake} place={where ?? ''} by={nameOf(me.principal)} isOver={isOver} />
      )}
    </Page>
  );
}

type Chosen = { goods: Goods; batch?: GoodsBatch };

function Counter({ stocktake, place, by, isOver }: { stocktake: string; place: string; by: string; isOver: boolean }) {
  const t = useTranslations('count');
  const figures = useFigures();
  const search = route.useSearch();
  const client = useQueryClient();
  const mayRead = useMay('stocktake.read');
  const sheet = useSheet(stocktake, by);
  const counting = useCounting(stocktake, by, () => void client.invalidateQueries({ queryKey: ['stocktake'] }));
  const places = useQuery({
    queryKey: ['stocktake', stocktake, 'places'],
    queryFn: () => readPlaces(stocktake),
    enabled: mayRead,
    refetchInterval: 20_000,
  });
  const [chosen, setChosen] = useState<Chosen>();
  const [said, setSaid] = useState<{ text: string; isBad: boolean }>();

  const wanted = search.sku && sheet?.goods.find(goods => goods.sku === search.sku);
  const [isRecount, setRecount] = useState(true);
  if (wanted && isRecount && !chosen) {
    const batch = wanted.batches.find(each => each.batch === search.batch);
    setRecount(false);
    setChosen({ goods: wanted, ...(batch ? { batch } : {}) });
  }

  function say(text: string, isBad = false): void {
    setSaid({ text, isBad });
    (isBad ? soundBad : soundGood)();
  }

  async function count(goods: CountedGoods, change: number): Promise<void> {
    await counting.count(place, goods, change);
    const name = goods.batch ? `${goods.name} · ${goods.batch}` : goods.name;
    const total = Math.max(0, (totalOf(counting.entries ?? [], place, goods) ?? 0) + change);
    say(change < 0 ? t('undone', { name }) : t('added', { name, quantity: figures.quantity(total / 1000) }));
  }

  async function scanned(code: string): Promise<void> {
    const read = await readCode(sheet, code);
    if (typeof read === 'string') {
      say(t(read, { code }), true);
      return;
    }
    const { goods } = read;
    const batch = read.batch ?? (chosen?.goods.sku === goods.sku ? chosen.batch : undefined) ?? onlyBatch(goods);
    setChosen({ goods, ...(batch ? { batch } : {}) });
    const quantity = read.quantity ?? (goods.unit === 'PIECE' ? 1000 : undefined);
    if (quantity !== undefined && (!goods.isTracked || batch)) {
      await count(counted(goods, batch), quantity);
    } else {
      say(goods.name);
    }
  }
  useScanner(code => void scanned(code), !isOver);

  if (counting.isBroken) {
    return <p role="alert">{t('broken')}</p>;
  }
  return (
    <>
      <LineBanner counting={counting} />
      {!isOver && (
        <div className={styles.work}>
          <Finder
            known={sheet?.goods ?? []}
            onCode={code => void scanned(code)}
            onGoods={goods => {
              const batch = onlyBatch(goods);
              setChosen({ goods, ...(batch ? { batch } : {}) });
            }}
          />
          {said && (
            <p role={said.isBad ? 'alert' : 'status'} className={said.isBad ? styles.bad : styles.said}>
              {said.text}
            </p>
          )}
          {chosen && (
            <GoodsCard
              key={`${chosen.goods.sku}/${chosen.batch?.batch ?? ''}`}
              goods={chosen.goods}
              batch={chosen.batch}
              place={place}
              entries={counting.entries ?? []}
              before={beforeHere(places.data?.holding, place, chosen, counting)}
              onBatch={batch => setChosen({ goods: chosen.goods, ...(batch ? { batch } : {}) })}
              onCount={(goods, change) => void count(goods, change)}
            />
          )}
        </div>
      )}
      <Section title={t('here', { place })}>
        <CountedHere
          counting={counting}
          place={place}
          holding={places.data?.holding}
          onUndo={(goods, change) => void count(goods, change)}
          onChoose={goods => {
            const known = sheet?.goods.find(each => each.sku === goods.sku);
            if (known) {
              const batch = known.batches.find(each => each.batch === goods.batch);
              setChosen({
                goods: known,
                ...(batch ? { batch } : goods.batch ? { batch: { ...goods, batch: goods.batch } } : {}),
              });
            }
          }}
        />
      </Section>
    </>
  );
}

type Holding = Awaited<ReturnType<typeof readPlaces>>['holding'] | undefined;

/** What was counted at the place by somebody else, or by this phone before it forgot. */
function beforeHere(holding: Holding, place: string, { goods, batch }: Chosen, counting: Counting) {
  const of = counted(goods, batch);
  return totalOf(counting.entries ?? [], place, of) === undefined ? holding?.(place, of) : undefined;
}

export function counted(goods: Goods, batch: GoodsBatch | undefined): CountedGoods {
  return { sku: goods.sku, name: goods.name, ...batch };
}

/** Nobody has to say which batch it is where there is one only. */
function onlyBatch(goods: Goods): GoodsBatch | undefined {
  return goods.isTracked && goods.batches.length === 1 ? goods.batches[0] : undefined;
}

/** What a code says: by the phone's own sheet where it has it, else by the server; or why it says nothing. */
async function readCode(sheet: Sheet | undefined, code: string): Promise<Read | 'unknownCode' | 'unknownOffline'> {
  const goods = goodsOfCode(sheet?.goods ?? [], code);
  if (goods) {
    return { code, goods };
  }
  try {
    return (await askForCode(sheet?.goods ?? [], code)) ?? 'unknownCode';
  } catch {
    return 'unknownOffline';
  }
}

/** The sheet as it was kept, and anew as soon as the server answers. */
function useSheet(stocktake: string, by: string): Sheet | undefined {
  const [sheet, setSheet] = useState<Sheet>();
  const read = useQuery({
    queryKey: ['sheet', stocktake],
    queryFn: () => readSheet(stocktake),
    enabled: useMay('stocktake.read'),
    staleTime: 5 * 60_000,
    retry: true,
    retryDelay: 10_000,
  });
  useEffect(() => {
    if (read.data) {
      setSheet(read.data);
      keepSheet(stocktake, by, read.data).catch(() => undefined);
      return;
    }
    let isWanted = true;
    sheetOf(stocktake, by).then(
      kept => isWanted && kept && setSheet(before => before ?? kept),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [read.data, stocktake, by]);
  return sheet;
}
