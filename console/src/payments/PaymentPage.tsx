import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { History } from '../audit/History.tsx';
import { useLocations } from '../catalog/locations.tsx';
import { PaymentDocument, type PaymentQuery } from '../generated/documents.ts';
import { Entries, Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { toneOf } from './PaymentsPage.tsx';
import { Refund } from './Refund.tsx';

export type Payment = NonNullable<PaymentQuery['payment']>;

const route = getRouteApi('/payments/$payment');

/** A payment: how far it is, what was given back of it, all that has happened to it. */
export function PaymentPage() {
  const t = useTranslations('payment');
  const { payment: id } = route.useParams();
  const read = useQuery({
    queryKey: ['payment', id],
    queryFn: () => ask(PaymentDocument, { id }),
    refetchInterval: 15_000,
  });
  return (
    <Shown of={read} rows={6}>
      {({ payment }) =>
        payment ? (
          <One payment={payment} freshness={<Freshness of={read} />} />
        ) : (
          <Page title={t('unknown')}>
            <Empty action={<Link href={addresses.payments()}>{t('toList')}</Link>}>{id}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}

function One({ payment, freshness }: { payment: Payment; freshness: React.ReactNode }) {
  const t = useTranslations('payment');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const zone = useLocations().of(payment.location)?.zone;
  const mayHistory = useMay('audit.history');
  return (
    <Page
      title={t('title', { number: payment.number })}
      over={<Link href={addresses.payments()}>{t('toList')}</Link>}
      aside={
        <>
          <Tag tone={toneOf(payment.state)}>{enumWord('PaymentState', payment.state)}</Tag>
          {freshness}
        </>
      }
    >
      <Facts
        facts={[
          {
            name: t('amount'),
            value: figures.money(payment.amountMinor),
            note: payment.capturedMinor != null && t('captured', { amount: figures.money(payment.capturedMinor) }),
          },
          {
            name: t('method'),
            value: enumWord('TenderMethod', payment.method),
            note: enumWord('PaymentChannel', payment.by),
          },
          {
            name: t('where'),
            value: payment.location,
            note: [payment.register, payment.cashier].filter(Boolean).join(' · '),
          },
          {
            name: t('started'),
            value: figures.moment(payment.startedAt, zone),
            note: t('attempts', { count: payment.attempts }),
          },
          ...(payment.backMinor > 0 ? [{ name: t('back'), value: figures.money(payment.backMinor) }] : []),
          ...(payment.unusedMinor > 0 ? [{ name: t('unused'), value: figures.money(payment.unusedMinor) }] : []),
        ]}
      />
      {payment.reason && <p>{payment.reason}</p>}
      <Actions payment={payment} />
      <Section title={t('known')}>
        <Entries
          entries={[
            ...(payment.sale
              ? [
                  {
                    key: 'sale',
                    name: <Link href={addresses.sale(payment.sale)}>{payment.sale}</Link>,
                    under: t('sale'),
                  },
                ]
              : []),
            ...[
              [t('id'), payment.id],
              [t('account'), payment.account],
              [t('providerTx'), payment.providerTx],
              [t('code'), payment.maskedCode],
              [t('reference'), payment.reference],
            ]
              .filter((entry): entry is [string, string] => Boolean(entry[1]))
              .map(([name, value]) => ({ key: name, name: value, under: name })),
          ]}
        />
      </Section>
      {payment.refunds.length > 0 && (
        <Section title={t('refunds')}>
          <Entries
            entries={payment.refunds.map(refund => ({
              key: refund.id,
              name: `${refund.number} · ${refund.reason}`,
              under: [
                figures.moment(refund.startedAt, zone),
                refund.paidBy && enumWord('TenderMethod', refund.paidBy),
                refund.returnId,
                refund.told,
              ]
                .filter(Boolean)
                .join(' · '),
              value: (
                <Row>
                  {figures.money(refund.refundedMinor ?? refund.amountMinor)}
                  <Tag tone={refund.state === 'COMPLETED' ? 'good' : refund.state === 'STUCK' ? 'bad' : 'plain'}>
                    {enumWord('RefundState', refund.state)}
                  </Tag>
                </Row>
              ),
            }))}
          />
        </Section>
      )}
      {mayHistory && (
        <Section title={t('history')}>
          <History stream={`payment-${payment.id}`} />
        </Section>
      )}
    </Page>
  );
}

function Actions({ payment }: { payment: Payment }) {
  const t = useTranslations('payment');
  const mayPay = useMay('payments.pay');
  const mayRefund = useMay('payments.refund');
  const isOpen = toneOf(payment.state) !== 'plain' && payment.capturedMinor == null && payment.state !== 'CANCELLING';
  return (
    <Row>
      {mayPay && isOpen && (
        <WithReason
          label={t('cancel')}
          renews={['payment', 'payments']}
          onReason={(act, reason) => act('payments.CancelPayment', { paymentId: payment.id, reason })}
        >
          <p>{t('cancelWhat')}</p>
        </WithReason>
      )}
      {mayRefund && payment.refundableMinor > 0 && <Refund payment={payment} />}
    </Row>
  );
}
