import type { Words } from '../../messages/words.ts';

export const en = {
  tillLine: {
    title: 'The line',
    down: 'No line since {time}. Sales in cash go on; they are kept here and told later.',
    withoutLine:
      'Cards, wallets, gift cards, coupons, points and returns wait for the line. Member prices are not given.',
    waiting: '{count, plural, one {# entry waits} other {# entries wait}} to be told.',
    signIn: 'The line is back, but nobody is signed in any more. Sales go on; sign in to tell what waits.',
    signInNow: 'Sign in',
    noRight: 'Whoever is signed in may not tell what waits. Let somebody sign in who may sell here.',
    disputed:
      '{count, plural, one {# entry was not taken as it was told} other {# entries were not taken as they were told}}. Tell the office; nothing is lost.',
    stale: 'Prices for selling without a line are of {time}. They should be newer.',
    stopped: 'Prices for selling without a line are too old: nothing can be sold here until the line is back.',
    altered:
      'Prices that were kept here had been changed by somebody. They were thrown away; new ones come with the line.',
    missing: 'There are no prices for selling without a line yet. They come with the line.',
    fleeting: 'This browser may throw away what the till keeps. Install the till as an app, so that it does not.',
    elsewhereTitle: 'The till is open in another window',
    elsewhere: 'Only one window sells. Close the other one, and this one goes on by itself.',
    lostTitle: 'The journal of this till is gone',
    lost: 'What this till has kept was deleted in the browser: {device}, up to entry {seq}. Sales without a line that were not told yet may be missing. Tell the office, and compare the receipts. The till can go on with a new journal, which names the old one.',
    begin: 'Go on with a new journal',
    lineOnly:
      'This browser cannot keep sales: the till sells as long as there is a line. It needs https and a current browser.',
  },
};

export const zh: Words<typeof en> = {
  tillLine: {
    title: '网络',
    down: '{time} 起断网。现金收款照常，小票先存在本机，联网后自动上传。',
    withoutLine: '刷卡、扫码支付、储值卡、优惠券、积分和退货须等网络恢复；断网时不享受会员价。',
    waiting: '{count, plural, other {# 笔待上传}}。',
    signIn: '网络已恢复，但登录已过期。收款照常；请重新登录以上传。',
    signInNow: '登录',
    noRight: '当前登录的人无权上传，请由有收银权限的人登录。',
    disputed: '{count, plural, other {# 笔未按原样入账}}，请通知总部核对；数据没有丢失。',
    stale: '断网用的价格是 {time} 的，应当更新。',
    stopped: '断网用的价格已过期，恢复网络前不能在本机收款。',
    altered: '本机保存的价格被人改动过，已作废；联网后重新下载。',
    missing: '本机还没有断网用的价格，联网后自动下载。',
    fleeting: '浏览器可能清除本机保存的数据。请把收银台安装为应用。',
    elsewhereTitle: '收银台已在另一个窗口打开',
    elsewhere: '同一时间只有一个窗口收款。关闭那个窗口后，这里会自动继续。',
    lostTitle: '本机的收银日志不见了',
    lost: '浏览器里的收银数据被清除：{device}，至第 {seq} 条。断网时尚未上传的小票可能缺失，请通知总部并核对小票存根。可以另起一本新日志继续收款，新日志会写明接续哪一本。',
    begin: '另起日志继续',
    lineOnly: '此浏览器不能在本机保存小票，只能联网收款。需要 https 和较新的浏览器。',
  },
};
