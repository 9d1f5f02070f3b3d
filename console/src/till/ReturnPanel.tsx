import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AcceptReturn } from '../generated/commands.ts';
import { TillReceiptDocument, TillSaleDocument, type TillSaleQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { thousandths } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';
import { newCommandId } from '../ledger/ids.ts';
import { type Trouble, troubleIn } from '../ledger/problem.ts';
import { intend } from '../ledger/send.ts';
import { some } from '../ledger/typed.ts';
import { useTillWord } from '../messages/useTillWord.ts';
import { refundsOf } from '../returns/refunds.ts';
import { useRefundDue } from '../returns/useRefundDue.ts';
import type { Station } from './AtRegister.tsx';
import { typedThousandths } from './basket.ts';
import type { TakenBack } from './current.ts';
import { useDeeds } from './deeds.ts';
import { ApprovalDialog } from './panels.ts';
import styles from './till.module.css';

type Sale = NonNullable<TillSaleQuery['sale']>;

/** A receipt as it is printed, `SH-01/R1/000042`; one of this register by its number alone; a sale by its id. */
async function find(text: string, at: Station['at']): Promise<Sale | undefined> {
  const parts = text.trim().split('/');
  const [location = '', register = '', receiptNo = ''] =
    parts.length === 3 ? parts : [at.location, at.register, text.trim()];
  const byReceipt = (await ask(TillReceiptDocument, { location, register, receiptNo })).saleByReceipt;
  return byReceipt ?? (await ask(TillSaleDocument, { id: text.trim() })).sale ?? undefined;
}

type Props = {
  station: Station;
  /** The receipt that somebody has come for, as it is printed. */
  receipt: string;
  onBack: () => void;
  /** Takes what comes back for the basket; undefined where that is paid in part already. */
  onExchange: ((back: TakenBack) => void) | undefined;
};

/** Goods come back by their receipt; what is due is asked for, and goes back the way it came, or pays for others. */
export function ReturnPanel({ station, receipt, onBack, onExchange }: Props) {
  const t = useTranslations('tillReturn');
  const tTill = useTranslations('till');
  const words = useTroubleWords();
  const [text, setText] = useState(receipt);
  const [sale, setSale] = useState<Sale | 'none'>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isAsking, setAsking] = useState(false);

  const look = useCallback(
    async (wanted: string): Promise<void> => {
      setAsking(true);
      setTrouble(undefined);
      try {
        setSale((await find(wanted, station.at)) ?? 'none');
      } catch (failure) {
        setTrouble(troubleIn(failure));
      } finally {
        setAsking(false);
      }
    },
    [station.at],
  );

  useEffect(() => {
    if (receipt !== '') {
      void look(receipt);
    }
  }, [receipt, look]);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void look(text);
  }

  return (
    <div className={styles.stack}>
      <h2>{t('title')}</h2>
      <form onSubmit={onSubmit} className={styles.row}>
        <Field label={t('find')} value={text} onChange={setText} autoComplete="off" maxLength={200} autoFocus />
        <Button type="submit" isPending={isAsking} isDisabled={text.trim() === ''}>
          {t('findButton')}
        </Button>
      </form>
      {sale === 'none' && (
        <p role="alert" className={styles.fault}>
          {t('none')}
        </p>
      )}
      {trouble && (
        <p role="alert" className={styles.fault}>
          {words(trouble)}
        </p>
      )}
      {sale && sale !== 'none' && <Returning key={sale.id} sale={sale} station={station} onExchange={onExchange} />}
      <Button onPress={onBack}>{tTill('back')}</Button>
    </div>
  );
}

