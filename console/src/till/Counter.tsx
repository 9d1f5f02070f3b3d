import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Skeleton } from '../kit/States.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { troubleIn } from '../ledger/problem.ts';
import { useTillWord } from '../messages/useTillWord.ts';
import type { Station } from './AtRegister.tsx';
import { Bar } from './Bar.tsx';
import { BasketView } from './BasketView.tsx';
import { type Basket, chosenLine, emptyBasket, type Item, itemOf } from './basket.ts';
import { isNothing, useCurrent } from './current.ts';
import { DonePanel } from './DonePanel.tsx';
import { Finder } from './Finder.tsx';
import { LineDialogs, type Question } from './LineDialogs.tsx';
import { LineNotice } from './offline/LineNotice.tsx';
import { PayPanel } from './PayPanel.tsx';
import { loadPanels, ReturnPanel, ShiftPanel } from './panels.ts';
import { walletOf } from './payments.ts';
import type { Receipt } from './receipt.ts';
import { ScanField } from './ScanField.tsx';
import { codeField, listen } from './scanner.ts';
import { takenOf } from './tenders.ts';
import styles from './till.module.css';
import { useQuote } from './useQuote.ts';

export type Stage =
  | { is: 'sale' }
  | { is: 'pay' }
  | { is: 'done'; receipt: Receipt }
  | { is: 'return'; receipt?: string }
  | { is: 'shift' };

type Tab = 'basket' | 'goods';

type Said = { text: string; isBad: boolean };

/** Keys of the counter, which stand on its buttons too. */
export const KEYS = {
  quantity: 'F2',
  price: 'F3',
  discount: 'F4',
  coupon: 'F5',
  member: 'F6',
  park: 'F7',
  recall: 'F8',
  return: 'F9',
  shift: 'F10',
  pay: 'F12',
} as const;

/** The console sends whoever takes something back here, with the receipt: `/till/?return=SH-01/R1/000042`. */
function stageOfAddress(): Stage {
  const receipt = new URLSearchParams(window.location.search).get('return');
  return receipt ? { is: 'return', receipt } : { is: 'sale' };
}

