import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { MoneyField } from '../kit/MoneyField.tsx';
import { Opens } from '../kit/Opens.tsx';
import { useAct } from '../kit/useAct.ts';
import { decimalOf } from '../ledger/amounts.ts';
import { newCommandId } from '../ledger/ids.ts';
import { minorOf } from '../ledger/typed.ts';
import type { Payment } from './PaymentPage.tsx';

/** Gives a payment back that no return gives back, the way it came. */
export function Refund({ payment }: { payment: Payment }) {
  const t = useTranslations('payment');
  return <Opens label={t('refund')}>{close => <Amount payment={payment} onDone={close} />}</Opens>;
}

function Amount({ payment, onDone }: { payment: Payment; onDone: () => void }) {
  const t = useTranslations('payment');
  const tx = useTranslations('entry');
  const figures = useFigures();
  const [refundId] = useState(() => newCommandId());
  const [amount, setAmount] = useState(decimalOf(payment.refundableMinor));
  const [reason, setReason] = useState('');
  const act = useAct(['payment', 'payments'], onDone);
  const minor = minorOf(amount);
  const said = reason.trim();
  return (
    <Form
      submit={t('refund')}
      act={act}
      isComplete={minor !== undefined && minor > 0 && said !== ''}
      onSubmit={() => {
        if (minor !== undefined) {
          act.act('payments.StartRefund', {
            refundId,
            paymentId: payment.id,
            location: payment.location,
            amountMinor: minor,
            reason: said,
          });
        }
      }}
    >
      <p>{t('refundWhat', { amount: figures.money(payment.refundableMinor) })}</p>
      <MoneyField label={t('amount')} value={amount} onChange={setAmount} isRequired />
      <Field label={tx('reason')} value={reason} onChange={setReason} maxLength={500} isRequired autoFocus />
      <SecondPerson act={act} note={said} />
    </Form>
  );
}
