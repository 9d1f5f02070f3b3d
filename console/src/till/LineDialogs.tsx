import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TillMemberDocument, TillMemberOfCardDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { decimalOf } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';
import { type Trouble, troubleIn } from '../ledger/problem.ts';
import type { Station } from './AtRegister.tsx';
import { type Buyer, type Item, type Line, typedMinor, typedThousandths } from './basket.ts';
import type { Work } from './current.ts';
import { Keypad } from './Keypad.tsx';
import styles from './till.module.css';
import type { Quoted } from './useQuote.ts';

/** What somebody is asked in front of the basket. */
export type Question =
  | { is: 'quantity'; line: Line }
  | { is: 'weight'; item: Item }
  | { is: 'price'; line: Line }
  | { is: 'discount' }
  | { is: 'coupon' }
  | { is: 'member' }
  | { is: 'recall' };

type Props = {
  station: Station;
  work: Work;
  quoted: Quoted;
  question: Question | undefined;
  onClose: () => void;
};

export function LineDialogs({ question, ...rest }: Props) {
  const t = useTranslations('tillSale');
  if (!question) {
    return null;
  }
  return (
    <Dialog title={titleOf(question, t)} isOpen onClose={rest.onClose}>
      <Asked question={question} {...rest} />
    </Dialog>
  );
}

function titleOf(question: Question, t: ReturnType<typeof useTranslations<'tillSale'>>): string {
  switch (question.is) {
    case 'quantity':
      return t('quantityOf', { name: question.line.name });
    case 'weight':
      return t('quantityOf', { name: question.item.name });
    case 'price':
      return t('priceOf', { name: question.line.name });
    case 'discount':
      return t('discount');
    case 'coupon':
      return t('coupon');
    case 'member':
      return t('member');
    case 'recall':
      return t('parked');
  }
}

function Asked({ station, work, quoted, question, onClose }: Props & { question: Question }) {
  const t = useTranslations('tillSale');
  const { change } = work;
  switch (question.is) {
    case 'quantity':
      return (
        <Typed
          label={`${t('quantity')} (${t(`unit.${question.line.unit}`)})`}
          read={text => typedThousandths(text, question.line.unit)}
          onDone={thousandths => {
            change({ do: 'quantity', lineNo: question.line.lineNo, thousandths });
            onClose();
          }}
        />
      );
    case 'weight':
      return (
        <Typed
          label={`${t('quantity')} (${t(`unit.${question.item.unit}`)})`}
          read={text => typedThousandths(text, question.item.unit)}
          onDone={thousandths => {
            change({ do: 'add', item: question.item, thousandths });
            onClose();
          }}
        />
      );
    case 'price':
      return <Price line={question.line} work={work} onClose={onClose} />;
    case 'discount':
      return (
        <Typed
          label={t('discountAmount')}
          read={typedMinor}
          initial={work.current.basket.manualMinor > 0 ? decimalOf(work.current.basket.manualMinor) : ''}
          onDone={minor => {
            change({ do: 'manual', minor });
            onClose();
          }}
        >
          <Button
            onPress={() => {
              change({ do: 'roundOff', on: !work.current.basket.roundOff });
              onClose();
            }}
          >
            {t('roundOff')} {work.current.basket.roundOff ? '✓' : ''}
          </Button>
        </Typed>
      );
    case 'coupon':
      return <Coupons work={work} onClose={onClose} />;
    case 'member':
      return <Members station={station} work={work} quoted={quoted} onClose={onClose} />;
    case 'recall':
      return <ParkedList work={work} zone={station.at.zone} onClose={onClose} />;
  }
}

type TypedProps = {
  label: string;
  initial?: string;
  read: (text: string) => number | undefined;
  onDone: (value: number) => void;
  children?: ReactNode;
};

/** One number, by keys or by touch. */
function Typed({ label, initial = '', read, onDone, children }: TypedProps) {
  const t = useTranslations('till');
  const [text, setText] = useState(initial);
  const value = read(text);
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (value !== undefined) {
      onDone(value);
    }
  }
  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <Field label={label} value={text} onChange={setText} inputMode="decimal" autoComplete="off" autoFocus />
      <Keypad value={text} onChange={setText} />
      {children}
      <Button type="submit" look="primary" isDisabled={value === undefined}>
        {t('done')}
      </Button>
    </form>
  );
}

