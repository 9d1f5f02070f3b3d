import { type FormEvent, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { may } from '../access/session.ts';
import type { CloseShift, CountTenders } from '../generated/commands.ts';
import { TillShiftDocument, TillXReportDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Skeleton } from '../kit/States.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { ask } from '../ledger/ask.ts';
import { newCommandId } from '../ledger/ids.ts';
import { intend } from '../ledger/send.ts';
import { useTillWord } from '../messages/useTillWord.ts';
import type { Station } from './AtRegister.tsx';
import { typedMinor } from './basket.ts';
import { type Deeds, useDeeds } from './deeds.ts';
import { ApprovalDialog } from './panels.ts';
import type { Means } from './tenders.ts';
import styles from './till.module.css';
import { useRead } from './useRead.ts';

type Doing = 'menu' | 'PAY_IN' | 'PAY_OUT' | 'DROP' | 'drawer' | 'handOver' | 'count' | 'x';

type Props = {
  station: Station;
  /** Whether nothing waits to be paid. */
  isFree: boolean;
  onBack: () => void;
};

/** The drawer and the shift: cash in and out, hand-over, count, X and Z. */
export function ShiftPanel({ station, isFree, onBack }: Props) {
  const t = useTranslations();
  const deeds = useDeeds(station.door);
  const [doing, setDoing] = useState<Doing>('menu');
  const [said, setSaid] = useState<string>();
  const [isClosed, setClosed] = useState(false);
  const { shiftNo } = station;
  const booked = () => {
    setDoing('menu');
    setSaid(t('tillShift.booked'));
  };

  return (
    <div className={styles.stack}>
      <h2>{t('tillShift.menu')}</h2>
      {doing === 'menu' && (
        <>
          <div className={styles.keys}>
            {!station.isTraining && shiftNo !== undefined && (
              <>
                <Button onPress={() => setDoing('PAY_IN')}>{t('tillShift.payIn')}</Button>
                <Button onPress={() => setDoing('PAY_OUT')}>{t('tillShift.payOut')}</Button>
                <Button onPress={() => setDoing('DROP')}>{t('tillShift.drop')}</Button>
                <Button onPress={() => setDoing('drawer')}>{t('tillShift.drawer')}</Button>
                <Button onPress={() => setDoing('handOver')}>{t('tillShift.handOver')}</Button>
                {(may(station.me, 'shifts.see-expected') || !station.blindCount) && (
                  <Button onPress={() => setDoing('x')}>{t('tillShift.x')}</Button>
                )}
                <Button isDisabled={!isFree} onPress={() => setDoing('count')}>
                  {t('tillShift.count')}
                </Button>
              </>
            )}
            <Button isDisabled={!isFree} onPress={() => station.train(!station.isTraining)}>
              {t(station.isTraining ? 'till.trainingOff' : 'till.trainingOn')}
            </Button>
            <Button isDisabled={!isFree} onPress={station.onElsewhere}>
              {t('tillRegister.change')}
            </Button>
            <Button onPress={station.onLeave}>{t('till.leave')}</Button>
          </div>
          {said && <p role="status">{said}</p>}
        </>
      )}
      {shiftNo !== undefined && (
        <Doings
          key={doing}
          doing={doing}
          shiftNo={shiftNo}
          station={station}
          deeds={deeds}
          onBooked={booked}
          onClosed={() => setClosed(true)}
        />
      )}
      {!isClosed && <Button onPress={doing === 'menu' ? onBack : () => setDoing('menu')}>{t('till.back')}</Button>}
    </div>
  );
}

type DoingsProps = {
  doing: Doing;
  shiftNo: number;
  station: Station;
  deeds: Deeds;
  onBooked: () => void;
  onClosed: () => void;
};

function Doings({ doing, ...rest }: DoingsProps) {
  switch (doing) {
    case 'menu':
      return null;
    case 'PAY_IN':
    case 'PAY_OUT':
    case 'DROP':
      return <MoveCash kind={doing} {...rest} />;
    case 'drawer':
      return <OpenDrawer {...rest} />;
    case 'handOver':
      return <HandOver {...rest} />;
    case 'count':
      return <CountAndClose {...rest} />;
    case 'x':
      return <XReport {...rest} />;
  }
}

type PartProps = Omit<DoingsProps, 'doing'>;

/** What went wrong, and whom to ask. */
function Refusal({ station, deeds }: Pick<PartProps, 'station' | 'deeds'>) {
  const words = useTroubleWords();
  const t = useTranslations('tillPay');
  return (
    <>
      {deeds.trouble && (
        <p role="alert" className={styles.fault}>
          {words(deeds.trouble)}
        </p>
      )}
      {deeds.unanswered && <Button onPress={deeds.again}>{t('sendAgain')}</Button>}
      {deeds.missing && (
        <ApprovalDialog
          station={station}
          missing={deeds.missing}
          onConfirmed={deeds.confirmedBy}
          onClose={deeds.forget}
        />
      )}
    </>
  );
}

function MoveCash({ kind, shiftNo, station, deeds, onBooked }: PartProps & { kind: 'PAY_IN' | 'PAY_OUT' | 'DROP' }) {
  const t = useTranslations('tillShift');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [bag, setBag] = useState('');
  const amountMinor = typedMinor(typed);
  const title = { PAY_IN: t('payIn'), PAY_OUT: t('payOut'), DROP: t('drop') }[kind];

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (amountMinor) {
      const { location, register } = station.at;
      const payload = {
        movementId: newCommandId(),
        location,
        register,
        shiftNo,
        kind,
        amountMinor,
        reason: reason.trim() || title,
        cashier: station.cashier,
        ...(kind === 'DROP' && bag.trim() ? { bag: bag.trim() } : {}),
      };
      void deeds.begin({ intent: intend('shifts.MoveCash', payload), onBooked });
    }
  }

  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <h3>{title}</h3>
      <Field label={t('amount')} value={typed} onChange={setTyped} inputMode="decimal" autoComplete="off" autoFocus />
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={200} />
      {kind === 'DROP' && <Field label={t('bag')} value={bag} onChange={setBag} maxLength={64} autoComplete="off" />}
      <Refusal station={station} deeds={deeds} />
      <Button type="submit" look="primary" isDisabled={!amountMinor} isPending={deeds.isSending}>
        {title}
      </Button>
    </form>
  );
}

