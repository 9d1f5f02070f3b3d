import type { Words } from '../messages/words.ts';
import type { en } from './words.ts';

export const zh: Words<typeof en> = {
  reports: {
    title: '报表',
    filters: '筛选报表',
    by: '按',
    from: '从',
    to: '至',
    order: '结束日期早于开始日期。',
    none: '这些日期没有销售。',
    net: '净销售额',
    discount: '优惠',
    refunded: '退款',
    margin: '毛利',
    receipts: '小票数',
    quantity: '数量',
    nothing: '未注明',
    export: '导出 CSV',
  },
};