/** Selling: what is scanned gets into the basket, what it costs is asked for, and it is paid. */
export function Counter({ station }: { station: Station }) {
  const t = useTranslations();
  const figures = useFigures();
  const troubleWords = useTroubleWords();
  const enumWord = useTillWord();
  const { door, at } = station;
  const work = useCurrent(`${at.location}/${at.register}${station.isTraining ? '/training' : ''}`);
  const { current, change } = work;
  const { basket } = current;
  const quoted = useQuote(door, basket, at.location, at.register);
  const [stage, setStage] = useState<Stage>(stageOfAddress);
  const [question, setQuestion] = useState<Question>();
  const [tab, setTab] = useState<Tab>('basket');
  const [said, setSaid] = useState<Said>();
  /** The basket that was to be paid before its price had come. */
  const [paidNext, setPaidNext] = useState<Basket>();
  const search = useRef<HTMLInputElement>(null);
  /** A code that was scanned where it is paid, for whoever takes payments. */
  const [walletCode, setWalletCode] = useState<{ code: string; at: number }>();

  // What was decided before this page was loaded is sent again before anything else; so is what a provider was asked.
  const isBound = current.decided !== undefined || current.open !== undefined;
  useEffect(() => {
    if (work.isRead && isBound) {
      setStage(before => (before.is === 'sale' || before.is === 'return' ? { is: 'pay' } : before));
    }
  }, [work.isRead, isBound]);

  function add(item: Item, code?: string, thousandths?: number, batch?: string): void {
    if (stage.is !== 'sale') {
      setStage({ is: 'sale' });
    }
    if (item.unit === 'PIECE' || thousandths !== undefined) {
      change({
        do: 'add',
        item,
        thousandths: thousandths ?? 1000,
        ...(code ? { code } : {}),
        ...(batch ? { batch } : {}),
      });
    } else {
      setQuestion({ is: 'weight', item });
    }
    setSaid({ text: t('tillSale.added', { name: item.name }), isBad: false });
  }

  /** Whether a code that was scanned is the till's; else a field takes it. */
  function onScan(code: string): boolean {
    if (question !== undefined) {
      return false;
    }
    switch (stage.is) {
      case 'pay':
        if (walletOf(code) === undefined && codeField() !== undefined) {
          return false;
        }
        setWalletCode({ code, at: Date.now() });
        return true;
      case 'return':
      case 'shift':
        return false;
      case 'sale':
      case 'done':
        void putIn(code);
        return true;
    }
  }

  async function putIn(code: string): Promise<void> {
    try {
      const scanned = await door.scan(code);
      switch (scanned.is) {
        case 'goods':
          add(scanned.item);
          return;
        case 'label':
          add(scanned.item, scanned.code, scanned.thousandths, scanned.batch);
          return;
        case 'unknown':
          setSaid({ text: t('tillSale.unknown', { code }), isBad: true });
      }
    } catch (failure) {
      setSaid({ text: troubleWords(troubleIn(failure)), isBad: true });
    }
  }

  /** Goes on to paying: at once, or as soon as the price of this basket has come. */
  function pay(): void {
    setPaidNext(quoted.isCurrent ? undefined : basket);
    if (basket.lines.length > 0 && quoted.isCurrent) {
      setSaid(undefined);
      setStage({ is: 'pay' });
    }
  }
  useEffect(() => {
    if (paidNext === basket && quoted.isCurrent && stage.is === 'sale' && question === undefined) {
      pay();
    }
  });

  /** What a key does; undefined where it does nothing of the till's. */
  function deedOf(key: string, isInField: boolean): (() => void) | undefined {
    const line = chosenLine(basket);
    switch (key) {
      case KEYS.return:
        return () => setStage({ is: 'return' });
      case KEYS.shift:
        return () => setStage({ is: 'shift' });
    }
    if (stage.is !== 'sale') {
      return undefined;
    }
    switch (key) {
      case KEYS.quantity:
        return line && (() => setQuestion({ is: 'quantity', line }));
      case KEYS.price:
        return line && (() => setQuestion({ is: 'price', line }));
      case KEYS.discount:
        return () => setQuestion({ is: 'discount' });
      case KEYS.coupon:
        return () => setQuestion({ is: 'coupon' });
      case KEYS.member:
        return () => setQuestion({ is: 'member' });
      case KEYS.park:
        return work.park;
      case KEYS.recall:
        return () => setQuestion({ is: 'recall' });
      case KEYS.pay:
        return pay;
    }
    if (isInField) {
      return undefined;
    }
    switch (key) {
      case '+':
        return pay;
      case '/':
        return () => search.current?.focus();
      case 'Delete':
        return line && (() => change({ do: 'remove', lineNo: line.lineNo }));
      case 'ArrowDown':
        return () => change({ do: 'move', by: 1 });
      case 'ArrowUp':
        return () => change({ do: 'move', by: -1 });
    }
    return undefined;
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || question !== undefined || (stage.is !== 'sale' && stage.is !== 'done')) {
      return;
    }
    const isInField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    const deed = deedOf(event.key, isInField);
    if (deed) {
      event.preventDefault();
      deed();
    }
  }

  useEffect(loadPanels, []);
  // A reload is none of what the address has asked for.
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), []);

  // Listeners are there once; what they call is of what is on the screen: a key may come before the screen is painted.
  const latest = useRef({ onScan, onKey });
  useLayoutEffect(() => {
    latest.current = { onScan, onKey };
  });
  useEffect(() => {
    const forget = listen(code => latest.current.onScan(code));
    const heard = (event: KeyboardEvent) => latest.current.onKey(event);
    window.addEventListener('keydown', heard);
    return () => {
      forget();
      window.removeEventListener('keydown', heard);
    };
  }, []);

  if (!work.isRead) {
    return (
      <main className={styles.middle}>
        <Skeleton rows={4} />
      </main>
    );
  }

  const backToSale = () => setStage({ is: 'sale' });
  return (
    <div className={styles.till} data-training={station.isTraining || undefined}>
      <Bar station={station} parked={work.parked.length} />
      <LineNotice door={door} zone={at.zone} />
      {station.isTraining && (
        <p className={styles.training} role="note">
          {t('till.training')}
        </p>
      )}
      <main className={styles.counter} data-tab={tab} data-stage={stage.is}>
        <h1 className="unseen">{t('till.title')}</h1>
        <BasketView
          basket={stage.is === 'done' ? emptyBasket(basket.saleId) : basket}
          quoted={quoted}
          isFixed={stage.is !== 'sale'}
          change={change}
          back={stage.is === 'done' ? undefined : current.back}
          onNoExchange={() => work.set(({ back: _, ...rest }) => rest)}
          onPay={pay}
          onAsk={setQuestion}
          onPark={work.park}
          parked={work.parked.length}
        />
        <section className={styles.side} aria-label={t(stage.is === 'pay' ? 'tillPay.title' : 'tillSale.goods')}>
          {stage.is === 'sale' &&
            takenOf(current.parts).map(part => (
              <p key={part.paymentId} role="note" className={styles.fault}>
                {t('tillPay.paidOver', {
                  amount: figures.money(part.minor),
                  means: enumWord('TenderMethod', part.means),
                })}
              </p>
            ))}
          {stage.is === 'sale' && (
            <Finder
              station={station}
              searchRef={search}
              onNothing={code => setSaid({ text: t('tillSale.unknown', { code }), isBad: true })}
              onChoose={goods => add(itemOf(goods))}
            />
          )}
          {stage.is === 'pay' && (
            <PayPanel
              station={station}
              work={work}
              quoted={quoted}
              walletCode={walletCode}
              onBack={backToSale}
              onDone={receipt => setStage({ is: 'done', receipt })}
            />
          )}
          {stage.is === 'done' && <DonePanel receipt={stage.receipt} station={station} onNext={backToSale} />}
          {stage.is === 'return' && (
            <ReturnPanel
              station={station}
              receipt={stage.receipt ?? ''}
              onBack={backToSale}
              onExchange={
                current.parts.length === 0
                  ? back => {
                      work.set(before => ({ ...before, back }));
                      backToSale();
                    }
                  : undefined
              }
            />
          )}
          {stage.is === 'shift' && <ShiftPanel station={station} isFree={isNothing(current)} onBack={backToSale} />}
        </section>
        <p className={said?.isBad ? styles.saidBad : styles.said} role={said?.isBad ? 'alert' : 'status'}>
          {said?.text}
        </p>
      </main>
      {stage.is === 'sale' && (
        <nav className={styles.tabs} aria-label={t('till.title')}>
          <Button look={tab === 'basket' ? 'primary' : 'plain'} onPress={() => setTab('basket')}>
            {t('tillSale.basket')} {basket.lines.length > 0 ? figures.count(basket.lines.length) : ''}
          </Button>
          <Button look={tab === 'goods' ? 'primary' : 'plain'} onPress={() => setTab('goods')}>
            {t('tillSale.goods')}
          </Button>
          <Button onPress={() => setStage({ is: 'return' })}>{t('tillSale.return')}</Button>
          <Button onPress={() => setStage({ is: 'shift' })}>{t('tillSale.more')}</Button>
        </nav>
      )}
      <LineDialogs
        station={station}
        work={work}
        quoted={quoted}
        question={question}
        onClose={() => setQuestion(undefined)}
      />
      <ScanField onScan={onScan} />
    </div>
  );
}
