import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { request } from '../ledger/door.ts';
import { newCommandId } from '../ledger/ids.ts';
import { type Trouble, troubleIn } from '../ledger/problem.ts';
import { type Intent, intend } from '../ledger/send.ts';
import { useTillWord } from '../messages/useTillWord.ts';
import type { Station } from './AtRegister.tsx';
import { typedMinor } from './basket.ts';
import type { Current, OpenPayment, Work } from './current.ts';
import { useDeeds } from './deeds.ts';
import { exchangeOf, settlementOf } from './exchange.ts';
import { countSold } from './favourites.ts';
import { Keypad } from './Keypad.tsx';
import { ApprovalDialog, ShownCode } from './panels.ts';
import { type Payment, progressOf, readPayment, walletOf } from './payments.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { saleOf } from './saleOf.ts';
import { accountOf, cashLeftOf, likelyAmounts, type Means, type Part, takenOf } from './tenders.ts';
import styles from './till.module.css';
import type { Quoted } from './useQuote.ts';

type Props = {
  station: Station;
  work: Work;
  quoted: Quoted;
  walletCode: { code: string; at: number } | undefined;
  onBack: () => void;
  onDone: (receipt: Receipt) => void;
};

/** How often a payment is asked for that waits for its customer. */
const ASKED_EVERY_MS = 1000;

/** They give codes that a customer scans. */
const WALLETS: readonly Means[] = ['WECHAT', 'ALIPAY'];

type Asked = 'none' | 'giftCard' | 'card';

