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
    export: 'Export as CSV',
  },
};
