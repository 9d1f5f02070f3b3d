import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../kit/Button.tsx';
import { useFigures } from '../../kit/Look.tsx';
import { Named } from '../../kit/Page.tsx';
import { Empty } from '../../kit/States.tsx';
import { Tag } from '../../kit/Tag.tsx';
import styles from './CountPage.module.css';
import { device } from './device.ts';
import type { Places } from './places.ts';
import { type CountedGoods, keyOf, type Tally, tallies } from './tally.ts';
import type { Counting } from './useCounting.ts';

type Props = {
  counting: Counting;
  place: string;
  holding: Places['holding'] | undefined;
  onUndo: (goods: CountedGoods, change: number) => void;
  onChoose: (goods: CountedGoods) => void;
};

const FIRST = 50;

/** What was counted at the place on this phone, the last first. Each last entry can be taken back, by one against it. */
export function CountedHere({ counting, place, holding, onUndo, onChoose }: Props) {
  const t = useTranslations('count');
  const [most, setMost] = useState(FIRST);
  const all = tallies(counting.entries ?? [], place);
  if (all.length === 0) {
    return <Empty>{t('nothingHere')}</Empty>;
  }
  return (
    <>
      <ul className={styles.list}>
        {all.slice(0, most).map(tally => (
          <Row
            key={keyOf(tally.goods)}
            tally={tally}
            holding={holding?.(place, tally.goods)}
            onUndo={onUndo}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {all.length > most && (
        <Button onPress={() => setMost(most + FIRST)}>{t('entries', { count: all.length - most })} …</Button>
      )}
    </>
  );
}

type RowProps = Pick<Props, 'onUndo' | 'onChoose'> & {
  tally: Tally;
  holding: ReturnType<Places['holding']>;
};

function Row({ tally: { goods, total, last }, holding, onUndo, onChoose }: RowProps) {
  const t = useTranslations('count');
  const figures = useFigures();
  // Somebody else has counted the same at the same place since.
  const isReplaced = holding !== undefined && holding.device !== device() && Date.parse(holding.recordedAt) > last.at;
  return (
    <li className={styles.row}>
      <button type="button" className={styles.name} onClick={() => onChoose(goods)}>
        <Named
          name={goods.name}
          under={
            <>
              {[goods.sku, goods.batch].filter(Boolean).join(' · ')}{' '}
              {last.state === 'WAITS' && <Tag tone="warn">{t('entryWaits')}</Tag>}
              {isReplaced && (
                <Tag tone="warn">
                  {t('replacedBy', { quantity: figures.quantity(holding.quantity), by: holding.countedBy ?? '–' })}
                </Tag>
              )}
            </>
          }
        />
      </button>
      <span className={`figure ${styles.total}`}>{figures.quantity(total / 1000)}</span>
      {last.change > 0 ? (
        <Button look="bare" aria-label={`${t('undo')} ${goods.name}`} onPress={() => onUndo(goods, -last.change)}>
          {t('undo')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