function Price({ line, work, onClose }: { line: Line; work: Work; onClose: () => void }) {
  const t = useTranslations('tillSale');
  const [reason, setReason] = useState(t('whyDefault'));
  return (
    <Typed
      label={t('price')}
      read={text => (reason.trim() === '' ? undefined : typedMinor(text))}
      onDone={minor => {
        work.change({ do: 'price', lineNo: line.lineNo, override: { minor, reason: reason.trim() } });
        onClose();
      }}
    >
      <Field label={t('why')} value={reason} onChange={setReason} maxLength={200} />
      {line.override && (
        <Button
          onPress={() => {
            work.change({ do: 'price', lineNo: line.lineNo, override: undefined });
            onClose();
          }}
        >
          {t('normalPrice')}
        </Button>
      )}
    </Typed>
  );
}

function Coupons({ work, onClose }: { work: Work; onClose: () => void }) {
  const t = useTranslations('tillSale');
  const [code, setCode] = useState('');
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (code.trim() !== '') {
      work.change({ do: 'coupon', code: code.trim() });
      onClose();
    }
  }
  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <Field label={t('couponCode')} value={code} onChange={setCode} autoComplete="off" maxLength={128} autoFocus />
      <Button type="submit" look="primary" isDisabled={code.trim() === ''}>
        {t('coupon')}
      </Button>
      <ul className={styles.list}>
        {work.current.basket.coupons.map(each => (
          <li key={each}>
            <Button onPress={() => work.change({ do: 'dropCoupon', code: each })}>
              {t('remove')} {each}
            </Button>
          </li>
        ))}
      </ul>
    </form>
  );
}

/** Eleven digits are a phone, what a member shows on theirs is longer than any card. */
async function memberBy(text: string): Promise<Buyer | undefined> {
  const digits = text.replace(/[\s-]/g, '');
  const isPhone = /^(\+?86)?1\d{10}$/.test(digits);
  const found =
    text.length > 32
      ? (await ask(TillMemberOfCardDocument, { code: text })).memberOfCard
      : (await ask(TillMemberDocument, isPhone ? { phone: digits, card: null } : { phone: null, card: text })).member;
  return found && !found.erased ? { id: found.id, name: found.nameMasked ?? found.phoneMasked ?? found.id } : undefined;
}

function Members({ work, quoted, onClose }: { station: Station; work: Work; quoted: Quoted; onClose: () => void }) {
  const t = useTranslations('tillSale');
  const words = useTroubleWords();
  const figures = useFigures();
  const [text, setText] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<Trouble | 'nobody'>();
  const { basket } = work.current;
  const points = quoted.priced?.points;

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsking(true);
    setSaid(undefined);
    try {
      const member = await memberBy(text.trim());
      if (member) {
        work.change({ do: 'member', member });
        onClose();
      } else {
        setSaid('nobody');
      }
    } catch (failure) {
      setSaid(troubleIn(failure));
    } finally {
      setAsking(false);
    }
  }

  return (
    <form onSubmit={onSubmit} className={styles.stack}>
      <Field label={t('memberCode')} value={text} onChange={setText} autoComplete="off" maxLength={512} autoFocus />
      {said && (
        <p role="alert" className={styles.fault}>
          {said === 'nobody' ? t('noMember') : words(said)}
        </p>
      )}
      <Button type="submit" look="primary" isPending={isAsking} isDisabled={text.trim() === ''}>
        {t('member')}
      </Button>
      {basket.member && points && points.most > 0 && (
        <Button
          onPress={() => {
            work.change({ do: 'points', points: basket.points > 0 ? 0 : points.most });
            onClose();
          }}
        >
          {basket.points > 0
            ? t('pointsDrop')
            : t('pointsUse', {
                count: figures.count(points.most),
                amount: figures.money(points.most * points.valueMinor),
              })}
        </Button>
      )}
      {basket.member && (
        <Button
          onPress={() => {
            work.change({ do: 'member', member: undefined });
            onClose();
          }}
        >
          {t('withoutMember')}
        </Button>
      )}
    </form>
  );
}

function ParkedList({ work, zone, onClose }: { work: Work; zone: string; onClose: () => void }) {
  const t = useTranslations('tillSale');
  const figures = useFigures();
  if (work.parked.length === 0) {
    return <p>{t('nobodyParked')}</p>;
  }
  return (
    <ul className={styles.list}>
      {work.parked.map((each, index) => (
        <li key={each.basket.saleId}>
          <Button
            autoFocus={index === 0}
            onPress={() => {
              work.recall(each);
              onClose();
            }}
          >
            <b>{figures.time(each.at, zone)}</b>
            <span>{t('pieces', { count: each.basket.lines.length })}</span>
            <span className="quiet">{each.basket.lines[0]?.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