function OpenDrawer({ shiftNo, station, deeds, onBooked }: PartProps) {
  const t = useTranslations('tillShift');
  const [reason, setReason] = useState('');
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const { location, register } = station.at;
    const payload = { location, register, shiftNo, reason: reason.trim(), cashier: station.cashier };
    void deeds.begin({ intent: intend('shifts.OpenDrawer', payload), onBooked });
  }
  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <h3>{t('drawer')}</h3>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={200} autoFocus />
      <Refusal station={station} deeds={deeds} />
      <Button type="submit" look="primary" isDisabled={reason.trim() === ''} isPending={deeds.isSending}>
        {t('drawer')}
      </Button>
    </form>
  );
}

function HandOver({ shiftNo, station, deeds }: PartProps) {
  const t = useTranslations('tillShift');
  const [to, setTo] = useState('');
  const [done, setDone] = useState(false);
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const { location, register } = station.at;
    const payload = { location, register, shiftNo, from: station.cashier, to: to.trim() };
    void deeds.begin({ intent: intend('shifts.HandOver', payload), onBooked: () => setDone(true) });
  }
  if (done) {
    return (
      <>
        <p role="status">{t('handedOver', { to })}</p>
        <Leave station={station} />
      </>
    );
  }
  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <h3>{t('handOver')}</h3>
      <Field
        label={t('to')}
        value={to}
        onChange={setTo}
        autoCapitalize="none"
        autoComplete="off"
        maxLength={64}
        autoFocus
      />
      <Refusal station={station} deeds={deeds} />
      <Button type="submit" look="primary" isDisabled={to.trim() === ''} isPending={deeds.isSending}>
        {t('handOver')}
      </Button>
    </form>
  );
}

