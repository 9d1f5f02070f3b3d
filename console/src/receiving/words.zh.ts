import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

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
    cost: '单位成本',
    remove: '移除 {name}',
    receive: '确认入库',
    done: '{receipt} 已入账。',
    toStock: '查看库存',
    against: '采购单 {order}',
    expected: '本单待到',
    allHere: '本单已全部到齐。',
    take: '收 {quantity} {name}',
    takeAll: '按单到货',
    orderOver: '此采购单已不再等待到货。',
  },
};
