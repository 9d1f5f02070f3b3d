export const en = {
  alerts: {
    title: 'Alerts',
    filters: 'Which alerts',
    none: 'No alert is open.',
    product: 'Product',
    kind: 'Alert',
    available: 'Available',
    threshold: 'of {quantity}',
    raised: 'Since',
    told: 'Told',
    channel: { webhook: 'Webhook', mail: 'Mail' },
    tries: '{attempts, plural, one {# try} other {# tries}}',
    next: 'again at {time}',
    state: 'State',
    acknowledge: 'Take note',
    acknowledged: 'noted by {by}',
  },
};