function Leave({ station }: { station: Station }) {
  const t = useTranslations('till');
  return (
    <Button look="primary" onPress={station.onLeave}>
      {t('leave')}
    </Button>
  );
}

/** Counted first, closed then; what there should be is told by nobody before (盲交). */
function CountAndClose({ shiftNo, station, deeds, onClosed }: PartProps) {
  const t = useTranslations('tillShift');
  const figures = useFigures();
  const enumWord = useTillWord();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [unexplained, setUnexplained] = useState<readonly string[]>([]);
  const [keep, setKeep] = useState('');
  const [bag, setBag] = useState('');
  const [countId, setCountId] = useState<string>();
  const [isClosed, setClosed] = useState(false);
  const { location, register } = station.at;
  const counts = station.counted.flatMap((method: Means) => {
    const countedMinor = typedMinor(typed[method] ?? '');
    return countedMinor === undefined ? [] : [{ method, countedMinor }];
  });
  const keepMinor = typedMinor(keep);
  const cashMinor = counts.find(each => each.method === 'CASH')?.countedMinor ?? 0;

  function onCount(event: FormEvent): void {
    event.preventDefault();
    const id = newCommandId();
    const payload = { countId: id, location, register, shiftNo, counts, by: station.cashier } as CountTenders;
    void deeds.begin({ intent: intend('shifts.CountTenders', payload), onBooked: () => setCountId(id) });
  }

  function onClose(event: FormEvent): void {
    event.preventDefault();
    if (countId === undefined || keepMinor === undefined) {
      return;
    }
    const told = Object.entries(reasons).filter(([, reason]) => reason.trim() !== '');
    const payload = {
      location,
      register,
      shiftNo,
      countId,
      keepMinor,
      ...(told.length > 0 ? { reasons: told.map(([method, reason]) => ({ method, reason: reason.trim() })) } : {}),
      ...(bag.trim() ? { bag: bag.trim() } : {}),
    } as CloseShift;
    void deeds.begin({
      intent: intend('shifts.CloseShift', payload),
      onBooked: () => {
        setClosed(true);
        onClosed();
      },
      onRefused: trouble => {
        if (trouble.is === 'refused' && trouble.rejection.type === 'shifts.ReasonMissing') {
          const method = String(trouble.rejection.method);
          setUnexplained(before => (before.includes(method) ? before : [...before, method]));
        }
      },
    });
  }

  if (isClosed) {
    return <Closed shiftNo={shiftNo} station={station} />;
  }
  if (countId === undefined) {
    return (
      <form onSubmit={onCount} className={styles.stack}>
        <h3>{t('count')}</h3>
        <p className="quiet">{t('blind')}</p>
        {station.counted.map((method, index) => (
          <Field
            key={method}
            label={t('counted', { means: enumWord('TenderMethod', method) })}
            value={typed[method] ?? ''}
            onChange={value => setTyped(before => ({ ...before, [method]: value }))}
            inputMode="decimal"
            autoComplete="off"
            autoFocus={index === 0}
          />
        ))}
        <Refusal station={station} deeds={deeds} />
        <Button
          type="submit"
          look="primary"
          isDisabled={counts.length !== station.counted.length}
          isPending={deeds.isSending}
        >
          {t('countNow')}
        </Button>
      </form>
    );
  }
  return (
    <form onSubmit={onClose} className={styles.stack}>
      <h3>{t('count')}</h3>
      <p>
        {counts.map(each => `${enumWord('TenderMethod', each.method)} ${figures.money(each.countedMinor)}`).join(' · ')}
      </p>
      <Field label={t('keep')} value={keep} onChange={setKeep} inputMode="decimal" autoComplete="off" autoFocus />
      {keepMinor !== undefined && keepMinor < cashMinor && (
        <Field label={t('bag')} value={bag} onChange={setBag} maxLength={64} autoComplete="off" />
      )}
      {unexplained.map(method => (
        <Field
          key={method}
          label={t('varianceReason', { means: enumWord('TenderMethod', method) })}
          value={reasons[method] ?? ''}
          onChange={value => setReasons(before => ({ ...before, [method]: value }))}
          maxLength={200}
        />
      ))}
      <Refusal station={station} deeds={deeds} />
      <Button type="submit" look="primary" isDisabled={keepMinor === undefined} isPending={deeds.isSending}>
        {t('closeNow')}
      </Button>
      <Button
        onPress={() => {
          deeds.forget();
          setUnexplained([]);
          setCountId(undefined);
        }}
      >
        {t('recount')}
      </Button>
    </form>
  );
}