function Returning({ sale, station, onExchange }: { sale: Sale; station: Station; onExchange: Props['onExchange'] }) {
  const t = useTranslations('tillReturn');
  const tSale = useTranslations('tillSale');
  const figures = useFigures();
  const words = useTroubleWords();
  const enumWord = useTillWord();
  const deeds = useDeeds(station.door);
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [restock, setRestock] = useState(true);
  const [reason, setReason] = useState(t('reasonDefault'));
  const [accepted, setAccepted] = useState<readonly { method: string; amountMinor: number }[]>();
  const back = sale.lines.flatMap(line => {
    const much = typedThousandths(typed[line.lineNo] ?? '', line.product?.unit ?? 'KG');
    const most = thousandths(line.quantity) - thousandths(line.returnedQuantity);
    return much !== undefined && much <= most ? [{ lineNo: line.lineNo, quantity: much / 1000 }] : [];
  });
  const { due: known, trouble } = useRefundDue(sale.id, back);
  const gone = sale.returns.flatMap(each => each.refunds);
  const refunds = known ? refundsOf(known.refundMinor, sale.tenders, gone) : [];

  function returned(): Omit<AcceptReturn, 'refunds'> {
    return {
      returnId: newCommandId(),
      saleId: sale.id,
      location: station.at.location,
      register: station.at.register,
      lines: some(back.map(({ lineNo, quantity }) => ({ saleLineNo: lineNo, quantity, restock }))),
      reason: reason.trim(),
      ...(station.shiftNo === undefined ? {} : { shiftNo: station.shiftNo }),
    };
  }

  function onAccept(): void {
    const payload: AcceptReturn = { ...returned(), refunds };
    void deeds.begin({ intent: intend('returns.AcceptReturn', payload), onBooked: () => setAccepted(refunds) });
  }

  function onExchanged(): void {
    if (known) {
      onExchange?.({
        payload: returned(),
        receipt: `${sale.location}/${sale.register}/${sale.receiptNo}`,
        dueMinor: known.refundMinor,
        paid: sale.tenders,
        gone,
      });
    }
  }

  const meansText = (parts: readonly { method: string; amountMinor: number }[]) =>
    parts.map(each => `${enumWord('TenderMethod', each.method)} ${figures.money(each.amountMinor)}`).join(' · ');

  if (accepted) {
    return (
      <div className={styles.done}>
        <h3>{t('accepted')}</h3>
        <p className={`figure ${styles.huge}`} data-testid="refund">
          {figures.money(accepted.reduce((sum, each) => sum + each.amountMinor, 0))}
        </p>
        <p role="status">{meansText(accepted)}</p>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <p className="quiet">
        {sale.location}/{sale.register}/{sale.receiptNo} · {figures.moment(sale.soldAt, station.at.zone)} ·{' '}
        {figures.money(sale.totalMinor)}
      </p>
      <ul className={styles.list}>
        {sale.lines.map(line => {
          const left = (thousandths(line.quantity) - thousandths(line.returnedQuantity)) / 1000;
          return (
            <li key={line.lineNo} className={styles.returnLine}>
              <span>
                {line.product?.name ?? line.sku}
                <br />
                <span className="quiet small figure">
                  {t('of', { count: `${figures.quantity(left)} ${tSale(`unit.${line.product?.unit ?? 'PIECE'}`)}` })} ·{' '}
                  {figures.money(line.paidMinor)}
                </span>
              </span>
              <Field
                label={`${t('back')}: ${line.product?.name ?? line.sku}`}
                unlabelled
                placeholder="0"
                value={typed[line.lineNo] ?? ''}
                onChange={value => setTyped(before => ({ ...before, [line.lineNo]: value }))}
                inputMode="decimal"
                autoComplete="off"
                isDisabled={left <= 0}
              />
              <Button
                isDisabled={left <= 0}
                onPress={() => setTyped(before => ({ ...before, [line.lineNo]: String(left) }))}
              >
                {figures.quantity(left)}
              </Button>
            </li>
          );
        })}
      </ul>
      <label className={styles.check}>
        <input type="checkbox" checked={restock} onChange={event => setRestock(event.target.checked)} /> {t('restock')}
      </label>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={200} />
      {known ? (
        <p>
          {t('refund')}: <b className="figure">{figures.money(known.refundMinor)}</b> {meansText(refunds)}
          {known.pointsBack > 0 && ` · ${t('points', { count: figures.count(known.pointsBack) })}`}
        </p>
      ) : (
        <p className="quiet">{t('nothing')}</p>
      )}
      {(trouble ?? deeds.trouble) && (
        <p role="alert" className={styles.fault}>
          {words((trouble ?? deeds.trouble) as Trouble)}
        </p>
      )}
      <Button
        look="primary"
        isDisabled={!known || reason.trim() === ''}
        isPending={deeds.isSending}
        onPress={deeds.unanswered ? deeds.again : onAccept}
      >
        {t('accept')}
      </Button>
      {onExchange && (
        <Button
          isDisabled={!known || reason.trim() === '' || deeds.isSending || deeds.unanswered}
          onPress={onExchanged}
        >
          {t('exchange')}
        </Button>
      )}
      {deeds.missing && (
        <ApprovalDialog
          station={station}
          missing={deeds.missing}
          onConfirmed={deeds.confirmedBy}
          onClose={deeds.forget}
        />
      )}
    </div>
  );
}
