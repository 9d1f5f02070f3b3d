import { type ReactNode, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMayAt } from '../catalog/locations.tsx';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { Fault } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { useAct } from '../kit/useAct.ts';
import type { Rest } from '../kit/wholeList.ts';
import { newId } from '../ledger/ids.ts';
import { some } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { PolicyForm } from './PolicyForm.tsx';
import styles from './ProposalsOf.module.css';
import { type Group, orderLines, type Proposal } from './proposals.ts';

type Props = {
  location: string;
  group: Group;
  /** What tells that there may be more of them; nothing where these are all. */
  more: ReactNode;
  /** How the group goes on. */
  rest: Rest<Proposal>;
  /** Is told the order's id. The group goes once all of it is on order. */
  onPlaced: (order: string) => void;
};

/** What one supplier should bring to a location: a figure for each product, and one button that orders all of it. */
export function ProposalsOf({ location, group, more, rest, onPlaced }: Props) {
  const t = useTranslations('replenishment');
  const { supplier, proposals } = group;
  const mayOrder = useMayAt()('purchasing.order', location) && supplier !== undefined;
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [order, setOrder] = useState(() => newId('PO'));
  const act = useAct(['replenishment', 'orders', 'order'], () => {
    onPlaced(order);
    setOrder(newId('PO'));
    setTyped(new Map());
  });
  const lines = orderLines(proposals, typed);
  const name = group.name ?? supplier ?? t('noSupplier');
  return (
    <Section
      title={name}
      aside={
        mayOrder && (
          <Button
            isPending={act.isPending}
            isDisabled={!lines || lines.length === 0}
            onPress={() =>
              supplier &&
              lines &&
              act.act('purchasing.PlaceOrder', { orderId: order, location, supplier, lines: some(lines) })
            }
          >
            {t('orderFrom', { name })}
          </Button>
        )
      }
    >
      <Fault of={act} />
      {supplier === undefined && <p className="quiet">{t('sayWhence')}</p>}
      {more}
      <Table
        location={location}
        name={name}
        proposals={proposals}
        rest={rest}
        typed={typed}
        onType={mayOrder ? (sku, text) => setTyped(new Map(typed).set(sku, text)) : undefined}
      />
    </Section>
  );
}

type TableProps = {
  location: string;
  name: string;
  proposals: readonly Proposal[];
  rest: Rest<Proposal>;
  typed: ReadonlyMap<string, string>;
  onType: ((sku: string, text: string) => void) | undefined;
};

function Table({ location, name, proposals, rest, typed, onType }: TableProps) {
  const t = useTranslations('replenishment');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayPlan = useMayAt()('replenishment.plan', location);
  const columns: readonly Column<Proposal>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: each => (
        <Named
          name={<Link href={addresses.stockOf(location, each.sku)}>{each.product?.name ?? each.sku}</Link>}
          under={each.reasons.map(reason => enumWord('ReorderReason', reason.code)).join(' · ')}
        />
      ),
      file: [
        { header: t('product'), value: each => each.product?.name },
        { header: written('sku'), value: each => each.sku },
        {
          header: written('reason'),
          value: each => each.reasons.map(reason => enumWord('ReorderReason', reason.code)).join(' · '),
        },
      ],
    },
    {
      key: 'available',
      header: t('available'),
      isFigure: true,
      cell: each => figures.quantity(each.available),
      file: each => ({ quantity: each.available }),
    },
    {
      key: 'coming',
      header: t('coming'),
      isFigure: true,
      isExtra: true,
      cell: each => (
        <Named
          name={figures.quantity(each.onOrder + each.inTransit)}
          under={t('comingNote', {
            onOrder: figures.quantity(each.onOrder),
            inTransit: figures.quantity(each.inTransit),
          })}
        />
      ),
      file: [
        { header: written('onOrder'), value: each => ({ quantity: each.onOrder }) },
        { header: written('inTransit'), value: each => ({ quantity: each.inTransit }) },
      ],
    },
    {
      key: 'perDay',
      header: t('perDay'),
      isFigure: true,
      isExtra: true,
      cell: each => (
        <Named
          name={figures.quantity(each.salesPerDay)}
          under={t('perDayNote', {
            point: figures.quantity(each.reorderPoint),
            target: figures.quantity(each.target),
          })}
        />
      ),
      file: [
        { header: t('perDay'), value: each => ({ quantity: each.salesPerDay }) },
        { header: written('reorderPoint'), value: each => ({ quantity: each.reorderPoint }) },
        { header: written('target'), value: each => ({ quantity: each.target }) },
      ],
    },
    {
      key: 'cost',
      header: t('cost'),
      isFigure: true,
      isExtra: true,
      cell: each => (each.expectedCostMinor == null ? '' : figures.money(each.expectedCostMinor)),
      file: each => ({ minor: each.expectedCostMinor }),
    },
    {
      key: 'order',
      header: t('order'),
      isFigure: true,
      cell: each =>
        onType ? (
          <span className={styles.quantity}>
            <Field
              label={t('quantityOf', { name: each.product?.name ?? each.sku })}
              unlabelled
              value={typed.get(each.sku) ?? String(each.quantity)}
              onChange={text => onType(each.sku, text)}
              inputMode="decimal"
              maxLength={13}
            />
          </span>
        ) : (
          figures.quantity(each.quantity)
        ),
      file: each => ({ quantity: each.quantity }),
    },
    ...(mayPlan
      ? [
          {
            key: 'settings',
            header: t('settingsShort'),
            cell: (each: Proposal) => (
              <Opens
                look="bare"
                label={t('settingsShort')}
                title={t('settings', { name: each.product?.name ?? each.sku })}
              >
                {close => <PolicyForm location={location} sku={each.sku} onDone={close} />}
              </Opens>
            ),
            file: [],
          },
        ]
      : []),
  ];
  return <DataTable caption={name} columns={columns} rows={proposals} rowKey={each => each.sku} rest={rest} />;
}