/** Taking the money. As soon as nothing is left to pay, the sale is decided: once, by one id. */
export function PayPanel({ station, work, quoted, walletCode, onBack, onDone }: Props) {
  const t = useTranslations('tillPay');
  const tTill = useTranslations('till');
  const figures = useFigures();
  const words = useTroubleWords();
  const enumWord = useTillWord();
  const { door, at } = station;
  const { current, set } = work;
  const { priced } = quoted;
  const deeds = useDeeds(door);
  const paying = useDeeds(door);
  /** Between the last coin and the number of the receipt nothing else is decided. */
  const isDeciding = useRef(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<Asked>('none');
  const [said, setSaid] = useState<string>();
  const settlement = settlementOf(priced?.totalMinor ?? 0, current.back);
  const { dueMinor } = settlement;
  const account = accountOf(dueMinor, current.parts, station.cashStep);
  const cashLeft = cashLeftOf(dueMinor, current.parts, station.cashStep);
  const typedAmount = typed === '' ? undefined : typedMinor(typed);
  const isBusy = deeds.isSending || paying.isSending || current.open !== undefined || current.decided !== undefined;
  const takes = (means: Means) => station.means === undefined || station.means.includes(means);

  function meansWord(means: Means): string {
    return enumWord('TenderMethod', means);
  }

  /** What is paid makes the sale; a payment that waits is none of it. */
  async function decide(paid: Current): Promise<void> {
    const { basket, parts, back } = paid;
    const next = accountOf(dueMinor, parts, station.cashStep);
    if (!priced || !quoted.isCurrent || next.leftMinor > 0 || isDeciding.current) {
      return;
    }
    isDeciding.current = true;
    let receiptNo: string;
    try {
      receiptNo = paid.receiptNo ?? (await door.nextReceiptNo());
    } catch (failure) {
      setSaid(words(troubleIn(failure)));
      return;
    } finally {
      isDeciding.current = false;
    }
    const where = {
      location: at.location,
      register: at.register,
      cashier: station.cashier,
      ...(station.shiftNo === undefined ? {} : { shiftNo: station.shiftNo }),
    };
    const sale = saleOf(basket, priced, parts, next.changeMinor, receiptNo, where);
    const made = back
      ? intend('returns.ExchangeGoods', exchangeOf(sale, back, settlement.refunds))
      : intend('sales.CompleteSale', sale);
    const intent = notBefore(made, priced.pricedAt);
    const receipt = receiptOf(
      basket,
      priced,
      parts,
      next,
      { receiptNo, at: new Date().toISOString(), cashier: station.cashier, isTraining: station.isTraining },
      back && { ...settlement, receipt: back.receipt },
    );
    send({ basket, parts, ...(back ? { back } : {}), decided: { intent, receipt } });
  }

  /** Sends a sale that is decided; written down before, forgotten only when it is answered. */
  function send(next: Current, again = false): void {
    const { decided } = next;
    if (!decided) {
      return;
    }
    const onBooked = () => {
      void countSold(at.location, [...new Set(next.basket.lines.map(line => line.sku))]);
      work.begin();
      onDone(decided.receipt);
    };
    void deeds.begin({
      intent: decided.intent,
      again,
      before: intent => {
        const sent = { ...next, decided: { ...decided, intent } };
        set(() => sent);
        return work.write(sent);
      },
      onBooked,
      onRefused: trouble => {
        if (trouble.is === 'refused' && trouble.rejection.type === 'sales.SaleAlreadyCompleted') {
          onBooked(); // nobody else sells this basket
          return;
        }
        // Money in hand is given back or offered again; what a provider has taken stays with the basket.
        const isUsed = trouble.is === 'refused' && trouble.rejection.type === 'sales.ReceiptNumberUsed';
        set(({ basket, parts, back }) => ({
          basket,
          parts: takenOf(parts),
          ...(back ? { back } : {}),
          ...(isUsed ? {} : { receiptNo: decided.receipt.receiptNo }),
        }));
        if (isUsed) {
          station.again(); // another browser has sold at this register: the next number is behind its receipts
        }
        quoted.again();
      },
    });
  }

  function take(part: Part): void {
    setTyped('');
    setSaid(undefined);
    const { open: _, ...rest } = current;
    const paid = { ...rest, parts: [...current.parts, part] };
    set(() => paid);
    void decide(paid);
  }

  function takeCash(minor: number | undefined): void {
    if (isBusy) {
      return;
    }
    if (account.leftMinor === 0) {
      void decide(current);
    } else if (minor !== undefined && minor > 0) {
      take({ means: 'CASH', minor });
    }
  }

  function startWallet(code: string): void {
    const means = walletOf(code);
    if (isBusy || account.leftMinor === 0) {
      return;
    }
    if (!means) {
      setSaid(t('otherCode'));
      return;
    }
    const minor = Math.min(typedAmount ?? account.leftMinor, account.leftMinor);
    if (station.isTraining) {
      take({ means, minor });
      return;
    }
    startPayment({ id: newCommandId(), means, minor }, { by: 'BARCODE', code });
  }

  /** The customer scans what is shown. */
  function showCode(means: Means): void {
    if (isBusy || account.leftMinor === 0) {
      return;
    }
    const minor = Math.min(typedAmount ?? account.leftMinor, account.leftMinor);
    if (station.isTraining) {
      take({ means, minor });
      return;
    }
    startPayment({ id: newCommandId(), means, minor, isShown: true }, { by: 'QRCODE' });
  }

  function startPayment(
    open: OpenPayment,
    how: { by: 'BARCODE'; code: string } | { by: 'QRCODE' } | { by: 'BY_HAND'; reference: string },
  ): void {
    setTyped('');
    setSaid(undefined);
    const intent = intend('payments.StartPayment', {
      paymentId: open.id,
      location: at.location,
      register: at.register,
      cashier: station.cashier,
      sale: current.basket.saleId,
      method: open.means,
      amountMinor: open.minor,
      ...how,
    });
    const next = { ...current, open };
    void paying.begin({
      intent,
      before: () => {
        set(() => next);
        return work.write(next);
      },
      onBooked: () => undefined,
      onRefused: () => set(({ open: _, ...rest }) => rest),
    });
  }

  // A code that was scanned while somebody is to pay.
  const startWalletNow = useRef(startWallet);
  const sendNow = useRef(send);
  useEffect(() => {
    startWalletNow.current = startWallet;
    sendNow.current = send;
  });
  const lastCode = useRef(walletCode?.at);
  useEffect(() => {
    if (walletCode && walletCode.at !== lastCode.current) {
      lastCode.current = walletCode.at;
      startWalletNow.current(walletCode.code);
    }
  }, [walletCode]);

  // What was decided before this page was loaded.
  const resumed = useRef(current);
  useEffect(() => {
    if (resumed.current.decided) {
      sendNow.current(resumed.current, true);
    }
  }, []);

  return (
    <div className={styles.pay}>
      <h2>{t('title')}</h2>
      <dl className={styles.due}>
        <div>
          <dt>{t('due')}</dt>
          <dd className={`figure ${styles.big}`}>{figures.money(account.payableMinor)}</dd>
        </div>
        {current.back && (
          <div>
            <dt>{t('setOff', { receipt: current.back.receipt })}</dt>
            <dd className="figure">{figures.money(-settlement.setOffMinor)}</dd>
          </div>
        )}
        {settlement.refunds.map(refund => (
          <div key={refund.method}>
            <dt>
              {t('refund')} {meansWord(refund.method)}
            </dt>
            <dd className="figure">{figures.money(refund.amountMinor)}</dd>
          </div>
        ))}
        {current.parts.length > 0 && (
          <div>
            <dt>{t('left')}</dt>
            <dd className={`figure ${styles.big}`}>{figures.money(account.leftMinor)}</dd>
          </div>
        )}
      </dl>
      {current.parts.length > 0 && (
        <ul className={styles.list}>
          {current.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no id, and are taken off at their place
            <li key={index} className={styles.part}>
              <span>{meansWord(part.means)}</span>
              <span className="figure">{figures.money(part.minor)}</span>
              {part.paymentId === undefined && !isBusy && (
                <Button
                  look="bare"
                  onPress={() => set(before => ({ ...before, parts: before.parts.filter((_, at) => at !== index) }))}
                >
                  {t('removePart', { means: meansWord(part.means) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {current.decided ? (
        <Deciding
          isSending={deeds.isSending}
          unanswered={deeds.unanswered}
          trouble={deeds.trouble}
          onAgain={() => send(current, true)}
        />
      ) : current.open ? (
        <WaitingForPayment
          key={current.open.id}
          open={current.open}
          station={station}
          isStarting={paying.isSending}
          unanswered={paying.unanswered}
          onAgain={paying.again}
          onCaptured={(minor, { id, means }) => take({ means, minor, paymentId: id })}
          onFailed={reason => {
            setSaid(reason);
            set(({ open: _, ...rest }) => rest);
          }}
        />
      ) : (
        <>
          {(said || deeds.trouble || paying.trouble) && (
            <p role="alert" className={styles.fault}>
              {said ?? words((deeds.trouble ?? paying.trouble) as Trouble)}
            </p>
          )}
          {asked === 'none' && (
            <div className={styles.ways}>
              <form
                className={styles.stack}
                onSubmit={(event: FormEvent) => {
                  event.preventDefault();
                  takeCash(typed === '' ? cashLeft : typedAmount);
                }}
              >
                <Button type="submit" look="primary" isDisabled={isBusy || !quoted.isCurrent}>
                  {account.leftMinor === 0
                    ? t('finish')
                    : typedAmount === undefined
                      ? t('exact', { amount: figures.money(cashLeft) })
                      : `${t('cash')} ${figures.money(typedAmount)}`}{' '}
                  <kbd>Enter</kbd>
                </Button>
                <div className={styles.likely}>
                  {likelyAmounts(cashLeft).map(minor => (
                    <Button key={minor} isDisabled={!quoted.isCurrent} onPress={() => takeCash(minor)}>
                      {figures.money(minor)}
                    </Button>
                  ))}
                </div>
                <Field
                  label={t('amount')}
                  value={typed}
                  onChange={setTyped}
                  inputMode="decimal"
                  autoComplete="off"
                  autoFocus
                />
                <Keypad value={typed} onChange={setTyped} />
              </form>
              <div className={styles.stack}>
                <WalletCode onCode={startWallet} />
                <div className={styles.keys}>
                  {WALLETS.filter(takes).map(means => (
                    <Button key={means} onPress={() => showCode(means)}>
                      {t('showCode', { means: meansWord(means) })}
                    </Button>
                  ))}
                  {takes('CARD') && <Button onPress={() => setAsked('card')}>{t('card')}</Button>}
                  {takes('GIFT_CARD') && <Button onPress={() => setAsked('giftCard')}>{t('giftCard')}</Button>}
                </div>
              </div>
            </div>
          )}
          {asked === 'giftCard' && (
            <GiftCard
              most={typedAmount ?? account.leftMinor}
              isTraining={station.isTraining}
              onTake={part => {
                setAsked('none');
                take(part);
              }}
              onBack={() => setAsked('none')}
            />
          )}
          {asked === 'card' && (
            <CardByHand
              minor={Math.min(typedAmount ?? account.leftMinor, account.leftMinor)}
              onTake={reference => {
                setAsked('none');
                const minor = Math.min(typedAmount ?? account.leftMinor, account.leftMinor);
                if (station.isTraining) {
                  take({ means: 'CARD', minor });
                } else {
                  startPayment({ id: newCommandId(), means: 'CARD', minor }, { by: 'BY_HAND', reference });
                }
              }}
              onBack={() => setAsked('none')}
            />
          )}
          <Button
            onPress={() => {
              set(before => ({ ...before, parts: takenOf(before.parts) }));
              onBack();
            }}
            isDisabled={isBusy}
          >
            {tTill('back')}
          </Button>
        </>
      )}
      {deeds.missing && (
        <ApprovalDialog
          station={station}
          missing={deeds.missing}
          onConfirmed={deeds.confirmedBy}
          onClose={deeds.forget}
        />
      )}
      {paying.missing && (
        <ApprovalDialog
          station={station}
          missing={paying.missing}
          onConfirmed={paying.confirmedBy}
          onClose={paying.forget}
        />
      )}
    </div>
  );
}

/** Prices are the server's, and so is their moment: the sale is not before it, whatever this clock says. */
function notBefore(intent: Intent, moment: string): Intent {
  return Date.parse(intent.command.occurredAt) < Date.parse(moment)
    ? { ...intent, command: { ...intent.command, occurredAt: moment } }
    : intent;
}

type DecidingProps = { isSending: boolean; unanswered: boolean; trouble: Trouble | undefined; onAgain: () => void };

function Deciding({ isSending, unanswered, trouble, onAgain }: DecidingProps) {
  const t = useTranslations('tillPay');
  const words = useTroubleWords();
  return unanswered && !isSending ? (
    <div role="alert" className={styles.stack}>
      <p>{t('unanswered')}</p>
      {trouble && <p className="quiet">{words(trouble)}</p>}
      <Button look="primary" onPress={onAgain} autoFocus>
        {t('sendAgain')}
      </Button>
    </div>
  ) : (
    <p role="status">{t('sending')}</p>
  );
}

type WaitingProps = {
  open: OpenPayment;
  station: Station;
  isStarting: boolean;
  unanswered: boolean;
  onAgain: () => void;
  onCaptured: (minor: number, payment: OpenPayment) => void;
  onFailed: (reason: string) => void;
};

/** Until a provider has said what became of it, nothing else is taken. */
function WaitingForPayment({ open, station, isStarting, unanswered, onAgain, onCaptured, onFailed }: WaitingProps) {
  const t = useTranslations('tillPay');
  const figures = useFigures();
  const words = useTroubleWords();
  const enumWord = useTillWord();
  const cancelling = useDeeds(station.door);
  const [payment, setPayment] = useState<Payment>();
  /** How often in a row the server did not know it, and how often it could not be asked. */
  const [missed, setMissed] = useState(0);
  const [unread, setUnread] = useState(0);
  const told = useRef({ onCaptured, onFailed });
  useEffect(() => {
    told.current = { onCaptured, onFailed };
  });

  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      try {
        const found = await readPayment(open.id);
        if (!isWanted) {
          return;
        }
        setPayment(found);
        setUnread(0);
        setMissed(found ? 0 : before => before + 1);
        const progress = found && progressOf(found.state);
        if (found && progress === 'captured') {
          told.current.onCaptured(found.capturedMinor ?? found.amountMinor, open);
          return;
        }
        if (found && progress === 'failed') {
          told.current.onFailed(
            found.state === 'DECLINED' ? t('declined', { reason: found.reason ?? '–' }) : t('cancelled'),
          );
          return;
        }
      } catch {
        if (!isWanted) {
          return;
        }
        setUnread(before => before + 1);
      }
      timer = setTimeout(() => void look(), ASKED_EVERY_MS);
    }
    if (!isStarting) {
      void look();
    }
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [open, isStarting, t]);

  const progress = payment ? progressOf(payment.state) : 'waiting';
  return (
    <div className={styles.stack}>
      <p role="status">
        <b>
          {enumWord('TenderMethod', open.means)} {figures.money(open.minor)}
        </b>{' '}
        {progress === 'unknown' || missed > 2 || unread > 2
          ? t('asking')
          : progress === 'cancelling'
            ? t('cancelling')
            : t('waiting')}
      </p>
      {open.isShown && !isStarting && !unanswered && progress === 'waiting' && <ShownCode payment={open.id} />}
      {unanswered && <Button onPress={onAgain}>{t('sendAgain')}</Button>}
      {!payment && missed > 2 && unread === 0 && !unanswered && !isStarting && (
        <Button onPress={() => onFailed(t('cancelled'))}>{t('giveUp')}</Button>
      )}
      {payment && (progress === 'waiting' || progress === 'unknown') && (
        <Button
          isPending={cancelling.isSending}
          onPress={() =>
            void cancelling.begin({
              intent: intend('payments.CancelPayment', { paymentId: open.id, reason: 'cancelled at the till' }),
              onBooked: () => undefined,
            })
          }
        >
          {t('giveUp')}
        </Button>
      )}
      {cancelling.trouble && (
        <p role="alert" className={styles.fault}>
          {words(cancelling.trouble)}
        </p>
      )}
    </div>
  );
}

/** Where no scanner is: the digits below the code. */
function WalletCode({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations('tillPay');
  const [code, setCode] = useState('');
  return (
    <form
      className={styles.row}
      onSubmit={event => {
        event.preventDefault();
        onCode(code.replace(/\s/g, ''));
        setCode('');
      }}
    >
      <Field
        label={t('wallet')}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="off"
        maxLength={32}
      />
      <Button type="submit" isDisabled={code === ''}>
        {t('scanWallet')}
      </Button>
      <p className="quiet small">{t('walletHint')}</p>
    </form>
  );
}

type GiftCardProps = { most: number; isTraining: boolean; onTake: (part: Part) => void; onBack: () => void };

function GiftCard({ most, isTraining, onTake, onBack }: GiftCardProps) {
  const t = useTranslations('tillPay');
  const tTill = useTranslations('till');
  const figures = useFigures();
  const words = useTroubleWords();
  const [card, setCard] = useState('');
  const [secret, setSecret] = useState('');
  const [found, setFound] = useState<{ availableMinor: number } | 'unknown'>();
  const [trouble, setTrouble] = useState<Trouble>();

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTrouble(undefined);
    if (isTraining) {
      onTake({ means: 'GIFT_CARD', minor: most });
      return;
    }
    try {
      const answer = (await request('POST', '/v1/gift-card-checks', { card, secret })) as {
        known: boolean;
        availableMinor?: number;
      };
      setFound(answer.known && answer.availableMinor ? { availableMinor: answer.availableMinor } : 'unknown');
    } catch (failure) {
      setTrouble(troubleIn(failure));
    }
  }

  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <Field label={t('giftNumber')} value={card} onChange={setCard} inputMode="numeric" autoComplete="off" autoFocus />
      <Field label={t('giftSecret')} value={secret} onChange={setSecret} type="password" autoComplete="off" />
      {found === 'unknown' && (
        <p role="alert" className={styles.fault}>
          {t('giftUnknown')}
        </p>
      )}
      {trouble && (
        <p role="alert" className={styles.fault}>
          {words(trouble)}
        </p>
      )}
      {found !== undefined && found !== 'unknown' ? (
        <>
          <p>{t('giftHas', { amount: figures.money(found.availableMinor) })}</p>
          <Button
            look="primary"
            onPress={() => onTake({ means: 'GIFT_CARD', minor: Math.min(most, found.availableMinor), card, secret })}
          >
            {t('take', { amount: figures.money(Math.min(most, found.availableMinor)) })}
          </Button>
        </>
      ) : (
        <Button type="submit" look="primary" isDisabled={card === '' || secret === ''}>
          {t('giftCard')}
        </Button>
      )}
      <Button onPress={onBack}>{tTill('back')}</Button>
    </form>
  );
}

type CardByHandProps = { minor: number; onTake: (reference: string) => void; onBack: () => void };

/** A terminal that stands beside the till: what its slip says is written down. */
function CardByHand({ minor, onTake, onBack }: CardByHandProps) {
  const t = useTranslations('tillPay');
  const tTill = useTranslations('till');
  const figures = useFigures();
  const [reference, setReference] = useState('');
  return (
    <form
      className={styles.stack}
      onSubmit={event => {
        event.preventDefault();
        onTake(reference.trim());
      }}
    >
      <Field
        label={t('reference')}
        value={reference}
        onChange={setReference}
        autoComplete="off"
        maxLength={64}
        autoFocus
      />
      <Button type="submit" look="primary" isDisabled={reference.trim() === ''}>
        {t('take', { amount: figures.money(minor) })}
      </Button>
      <Button onPress={onBack}>{tTill('back')}</Button>
    </form>
  );
}
