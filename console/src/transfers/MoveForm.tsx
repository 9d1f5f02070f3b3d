import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { nameOf, useMe } from '../access/me.ts';
import { askForCode, plain } from '../catalog/goods.ts';
import { useMayAt } from '../catalog/locations.tsx';
import type { ClosingReason, TransferFullFragment } from '../generated/documents.ts';
import { Camera } from '../kit/Camera.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { useScanner } from '../kit/scanner.ts';
import { soundBad, soundGood } from '../kit/tones.ts';
import { useAct } from '../kit/useAct.ts';
import { quantityOf, some } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import {
  allOf,
  canMove,
  linesOf,
  type Move,
  mostOf,
  PERMISSIONS,
  scannedOf,
  type TransferLine,
  type Typed,
} from './moves.ts';
import styles from './TransferPage.module.css';

type Props = { move: Move; transfer: TransferFullFragment; onDone: () => void };

const REASONS: readonly ClosingReason[] = ['RETURNED', 'LOST', 'DAMAGED'];

const SHORTFALLS = ['IN_TRANSIT', 'LOST', 'DAMAGED'] as const;

/** Approves, declines, sends, receives or closes a transfer: all of it, or line by line, by hand or by scan. */
export function MoveForm({ move, transfer, onDone }: Props) {
  const t = useTranslations('transfer');
  const me = useMe().data;
  const act = useAct(['transfer', 'transfers', 'stock', 'stockOf'], onDone);
  const [typed, setTyped] = useState<Typed>(() => allOf(move, transfer.lines));
  const [reason, setReason] = useState('');
  const mayReturn = useMayAt()(PERMISSIONS.close, transfer.from);
  const [closing, setClosing] = useState<ClosingReason>(mayReturn ? 'RETURNED' : 'LOST');
  const [shortfall, setShortfall] = useState<(typeof SHORTFALLS)[number]>('IN_TRANSIT');
  const lines = linesOf(move, transfer.lines);
  const hasShortfall =
    move === 'receive' && lines.some(line => (quantityOf(typed.get(line.lineNo) ?? '') ?? 0) < mostOf(move, line));
  const quantities = lines.map(line => ({
    lineNo: line.lineNo,
    sku: line.sku,
    quantity: quantityOf(typed.get(line.lineNo) ?? '') ?? 0,
  }));
  const moved = quantities.filter(line => line.quantity > 0).map(({ lineNo, quantity }) => ({ lineNo, quantity }));

  function onSubmit(): void {
    const transferId = transfer.id;
    const note = reason.trim() === '' ? {} : { note: reason.trim() };
    switch (move) {
      case 'reject':
        act.act('transfers.RejectTransfer', { transferId, reason: reason.trim() });
        return;
      case 'approve':
        act.act('transfers.ApproveTransfer', {
          transferId,
          ...(me ? { approvedBy: nameOf(me.principal) } : {}),
          lines: some(quantities.map(({ lineNo, quantity }) => ({ lineNo, quantity }))),
        });
        return;
      case 'dispatch':
        act.act('transfers.DispatchTransfer', {
          transferId,
          from: transfer.from,
          to: transfer.to,
          lines: some(quantities.filter(line => line.quantity > 0)),
        });
        return;
      case 'receive':
        act.act('transfers.ReceiveTransfer', {
          transferId,
          location: transfer.to,
          lines: some(moved),
          ...(hasShortfall ? { shortfall } : {}),
        });
        return;
      case 'close':
        act.act('transfers.CloseTransfer', {
          transferId,
          lines: some(
            lines.map(line => ({ lineNo: line.lineNo, quantity: mostOf(move, line), reason: closing, ...note })),
          ),
        });
    }
  }

  const hasQuantities = move !== 'reject' && move !== 'close';
  return (
    <Form
      submit={t(move)}
      act={act}
      isComplete={move === 'reject' ? reason.trim() !== '' : move === 'close' || canMove(move, transfer.lines, typed)}
      onSubmit={onSubmit}
    >
      {hasQuantities && <Quantities move={move} lines={lines} typed={typed} onTyped={setTyped} />}
      {move === 'dispatch' && <p className="quiet small">{t('oldestFirst')}</p>}
      {hasShortfall && (
        <Choice
          label={t('rest')}
          options={[
            { id: 'IN_TRANSIT', name: t('restStays') },
            { id: 'LOST', name: t('restLost') },
            { id: 'DAMAGED', name: t('restDamaged') },
          ]}
          value={shortfall}
          onChange={chosen => setShortfall(SHORTFALLS.find(each => each === chosen) ?? 'IN_TRANSIT')}
        />
      )}
      {move === 'close' && (
        <Closing
          lines={lines}
          reasons={mayReturn ? REASONS : REASONS.slice(1)}
          reason={closing}
          onReason={setClosing}
        />
      )}
      {(move === 'reject' || move === 'close') && (
        <Field
          label={move === 'reject' ? t('reason') : t('note')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus={move === 'reject'}
        />
      )}
    </Form>
  );
}

function Closing({
  lines,
  reasons,
  reason,
  onReason,
}: {
  lines: readonly TransferLine[];
  reasons: readonly ClosingReason[];
  reason: ClosingReason;
  onReason: (reason: ClosingReason) => void;
}) {
  const t = useTranslations('transfer');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <>
      <ul className={styles.lines}>
        {lines.map(line => (
          <li key={line.lineNo} className={styles.line}>
            <Named name={line.product?.name ?? line.sku} under={line.sku} />
            <span className="figure">{figures.quantity(line.inTransit.quantity)}</span>
          </li>
        ))}
      </ul>
      <Choice
        label={t('reason')}
        options={reasons.map(id => ({ id, name: enumWord('ClosingReason', id) }))}
        value={reason}
        onChange={chosen => onReason(REASONS.find(each => each === chosen) ?? 'RETURNED')}
      />
    </>
  );
}

