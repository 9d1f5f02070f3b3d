import type { Words } from '../messages/words.ts';

export const en = {
  reports: {
    title: 'Reports',
    filters: 'Which report',
    by: 'By',
    from: 'From',
    to: 'To',
    order: 'The last day is before the first.',
    none: 'Nothing was sold on these days.',
    net: 'Net',
    discount: 'Discounts',
    refunded: 'Refunded',
    margin: 'Margin',
    receipts: 'Receipts',
    quantity: 'Quantity',
    nothing: 'not told',
    gross: 'Before discounts',
    returns: 'Returns',
  },
};

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
    gross: '折前金额',
    returns: '退货笔数',
  },
};
