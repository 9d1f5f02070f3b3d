import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Goods, GoodsBatch } from '../../catalog/goods.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Beside } from '../../kit/Form.tsx';
import { useFigures } from '../../kit/Look.tsx';
import { NumberPad } from '../../kit/NumberPad.tsx';
import { Named } from '../../kit/Page.tsx';
import { thousandths } from '../../ledger/amounts.ts';
import { useEnumWord } from '../../messages/useEnumWord.ts';
import styles from './CountPage.module.css';
import type { PlaceCount } from './places.ts';
import { type CountedGoods, type Kept, totalOf } from './tally.ts';

type Props = {
  goods: Goods;
  batch: GoodsBatch | undefined;
  place: string;
  entries: readonly Kept[];
  /** What was counted at the place before, not on this phone. */
  before: PlaceCount | undefined;
  onBatch: (batch: GoodsBatch | undefined) => void;
  onCount: (goods: CountedGoods, change: number) => void;
};

/** The goods that are counted: how many there are, batch by batch where they have batches. */
export function GoodsCard({ goods, batch, place, entries, before, onBatch, onCount }: Props) {
  const t = useTranslations('count');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const [text, setText] = useState('');
  const of: CountedGoods = { sku: goods.sku, name: goods.name, ...batch };
  const soFar = totalOf(entries, place, of);
  const typed = text === '' ? undefined : thousandths(Number(text));
  const isReady = typed !== undefined && (!goods.isTracked || batch !== undefined);
  function take(change: number): void {
    setText('');
    onCount(of, change);
  }
  return (
    <section className={styles.card} aria-label={goods.name}>
      <Named name={<strong>{goods.name}</strong>} under={`${goods.sku} · ${enumWord('Unit', goods.unit)}`} />
      {goods.isTracked && <BatchChoice goods={goods} batch={batch} onBatch={onBatch} />}
      {(!goods.isTracked || batch) && (
        <>
          <div className={styles.figure}>
            <span className="quiet">{t('soFar', { quantity: figures.quantity((soFar ?? 0) / 1000) })}</span>
            <output className={styles.typed} aria-label={t('quantity', { name: goods.name })}>
              {text || '–'}
            </output>
          </div>
          {before && (
            <p className="small">
              {t('before', { quantity: figures.quantity(before.quantity), by: before.countedBy ?? '–' })}
            </p>
          )}
          <NumberPad value={text} onChange={setText} />
          <div className={styles.buttons}>
            <Button isDisabled={!isReady} onPress={() => take(typed ?? 0)}>
              {t('add')}
            </Button>
            <Button look="primary" isDisabled={!isReady} onPress={() => take((typed ?? 0) - (soFar ?? 0))}>
              {t('is')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function BatchChoice({ goods, batch, onBatch }: Pick<Props, 'goods' | 'batch' | 'onBatch'>) {
  const t = useTranslations('count');
  const figures = useFigures();
  const isOther = batch !== undefined && !goods.batches.some(each => each.batch === batch.batch);
  const [isNew, setNew] = useState(goods.batches.length === 0 && batch === undefined);
  const [number, setNumber] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: they are buttons of one choice */}
      <div className={styles.batches} role="group" aria-label={t('batch')}>
        {goods.batches.map(each => (
          <button
            key={each.batch}
            type="button"
            aria-pressed={each.batch === batch?.batch}
            onClick={() => {
              setNew(false);
              onBatch(each);
            }}
          >
            <Named name={each.batch} under={each.expiresOn && figures.day(each.expiresOn)} />
          </button>
        ))}
        <button type="button" aria-pressed={isNew || isOther} onClick={() => setNew(true)}>
          {isOther ? (
            <Named name={batch.batch} under={batch.expiresOn && figures.day(batch.expiresOn)} />
          ) : (
            t('newBatch')
          )}
        </button>
      </div>
      {isNew && (
        <Beside>
          <Field label={t('batchNo')} value={number} onChange={setNumber} maxLength={64} autoCapitalize="none" />
          <Field label={t('expiresOn')} type="date" value={expiresOn} onChange={setExpiresOn} />
          <Button
            isDisabled={number.trim() === ''}
            onPress={() => {
              setNew(false);
              onBatch({ batch: number.trim(), ...(expiresOn ? { expiresOn } : {}) });
            }}
          >
            {t('newBatch')}
          </Button>
        </Beside>
      )}
    </>
  );
}