type QuantitiesProps = {
  move: Move;
  lines: readonly TransferLine[];
  typed: Typed;
  onTyped: (typed: Typed) => void;
};

/** How much of each line: all there is, until somebody says otherwise. A first scan begins at nought. */
function Quantities({ move, lines, typed, onTyped }: QuantitiesProps) {
  const t = useTranslations('transfer');
  const figures = useFigures();
  const [isByScan, setByScan] = useState(false);
  const [fault, setFault] = useState<string>();

  async function scanned(code: string): Promise<void> {
    const wanted = plain(code);
    const own = lines.find(each => each.product?.barcodes.some(known => plain(known) === wanted));
    const read = own ? undefined : await askForCode([], code).catch(() => undefined);
    const line = own ?? lines.find(each => each.sku === read?.goods.sku);
    if (!line) {
      soundBad();
      setFault(t('notOnIt', { code }));
      return;
    }
    soundGood();
    setFault(undefined);
    setByScan(true);
    onTyped(scannedOf(isByScan ? typed : undefined, line, read?.quantity === undefined ? 1 : read.quantity / 1000));
  }
  useScanner(code => void scanned(code), move !== 'approve');

  return (
    <>
      {move !== 'approve' && (
        <p className="quiet small">
          {isByScan ? t('byScan') : t('scanHint')} <Camera onCode={code => void scanned(code)} />
        </p>
      )}
      {fault && (
        <p role="alert" className={styles.said}>
          {fault}
        </p>
      )}
      <ul className={styles.lines}>
        {lines.map(line => {
          const text = typed.get(line.lineNo) ?? '0';
          const quantity = quantityOf(text);
          const most = mostOf(move, line);
          const name = line.product?.name ?? line.sku;
          return (
            <li key={line.lineNo} className={styles.line}>
              <Named name={name} under={`${line.sku} · ${t('of', { quantity: figures.quantity(most) })}`} />
              <Field
                label={name}
                unlabelled
                value={text}
                inputMode="decimal"
                onChange={to => onTyped(new Map(typed).set(line.lineNo, to))}
                fault={
                  quantity === undefined || quantity > most
                    ? t('tooMuch', { quantity: figures.quantity(most) })
                    : undefined
                }
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
