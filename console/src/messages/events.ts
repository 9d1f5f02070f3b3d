import { useLook } from '../kit/Look.tsx';

/** What has happened, by the names of events that the pages show. */
const EVENTS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  'held.FactDropped': ['Held fact dropped', '待处理事实已放弃'],
  'held.FactHeld': ['Held', '转为待处理'],
  'held.FactReleased': ['Held fact booked', '待处理事实已入账'],
  'inventory.BatchQuarantined': ['Quarantined', '隔离'],
  'inventory.BatchReleased': ['Released from quarantine', '解除隔离'],
  'inventory.CountRevised': ['Count revised', '盘点修订'],
  'inventory.GoodsWrittenOff': ['Written off', '报损'],
  'inventory.StockAdjusted': ['Books corrected', '库存调整'],
  'inventory.StockCounted': ['Counted', '盘点'],
  'inventory.StockIssued': ['Went out', '出库'],
  'inventory.StockReceived': ['Came in', '入库'],
  'inventory.StockReserved': ['Reserved', '预留'],
  'inventory.StockUnreserved': ['Reservation ended', '释放预留'],
  'inventory.StockWentNegative': ['Went below zero', '转为负库存'],
  'returns.GoodsExchanged': ['Goods exchanged', '换货'],
  'returns.ReturnAccepted': ['Return accepted', '退货受理'],
  'returns.ReturnFlagged': ['Return flagged', '退货标记异常'],
  'returns.SaleLinesReturned': ['Goods came back', '商品退回'],
  'sales.HeldLinesBooked': ['Held lines booked', '待处理明细入账'],
  'sales.ReceiptNumberTaken': ['Receipt number taken', '占用小票号'],
  'sales.SaleCompleted': ['Sold', '销售完成'],
  'sales.SaleFlagged': ['Flagged', '标记异常'],
  'sales.SaleRefused': ['Sale refused', '销售被拒'],
  'transfers.TransferApproved': ['Approved', '批准'],
  'transfers.TransferClosed': ['Closed', '结案'],
  'transfers.TransferDispatched': ['Dispatched', '发货'],
  'transfers.TransferReceived': ['Received', '收货'],
  'transfers.TransferRejected': ['Declined', '拒绝'],
  'transfers.TransferShortfallRecorded': ['Shortfall recorded', '登记短少'],
  'transfers.TransferRequested': ['Requested', '申请'],
};

/** An event in words; one that has none yet by its name. */
export function useEventWord(): (type: string) => string {
  const { language } = useLook();
  return type => EVENTS[type]?.[language === 'en' ? 0 : 1] ?? type;
}