/** The shift as it was closed, with its Z report (Z 报表). */
function Closed({ shiftNo, station }: { shiftNo: number; station: Station }) {
  const t = useTranslations('tillShift');
  const figures = useFigures();
  const enumWord = useTillWord();
  const { location, register } = station.at;
  const read = useRead(
    useCallback(() => ask(TillShiftDocument, { location, register, shiftNo }), [location, register, shiftNo]),
  );
  const shift = read.data?.shift;
  if (!shift && (read.trouble || read.data)) {
    return (
      <div className={styles.stack}>
        <h3>{t('closed')}</h3>
        <p role="status">{t('closedLater')}</p>
        <Button look="primary" autoFocus onPress={station.again}>
          {t('next')}
        </Button>
      </div>
    );
  }
  if (!shift) {
    return <Skeleton rows={3} />;
  }
  return (
    <div className={styles.stack}>
      <h3>{t('closed')}</h3>
      {shift.z != null && (
        <>
          <p>{t('z', { number: shift.z })}</p>
          <p>
            <a href={`/v1/z-reports/${location}/${register}/${shift.z}.pdf`}>{t('zPrint')}</a>
          </p>
        </>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('shift', { number: shift.shiftNo })}</th>
            <th scope="col">{t('expected')}</th>
            <th scope="col">{t('countedWord')}</th>
            <th scope="col">{t('varianceWord')}</th>
          </tr>
        </thead>
        <tbody>
          {shift.tenders.map(each => (
            <tr key={each.method}>
              <th scope="row">{enumWord('TenderMethod', each.method)}</th>
              <td className="figure">{figures.money(each.expectedMinor)}</td>
              <td className="figure">{each.countedMinor == null ? '–' : figures.money(each.countedMinor)}</td>
              <td className="figure">{each.varianceMinor == null ? '–' : figures.signedMoney(each.varianceMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button look="primary" autoFocus onPress={station.again}>
        {t('next')}
      </Button>
    </div>
  );
}

function XReport({ station }: PartProps) {
  const t = useTranslations('tillShift');
  const figures = useFigures();
  const enumWord = useTillWord();
  const words = useTroubleWords();
  const { location, register } = station.at;
  const read = useRead(useCallback(() => ask(TillXReportDocument, { location, register }), [location, register]));
  const x = read.data?.xReport?.x;
  if (!x) {
    return read.trouble ? (
      <p role="alert" className={styles.fault}>
        {words(read.trouble)}
      </p>
    ) : (
      <Skeleton rows={4} />
    );
  }
  return (
    <div className={styles.stack}>
      <h3>{t('x')}</h3>
      <table className={styles.table}>
        <tbody>
          {(
            [
              [t('receipts'), figures.count(x.receipts)],
              [t('returns'), figures.count(x.returns)],
              [t('sold'), figures.money(x.salesMinor)],
              [t('returned'), figures.money(x.returnsMinor)],
              ...x.expected.map(each => [enumWord('TenderMethod', each.method), figures.money(each.expectedMinor)]),
            ] as [string, string][]
          ).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
