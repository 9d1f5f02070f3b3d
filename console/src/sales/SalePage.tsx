import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { History } from '../audit/History.tsx';
import { useLocations } from '../catalog/locations.tsx';
import { SaleDocument, SaleFlagsDocument, type SaleQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './SalePage.module.css';
import { TakeBack } from './TakeBack.tsx';

type Sale = NonNullable<SaleQuery['sale']>;
type Line = Sale['lines'][number];

const route = getRouteApi('/sales/$sale');

/** A receipt: what was sold for how much and why, how it was paid, what came back. */
export function SalePage() {
  const t = useTranslations('sale');
  const { sale: id } = route.useParams();
  const read = useQuery({ queryKey: ['sale', id], queryFn: () => ask(SaleDocument, { id }) });
  return (
    <Shown of={read} rows={6}>
      {({ sale }) =>
        sale ? (
          <Receipt sale={sale} />
        ) : (
          <Page title={t('unknown')}>
            <Empty action={<Link href={addresses.sales()}>{t('toList')}</Link>}>{id}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}

function Receipt({ sale }: { sale: Sale }) {
  const t = useTranslations('sale');
  const figures = useFigures();
  const location = useLocations().of(sale.location);
  const mayHistory = useMay('audit.history');
  const discount = sale.lines.reduce((sum, line) => sum + line.discountMinor, 0);
  return (
    <Page
      title={t('title', { number: sale.receiptNo })}
      over={<Link href={addresses.sales()}>{t('toList')}</Link>}
      aside={
        <>
          <Flags sale={sale} />
          <TakeBack sale={sale} />
        </>
      }
    >
      <Facts
        facts={[
          { name: t('total'), value: figures.money(sale.totalMinor) },
          ...(discount > 0 ? [{ name: t('saved'), value: figures.money(discount) }] : []),
          ...(sale.refundedMinor > 0 ? [{ name: t('refunded'), value: figures.money(sale.refundedMinor) }] : []),
          {
            name: t('when'),
            value: figures.time(sale.soldAt, location?.zone),
            note: figures.day(sale.businessDay),
          },
          { name: t('where'), value: sale.location, note: location?.name },
          { name: t('register'), value: sale.register, note: sale.cashier && t('cashier', { cashier: sale.cashier }) },
          ...(sale.member ? [{ name: t('member'), value: sale.member }] : []),
        ]}
      />
      <Section title={t('lines')}>
        <Lines sale={sale} />
      </Section>
      <Promotions sale={sale} />
      <div className={styles.pair}>
        <Tenders sale={sale} />
        <Taxes sale={sale} />
      </div>
      <Returns sale={sale} />
      {mayHistory && (
        <Section title={t('history')}>
          <History stream={`sale-${sale.id}`} />
        </Section>
      )}
    </Page>
  );
}

function Lines({ sale }: { sale: Sale }) {
  const t = useTranslations('sale');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const columns: readonly Column<Line>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => <Named name={line.product?.name ?? line.sku} under={<Under line={line} />} />,
      file: [
        { header: t('product'), value: line => line.product?.name },
        { header: written('sku'), value: line => line.sku },
      ],
    },
    {
      key: 'quantity',
      header: t('quantity'),
      isFigure: true,
      cell: line => (
        <Named
          name={figures.quantity(line.quantity)}
          under={line.product ? enumWord('Unit', line.product.unit) : undefined}
        />
      ),
      file: [
        { header: t('quantity'), value: line => ({ quantity: line.quantity }) },
        { header: written('unit'), value: line => line.product && enumWord('Unit', line.product.unit) },
      ],
    },
    {
      key: 'unit',
      header: t('unitPrice'),
      isFigure: true,
      isExtra: true,
      cell: line => (line.unitPriceMinor == null ? '' : figures.money(line.unitPriceMinor)),
      file: line => ({ minor: line.unitPriceMinor }),
    },
    {
      key: 'gross',
      header: t('gross'),
      isFigure: true,
      isExtra: true,
      cell: line => figures.money(line.grossMinor),
      file: line => ({ minor: line.grossMinor }),
    },
    {
      key: 'paid',
      header: t('paid'),
      isFigure: true,
      cell: line => <Paid sale={sale} line={line} />,
      file: line => ({ minor: line.paidMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('lines')}
      about={[sale.id]}
      columns={columns}
      rows={sale.lines}
      rowKey={line => String(line.lineNo)}
      href={line => addresses.stockOf(sale.location, line.sku)}
    />
  );
}

function Under({ line }: { line: Line }) {
  const t = useTranslations('sale');
  const figures = useFigures();
  return (
    <>
      {line.sku}
      {line.batch && ` · ${t('batch', { batch: line.batch })}`}
      {line.pricing?.overridden && ` · ${t('byHand', { reason: line.pricing.overridden })}`}
      {line.returnedQuantity > 0 && ` · ${t('cameBack', { quantity: figures.quantity(line.returnedQuantity) })}`}
    </>
  );
}

/** What is paid for a line, and what was taken off it, each by what. */
function Paid({ sale, line }: { sale: Sale; line: Line }) {
  const figures = useFigures();
  const t = useTranslations('sale');
  const shares = (line.pricing?.shares ?? []).filter(share => share.amountMinor !== 0);
  const names = shares.map(
    share => sale.pricing?.applications.find(application => application.seq === share.seq)?.name,
  );
  return (
    <Named
      name={figures.money(line.paidMinor)}
      under={
        shares.length > 0
          ? shares.map((share, at) => (
              <span key={share.seq} className={styles.share} title={names[at] ?? undefined}>
                {figures.money(-share.amountMinor)}
              </span>
            ))
          : line.discountMinor > 0
            ? t('off', { amount: figures.money(line.discountMinor) })
            : undefined
      }
    />
  );
}

/** Why it cost what it did. */
function Promotions({ sale }: { sale: Sale }) {
  const t = useTranslations('sale');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const applications = sale.pricing?.applications ?? [];
  if (applications.length === 0) {
    return null;
  }
  const gross = sale.lines.reduce((sum, line) => sum + line.grossMinor, 0);
  return (
    <Section title={t('why')}>
      <ol className={styles.steps}>
        <li>
          <span>{t('regular')}</span>
          <span className="figure">{figures.money(gross)}</span>
        </li>
        {applications.map(application => (
          <li key={application.seq}>
            <Named
              name={application.name ?? application.promotion ?? enumWord('PricingLayer', application.layer)}
              under={
                <>
                  {enumWord('PricingLayer', application.layer)}
                  {application.promotion &&
                    ` · ${application.promotion} · ${t('version', { version: application.version ?? 0 })}`}
                </>
              }
            />
            <span className="figure">{figures.money(-application.benefitMinor)}</span>
          </li>
        ))}
        <li className={styles.sum}>
          <span>{t('total')}</span>
          <span className="figure">{figures.money(sale.totalMinor)}</span>
        </li>
      </ol>
    </Section>
  );
}

function Tenders({ sale }: { sale: Sale }) {
  const t = useTranslations('sale');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <Section title={t('paidBy')}>
      <ol className={styles.steps}>
        {sale.tenders.map((tender, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tenders have no id and never change
          <li key={at}>
            <Named
              name={enumWord('TenderMethod', tender.method)}
              under={
                tender.giftCard
                  ? t('card', { digits: tender.giftCard })
                  : tender.changeMinor > 0
                    ? t('change', { amount: figures.money(tender.changeMinor) })
                    : undefined
              }
            />
            <span className="figure">{figures.money(tender.amountMinor)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Taxes({ sale }: { sale: Sale }) {
  const t = useTranslations('sale');
  const figures = useFigures();
  if (sale.taxes.length === 0) {
    return null;
  }
  return (
    <Section title={t('taxes')}>
      <ol className={styles.steps}>
        {sale.taxes.map(tax => (
          <li key={tax.rateBp}>
            <Named name={figures.percent(tax.rateBp)} under={t('taxOf', { net: figures.money(tax.netMinor) })} />
            <span className="figure">{figures.money(tax.taxMinor)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Returns({ sale }: { sale: Sale }) {
  const t = useTranslations('sale');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  if (sale.returns.length === 0 && !sale.exchangedFor) {
    return null;
  }
  return (
    <Section title={t('returns')}>
      {sale.exchangedFor && <p>{t('exchangedFor', { id: sale.exchangedFor })}</p>}
      <ol className={styles.steps}>
        {sale.returns.map(back => (
          <li key={back.id}>
            <Named
              name={back.lines.map(line => `${figures.quantity(line.quantity)} × ${line.sku}`).join(', ')}
              under={
                <>
                  {figures.moment(back.returnedAt, of(back.location)?.zone)} · {back.location} · {back.reason}
                  {back.refunds.length > 0 &&
                    ` · ${back.refunds.map(refund => enumWord('TenderMethod', refund.method)).join(' + ')}`}
                  {back.exchangedBy && (
                    <>
                      {' · '}
                      <Link href={addresses.sale(back.exchangedBy)}>{t('exchangedBy')}</Link>
                    </>
                  )}
                </>
              }
            />
            <span className="figure">{figures.money(-back.totalMinor)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What was wrong with it, where somebody may see that. */
function Flags({ sale }: { sale: Sale }) {
  const enumWord = useEnumWord();
  const figures = useFigures();
  const flags = useQuery({
    queryKey: ['sale', sale.id, 'flags'],
    queryFn: () => ask(SaleFlagsDocument, { location: sale.location, day: sale.businessDay }),
    enabled: useMay('held.read'),
  });
  return (flags.data?.flaggedSales?.edges ?? [])
    .filter(({ node }) => node.saleId === sale.id)
    .map(({ node }) => (
      <Tag key={node.kind} tone="warn">
        {enumWord('FlagKind', node.kind)}
        {node.amountMinor != null && node.amountMinor !== 0 && ` · ${figures.money(node.amountMinor)}`}
      </Tag>
    ));
}
