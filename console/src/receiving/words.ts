import type { Words } from '../messages/words.ts';

export const en = {
  receiving: {
    title: 'Receive goods',
    location: 'Where',
    receipt: 'Delivery note',
    supplier: 'Supplier (may be empty)',
    order: 'Order (may be empty)',
    none: 'Scan the codes of cartons, or find goods by name.',
    quantity: 'Quantity ({unit})',
    cartons: 'Cartons of {quantity}',
    batch: 'Batch',
    expiresOn: 'Last day',
    cost: 'Cost of a unit (may be empty)',
    remove: 'Remove {name}',
    receive: 'Receive',
    done: '{receipt} is in the books.',
    toStock: 'See the stock',
  },
};

export const zh: Words<typeof en> = {
  receiving: {
    title: '收货入库',
    location: '地点',
    receipt: '送货单号',
    supplier: '供应商（可不填）',
    order: '采购单（可不填）',
    none: '请扫外箱条码，或按名称查找商品。',
    quantity: '数量（{unit}）',
    cartons: '箱数（每箱 {quantity}）',
    batch: '批次',
    expiresOn: '到期日',
    cost: '单位成本（可不填）',
    remove: '移除 {name}',
    receive: '确认入库',
    done: '{receipt} 已入账。',
    toStock: '查看库存',
  },
};
