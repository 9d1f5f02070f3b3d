import type { Words } from '../messages/words.ts';

export const en = {
  shell: {
    skip: 'Skip to the content',
    search: 'Search',
    searchFor: 'Product, SKU, barcode, receipt id, page',
    searching: 'Searching…',
    nothing: 'Nothing is called so.',
    found: 'Found',
    rooms: 'Pages',
    room: {
      today: 'Today',
      sales: 'Sales',
      stock: 'Stock',
      reports: 'Reports',
    },
    notFound: 'There is no such page',
    notFoundText: 'The address is wrong, or the page is not here any more.',
    toToday: 'Go to Today',
  },
  account: {
    open: 'Account of {name}',
    language: 'Language',
    look: 'Look',
    looks: { system: 'As the system', light: 'Light', dark: 'Dark' },
    keys: '/ or Ctrl-K searches · j and k go through a list · Enter opens · Esc closes',
    api: 'API documentation',
    signOut: 'Sign out',
  },
};

export const zh: Words<typeof en> = {
  shell: {
    skip: '跳到正文',
    search: '搜索',
    searchFor: '商品、SKU、条码、小票编号或页面',
    searching: '正在搜索…',
    nothing: '没有找到。',
    found: '搜索结果',
    rooms: '页面',
    room: {
      today: '今天',
      sales: '销售',
      stock: '库存',
      reports: '报表',
    },
    notFound: '没有这个页面',
    notFoundText: '地址有误，或页面已不存在。',
    toToday: '回到今天',
  },
  account: {
    open: '{name} 的账户',
    language: '语言',
    look: '外观',
    looks: { system: '跟随系统', light: '浅色', dark: '深色' },
    keys: '/ 或 Ctrl-K 搜索 · j、k 上下移动 · Enter 打开 · Esc 关闭',
    api: '接口文档',
    signOut: '退出登录',
  },
};
