import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { RegistersOfDocument, type SaleQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form, Tick } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named } from '../kit/Page.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { newCommandId } from '../ledger/ids.ts';
import { quantityOf, some } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { refundsOf } from '../returns/refunds.ts';
import { useRefundDue } from '../returns/useRefundDue.ts';
import { addresses } from '../shell/addresses.ts';
import { backOf, leftOf } from './back.ts';
import styles from './SalePage.module.css';

type Sale = NonNullable<SaleQuery['sale']>;

/** Goods of a receipt come back: at a till, or here by whoever has its drawer. Nothing where nothing can. */
export function TakeBack({ sale }: { sale: Sale }) {
  const t = useTranslations('takeBack');
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'returns.accept').filter(place => place.kind === 'STORE');
  if (places.length === 0 || sale.lines.every(line => leftOf(line) === 0)) {
    return null;
  }
  return (
    <Row>
      <a href={addresses.tillReturn(`${sale.location}/${sale.register}/${sale.receiptNo}`)}>{t('atTill')}</a>
      <Opens label={t('here')} title={t('title', { number: sale.receiptNo })}>
        {close => <TakingBack sale={sale} places={places} onDone={close} />}
      </Opens>
    </Row>
  );
}

type Props = { sale: Sale; places: readonly { id: string; name: string }[]; onDone: () => void };

function TakingBack({ sale, places, onDone }: Props) {
  const t = useTranslations('takeBack');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const words = useTroubleWords();
  const act = useAct(['sale', 'sales', 'stockOf', 'stock', 'shift', 'shifts'], onDone);
  const [location, setLocation] = useState(
    () => (places.find(({ id }) => id === sale.location) ?? places[0])?.id ?? '',
  );
  const registers = useQuery({
    queryKey: ['registers', location],
    queryFn: () => ask(RegistersOfDocument, { location }),
  }).data?.registers;
  const [chosen, setChosen] = useState(sale.register);
  const register = (registers?.find(each => each.register === chosen) ?? registers?.[0])?.register;
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [restock, setRestock] = useState(true);
  const [reason, setReason] = useState('');
  const [returnId] = useState(newCommandId);
  const back = backOf(sale.lines, typed);
  const { due, trouble } = useRefundDue(sale.id, back);
  const refunds = due
    ? refundsOf(
        due.refundMinor,
        sale.tenders,
        sale.returns.flatMap(each => each.refunds),
      )
    : [];
  const fault = trouble && words(trouble);
  return (
    <Form
      submit={t('submit')}
      act={{ isPending: act.isPending, fault: act.fault ?? fault }}
      isComplete={register !== undefined && due !== undefined && reason.trim() !== ''}
      onSubmit={() =>
        register !== undefined &&
        act.act('returns.AcceptReturn', {
          returnId,
          saleId: sale.id,
          location,
          register,
          lines: some(back.map(({ lineNo, quantity }) => ({ saleLineNo: lineNo, quantity, restock }))),
          refunds,
          reason: reason.trim(),
        })
      }
    >
      <ul className={styles.steps}>
        {sale.lines.map(line => (
          <li key={line.lineNo}>
            <Named
              name={line.product?.name ?? line.sku}
              under={t('of', { quantity: figures.quantity(leftOf(line)), paid: figures.money(line.paidMinor) })}
            />
            <Field
              label={t('back', { name: line.product?.name ?? line.sku })}
              unlabelled
              placeholder="0"
              value={typed.get(line.lineNo) ?? ''}
              inputMode="decimal"
              isDisabled={leftOf(line) === 0}
              onChange={text => setTyped(new Map(typed).set(line.lineNo, text))}
              fault={(quantityOf(typed.get(line.lineNo) || '0') ?? Infinity) > leftOf(line) ? t('tooMuch') : undefined}
            />
          </li>
        ))}
      </ul>
      <Tick label={t('restock')} isTicked={restock} onChange={setRestock} />
      <Beside>
        {places.length > 1 && (
          <Choice
            label={t('location')}
            options={places.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
            value={location}
            onChange={setLocation}
          />
        )}
        {registers && (
          <Choice
            label={t('register')}
            options={registers.map(({ register: id, open }) => ({
              id,
              name: open ? t('registerOf', { register: id, cashier: open.cashier }) : id,
            }))}
            value={register ?? ''}
            onChange={setChosen}
          />
        )}
      </Beside>
      {registers?.length === 0 && <p role="status">{t('noRegister')}</p>}
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={200} isRequired />
      <p role="status">
        {due ? (
          <>
            {t('due')} <b className="figure">{figures.money(due.refundMinor)}</b>{' '}
            {refunds
              .map(each => `${enumWord('TenderMethod', each.method)} ${figures.money(each.amountMinor)}`)
              .join(' · ')}
            {due.pointsBack > 0 && ` · ${t('points', { count: due.pointsBack })}`}
          </>
        ) : (
          <span className="quiet">{t('choose')}</span>
        )}
      </p>
      <SecondPerson act={act} note={reason.trim()} />
    </Form>
  );
}
