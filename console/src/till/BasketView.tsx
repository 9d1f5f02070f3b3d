import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Picture } from '../kit/Picture.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useTillWord } from '../messages/useTillWord.ts';
import { type Basket, type Change, chosenLine, isEmpty, type Line } from './basket.ts';
import { KEYS } from './Counter.tsx';
import type { TakenBack } from './current.ts';
import type { PricedBasket } from './door.ts';
import type { Question } from './LineDialogs.tsx';
import styles from './till.module.css';
import type { Quoted } from './useQuote.ts';

type Props = {
  basket: Basket;
  quoted: Quoted;
  /** Nothing of it can be changed now. */
  isFixed: boolean;
  change: (change: Change) => void;
  /** What comes back for it. */
  back: TakenBack | undefined;
  onNoExchange: () => void;
  onPay: () => void;
  onAsk: (question: Question) => void;
  onPark: () => void;
  parked: number;
};

/** Two of what is missing; first what the customer could have already. */
function giftsFirst<M extends { missingGifts: number | null }>(misses: readonly M[]): readonly M[] {
  return [
    ...misses.filter(each => each.missingGifts != null),
    ...misses.filter(each => each.missingGifts == null),
  ].slice(0, 2);
}

/** The basket with what it costs, what was saved, and what is missing to more; below it the total, always in sight. */
export function BasketView({
  basket,
  quoted,
  isFixed,
  change,
  back,
  onNoExchange,
  onPay,
  onAsk,
  onPark,
  parked,
}: Props) {
  const t = useTranslations('tillSale');
  const tReturn = useTranslations('tillReturn');
  const figures = useFigures();
  const words = useTroubleWords();
  const enumWord = useTillWord();
  const { priced } = quoted;
  const line = chosenLine(basket);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line that is chosen is brought into sight
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [basket.chosen, basket.lines.length]);

  return (
    <section className={styles.basket} aria-label={t('basket')}>
      {basket.lines.length === 0 ? (
        <p className={styles.hint}>{t('empty')}</p>
      ) : (
        <ol ref={list} className={styles.lines} data-stale={!quoted.isCurrent || undefined}>
          {basket.lines.map(each => (
            <li key={each.lineNo}>
              <button
                type="button"
                className={styles.line}
                aria-current={each.lineNo === basket.chosen ? 'true' : undefined}
                aria-disabled={isFixed || undefined}
                onClick={() => isFixed || change({ do: 'choose', lineNo: each.lineNo })}
              >
                <LineText line={each} priced={priced} />
              </button>
            </li>
          ))}
        </ol>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={styles.notes} aria-label={t('notes')} tabIndex={0}>
        {basket.member && (
          <p>
            {t('member')}: <b>{basket.member.name}</b>
            {priced?.points && priced.points.usable > 0 && (
              <>
                {' · '}
                {t('pointsOf', { usable: figures.count(priced.points.usable) })}
              </>
            )}
          </p>
        )}
        {basket.coupons.length > 0 && (
          <p>
            {t('coupon')}: <b>{figures.count(basket.coupons.length)}</b>
          </p>
        )}
        {back && (
          <p className={styles.applied}>
            <span>
              {tReturn('exchanging', { receipt: back.receipt })}{' '}
              {!isFixed && (
                <Button look="bare" onPress={onNoExchange}>
                  {tReturn('noExchange')}
                </Button>
              )}
            </span>
            <span className="figure">{figures.money(-back.dueMinor)}</span>
          </p>
        )}
        {priced?.applications.map(each => (
          <p key={each.seq} className={styles.applied}>
            <span>{each.name ?? enumWord('PricingLayer', each.layer)}</span>
            <span className="figure">{figures.money(-each.benefitMinor)}</span>
          </p>
        ))}
        {giftsFirst(priced?.nearMisses ?? []).map(each => (
          <p key={`${each.promotion}`} className={styles.near}>
            {each.missingGifts != null
              ? t('missingGifts', { count: each.missingGifts, name: each.name })
              : each.missingMinor != null
                ? t('missingMinor', { amount: figures.money(each.missingMinor), name: each.name })
                : t('missingPieces', { count: each.missingPieces ?? 0, name: each.name })}
          </p>
        ))}
        {priced?.skipped
          .filter(each => each.coupon != null)
          .map(each => (
            <p key={`${each.coupon}`} className={styles.fault} role="alert">
              {t('notUsable', {
                name: each.name ?? t('coupon'),
                reason: enumWord('SkippedReason', each.reason),
              })}
            </p>
          ))}
        {quoted.trouble && (
          <p className={styles.fault} role="alert">
            {words(quoted.trouble)} <Button onPress={quoted.again}>{t('pricing')}</Button>
          </p>
        )}
      </section>
      {!isFixed && (
        <div className={styles.keys}>
          <Key
            name={t('quantity')}
            k={KEYS.quantity}
            isOff={!line}
            onPress={() => line && onAsk({ is: 'quantity', line })}
          />
          <Key name={t('price')} k={KEYS.price} isOff={!line} onPress={() => line && onAsk({ is: 'price', line })} />
          <Key
            name={t('remove')}
            k="Del"
            isOff={!line}
            onPress={() => line && change({ do: 'remove', lineNo: line.lineNo })}
          />
          <Key
            name={t('discount')}
            k={KEYS.discount}
            isOff={basket.lines.length === 0}
            onPress={() => onAsk({ is: 'discount' })}
          />
          <Key name={t('coupon')} k={KEYS.coupon} onPress={() => onAsk({ is: 'coupon' })} />
          <Key name={t('member')} k={KEYS.member} onPress={() => onAsk({ is: 'member' })} />
          <Key name={t('park')} k={KEYS.park} isOff={isEmpty(basket)} onPress={onPark} />
          <Key name={t('recall')} k={KEYS.recall} isOff={parked === 0} onPress={() => onAsk({ is: 'recall' })} />
        </div>
      )}
      <footer className={styles.total}>
        <div>
          <p className="quiet small">
            {t('total')} · {t('pieces', { count: basket.lines.length })}
          </p>
          <p className={`figure ${styles.big}`} data-testid="total" data-current={quoted.isCurrent || undefined}>
            {figures.money(basket.lines.length === 0 ? 0 : (priced?.totalMinor ?? 0))}
          </p>
          {priced && priced.discountMinor > 0 && (
            <p className={styles.saved}>{t('saved', { amount: figures.money(priced.discountMinor) })}</p>
          )}
        </div>
        {!isFixed && (
          <Button look="primary" onPress={onPay} isDisabled={basket.lines.length === 0 || !quoted.isCurrent}>
            {t('pay')} <kbd>{KEYS.pay}</kbd>
          </Button>
        )}
      </footer>
    </section>
  );
}

function LineText({ line, priced }: { line: Line; priced: PricedBasket | undefined }) {
  const t = useTranslations('tillSale');
  const figures = useFigures();
  const parts = priced?.lines.filter(each => each.lineNo === line.lineNo) ?? [];
  const first = parts[0];
  const paid = parts.reduce((sum, part) => sum + part.paidMinor, 0);
  const saved = parts.reduce((sum, part) => sum + part.discountMinor, 0);
  return (
    <>
      <span className={styles.lineName}>
        {line.picture && <Picture hash={line.picture} size={96} alt="" className={styles.linePicture} />}
        {line.name}
      </span>
      <span className={`figure ${styles.linePaid}`}>{first ? figures.money(paid) : '…'}</span>
      <span className={`quiet small figure ${styles.lineUnder}`}>
        {figures.quantity(line.thousandths / 1000)} {t(`unit.${line.unit}`)}
        {first && ` × ${figures.money(line.override?.minor ?? first.regularUnitMinor)}`}
        {line.override && ` · ${line.override.reason}`}
      </span>
      <span className={`small figure ${styles.lineSaved}`}>{saved > 0 ? figures.money(-saved) : ''}</span>
    </>
  );
}

type KeyProps = { name: string; k: string; isOff?: boolean; onPress: () => void };

/** A button with the key that does the same. */
function Key({ name, k, isOff, onPress }: KeyProps) {
  return (
    <Button isDisabled={isOff ?? false} onPress={onPress}>
      <span>{name}</span> <kbd>{k}</kbd>
    </Button>
  );
}
