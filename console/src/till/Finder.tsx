import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Picture } from '../kit/Picture.tsx';
import { Skeleton } from '../kit/States.tsx';
import { Failed } from '../kit/Trouble.tsx';
import { Failure } from '../ledger/problem.ts';
import type { Station } from './AtRegister.tsx';
import type { Goods } from './door.ts';
import { favouritesAt, leading } from './favourites.ts';
import styles from './till.module.css';
import { useRead } from './useRead.ts';

/** More tiles are found by searching. */
const MOST_TILES = 60;

const FAVOURITES = '\u0000favourites';
const ALL = '\u0000all';

type Props = {
  station: Station;
  searchRef: RefObject<HTMLInputElement | null>;
  onChoose: (goods: Goods) => void;
  /** Somebody has looked for what nobody knows. */
  onNothing: (text: string) => void;
};

/** Goods to be pressed: those that are sold most, by category, or found by what somebody types. */
export function Finder({ station, searchRef, onChoose, onNothing }: Props) {
  const t = useTranslations('tillSale');
  const { door, at } = station;
  const [text, setText] = useState('');
  const sought = useDeferredValue(text.trim());
  const catalogue = useRead(useCallback(() => door.catalogue(), [door]));
  const favourites = useRead(useCallback(() => favouritesAt(at.location), [at.location]));
  const [shelf, setShelf] = useState<string>();
  const [found, setFound] = useState<{ to: string; goods: readonly Goods[] }>({ to: '', goods: [] });

  useEffect(() => {
    if (sought.length < 2) {
      return;
    }
    const timer = setTimeout(() => {
      door.find(sought).then(
        goods => setFound({ to: sought, goods }),
        () => setFound({ to: sought, goods: [] }),
      );
    }, 150);
    return () => clearTimeout(timer);
  }, [door, sought]);

  const all = catalogue.data ?? [];
  const categories = useMemo(
    () => [...new Set((catalogue.data ?? []).flatMap(each => (each.category ? [each.category] : [])))].sort(),
    [catalogue.data],
  );
  const liked = useMemo(() => {
    const bySku = new Map((catalogue.data ?? []).map(each => [each.sku, each]));
    return leading(favourites.data ?? {}).flatMap(sku => bySku.get(sku) ?? []);
  }, [catalogue.data, favourites.data]);
  const chosen = shelf ?? (liked.length > 0 ? FAVOURITES : ALL);
  const shown =
    sought !== ''
      ? merged(matching(all, sought), found.to === sought ? found.goods : [])
      : chosen === FAVOURITES
        ? liked
        : chosen === ALL
          ? all
          : all.filter(each => each.category === chosen);

  /** The first one of what was typed, however fast; where nothing is known by it here, the server is asked. */
  async function onSubmit(): Promise<void> {
    const typed = text.trim();
    if (typed === '') {
      return;
    }
    setText('');
    searchRef.current?.blur();
    const first = matching(all, typed)[0] ?? (await door.find(typed).catch(() => []))[0];
    if (first) {
      onChoose(first);
    } else {
      onNothing(typed);
    }
  }

  return (
    <div className={styles.finder}>
      <search>
        <form
          onSubmit={event => {
            event.preventDefault();
            void onSubmit();
          }}
        >
          <Field
            label={t('search')}
            unlabelled
            placeholder={t('search')}
            type="search"
            icon={<Icon name="search" size={18} />}
            value={text}
            onChange={setText}
            inputRef={searchRef}
            autoComplete="off"
          />
        </form>
      </search>
      <fieldset className={styles.shelves} aria-label={t('goods')}>
        {liked.length > 0 && (
          <Button look={chosen === FAVOURITES ? 'primary' : 'plain'} onPress={() => setShelf(FAVOURITES)}>
            {t('favourites')}
          </Button>
        )}
        <Button look={chosen === ALL ? 'primary' : 'plain'} onPress={() => setShelf(ALL)}>
          {t('all')}
        </Button>
        {categories.map(each => (
          <Button key={each} look={chosen === each ? 'primary' : 'plain'} onPress={() => setShelf(each)}>
            {each}
          </Button>
        ))}
      </fieldset>
      {catalogue.trouble && !catalogue.data && (
        <Failed error={new Failure(catalogue.trouble)} onRetry={catalogue.again} />
      )}
      {!catalogue.data && !catalogue.trouble && <Skeleton rows={4} />}
      {catalogue.data && shown.length === 0 && <p className={styles.hint}>{t('nothing')}</p>}
      <ul className={styles.tiles}>
        {shown.slice(0, MOST_TILES).map(each => (
          <li key={each.sku}>
            <Tile goods={each} onPress={() => onChoose(each)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tile({ goods, onPress }: { goods: Goods; onPress: () => void }) {
  const t = useTranslations('tillSale');
  const figures = useFigures();
  return (
    <button type="button" className={styles.tile} onClick={onPress}>
      <span className={styles.tileName}>{goods.name}</span>
      <span className={styles.tileFoot}>
        <span className="quiet small figure">
          {goods.priceMinor === undefined
            ? t('noPrice')
            : `${figures.money(goods.priceMinor)} / ${t(`unit.${goods.unit}`)}`}
        </span>
        {goods.picture && <Picture hash={goods.picture} size={96} alt="" className={styles.tilePicture} />}
      </span>
    </button>
  );
}

/** What is known here is there at once; the server knows initials of pinyin, and more. */
function matching(all: readonly Goods[], text: string): readonly Goods[] {
  const low = text.toLowerCase();
  return all.filter(
    each =>
      each.name.toLowerCase().includes(low) || each.sku.toLowerCase().includes(low) || each.barcodes.includes(text),
  );
}

function merged(here: readonly Goods[], there: readonly Goods[]): readonly Goods[] {
  const known = new Set(here.map(each => each.sku));
  return [...here, ...there.filter(each => !known.has(each.sku))];
}
