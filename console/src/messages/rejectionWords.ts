/** Why rules refuse commands, with their figures as `{name}`. A test finds a rejection that has no words. */
type Words = readonly [en: string, zh: string];

export const REJECTION_WORDS: Readonly<Record<string, Words>> = {
  'access.ApprovalAlreadyGiven': [
    'Approval {approval} was given before, by {approver}.',
    '审批 {approval} 已由 {approver} 批准。',
  ],
  'access.ApprovalAlreadyRequested': ['Approval {approval} was asked for before.', '审批 {approval} 已提交过。'],
  'access.ApprovalAlreadyUsed': [
    'Approval {approval} has been used; each is for one command.',
    '审批 {approval} 已被使用，每个审批只能用一次。',
  ],
  'access.ApprovalExceeded': [
    'The approval is for {approvedMinor}; {amountMinor} is wanted.',
    '审批额度为 {approvedMinor}，需要 {amountMinor}。',
  ],
  'access.ApprovalExpired': [
    'Approval {approval} was valid until {until}.',
    '审批 {approval} 的有效期至 {until}，已过期。',
  ],
  'access.ApprovalForSomethingElse': [
    'Approval {approval} is for something else: {approved} was approved, {wanted} is wanted.',
    '审批 {approval} 与此操作不符：批准的是 {approved}，需要的是 {wanted}。',
  ],
  'access.ApprovalMissing': [
    'A second person has to approve {amountMinor} for {subject} ({limit}).',
    '{subject} 的 {amountMinor} 需要第二人审批（{limit}）。',
  ],
  'access.ApprovalPending': ['Nobody has approved {approval} yet.', '审批 {approval} 还没有人批准。'],
  'access.ApprovalWasDeclined': ['Approval {approval} was declined: {reason}', '审批 {approval} 已被拒绝：{reason}'],
  'access.ApproverInvolved': [
    '{approver} cannot approve what they do themselves. Another person has to.',
    '{approver} 不能批准自己的操作，需由他人批准。',
  ],
  'access.ApproverLimitExceeded': [
    'You may not approve {amountMinor} for {limit}.',
    '您不能为 {limit} 批准 {amountMinor}。',
  ],
  'access.EmployeeAlreadyHired': ['{employee} works for the chain already.', '{employee} 已在职。'],
  'access.EmployeeAlreadySuspended': ['{employee} is suspended already.', '{employee} 已被停用。'],
  'access.EmployeeNotSuspended': ['{employee} is not suspended.', '{employee} 未被停用。'],
  'access.LedgerAlreadyClaimed': [
    'The ledger has an owner, {owner}, who can let others in.',
    '账本已有所有者 {owner}，可由其添加他人。',
  ],
  'access.PersonNeeded': ['Only people approve: sign in yourself.', '只有人员可以审批，请本人登录。'],
  'access.PinNotSet': ['{employee} has no PIN at {location}.', '{employee} 在 {location} 没有 PIN。'],
  'access.RoleAlreadyGranted': ['{employee} has the role {role} already.', '{employee} 已有角色 {role}。'],
  'access.RoleBuiltIn': ['The role {role} is built in and cannot be changed.', '角色 {role} 为内置角色，不能更改。'],
  'access.RoleNotGranted': ['{employee} does not have the role {role}.', '{employee} 没有角色 {role}。'],
  'access.SubjectIsErased': [
    'The data of {subject} were erased and are not taken again.',
    '{subject} 的数据已被删除，不再接收。',
  ],
  'access.TokenAlreadyIssued': ['The token id {token} was used before.', '令牌编号 {token} 已被使用。'],
  'access.TokenAlreadyRevoked': ['Token {token} was revoked before.', '令牌 {token} 已被撤销。'],
  'access.UnknownApproval': ['Nobody has asked for approval {approval}.', '没有审批 {approval}。'],
  'access.UnknownEmployee': ['Nobody called {employee} works for the chain.', '没有员工 {employee}。'],
  'access.UnknownLimit': ['There is no limit {limit}.', '没有限额 {limit}。'],
  'access.UnknownLimits': ['There are no limits {limits}.', '没有这些限额：{limits}。'],
  'access.UnknownPermissions': ['There are no permissions {permissions}.', '没有这些权限：{permissions}。'],
  'access.UnknownRole': ['There is no role {role}.', '没有角色 {role}。'],
  'access.UnknownToken': ['There is no token {token}.', '没有令牌 {token}。'],
  'alerts.AlertAlreadyAcknowledged': ['{by} has taken note of it before.', '{by} 已经知晓此预警。'],
  'alerts.BillAlertNotOpen': ['The alert for account {account} is over.', '账户 {account} 的预警已解除。'],
  'alerts.TillAlertNotOpen': [
    'The alert for register {register} at {location} is over.',
    '{location} 收银台 {register} 的预警已解除。',
  ],
  'alerts.AlertNotOpen': ['The alert for {sku} at {location} is over.', '{location} 的 {sku} 预警已解除。'],
  'catalog.BarcodeNotOfProduct': ['Barcode {barcode} does not scan as {sku}.', '条码 {barcode} 不属于 {sku}。'],
  'catalog.BarcodeTaken': ['Barcode {barcode} scans as {sku} already.', '条码 {barcode} 已属于 {sku}。'],
  'catalog.IndivisibleProduct': ['{sku} comes in whole pieces, not {quantity}.', '{sku} 只能整件，不能为 {quantity}。'],
  'catalog.LocationAlreadyOpen': ['Location {location} is open already.', '地点 {location} 已存在。'],
  'catalog.ProductAlreadyRegistered': ['SKU {sku} is taken already.', 'SKU {sku} 已被占用。'],
  'catalog.UnknownBarcode': ['No product has the barcode {barcode}.', '没有商品使用条码 {barcode}。'],
  'catalog.UnknownLocation': ['There is no location {location}.', '没有地点 {location}。'],
  'catalog.UnknownPicture': ['This picture was not uploaded.', '该图片尚未上传。'],
  'catalog.UnknownProduct': ['There is no product {sku}.', '没有商品 {sku}。'],
  'commands.AmountOutOfRange': ['Together the amounts are more than the ledger can hold.', '金额合计超出账本的范围。'],
  'coupons.CampaignAlreadyOpened': ['Campaign {campaign} was opened before.', '券活动 {campaign} 已存在。'],
  'coupons.CampaignHasNoCodes': [
    'Campaign {campaign} has one word for everybody and no codes.',
    '券活动 {campaign} 使用通用口令，没有单独券码。',
  ],
  'coupons.CampaignIsClosed': [
    'Campaign {campaign} was closed for good at {at}.',
    '券活动 {campaign} 已于 {at} 永久关闭。',
  ],
  'coupons.CampaignIsOver': ['Campaign {campaign} was over at {until}.', '券活动 {campaign} 已于 {until} 结束。'],
  'coupons.CouponHeldByOther': [
    'The coupon is held for another sale until {until}.',
    '此券正被另一笔销售占用，至 {until}。',
  ],
  'coupons.CouponIsIssued': [
    'Coupon {serial} of {campaign} belongs to a member already.',
    '{campaign} 的券 {serial} 已发给会员。',
  ],
  'coupons.CouponMissing': [
    'Promotion {promotion} needs a coupon of {campaign}.',
    '促销 {promotion} 需要 {campaign} 的券。',
  ],
  'coupons.CouponExpiryNotDue': [
    'Nobody is to be told of the end of coupon {serial} of {campaign} now.',
    '{campaign} 的券 {serial} 目前无需提醒到期。',
  ],
  'coupons.CouponNotEarned': [
    'Sale {sale} has not earned a coupon of {campaign}.',
    '销售 {sale} 未获得 {campaign} 的券。',
  ],
  'coupons.CouponNotExpired': [
    'The time of coupon {serial} of {campaign} is not over.',
    '{campaign} 的券 {serial} 尚未到期。',
  ],
  'coupons.CouponNotHeld': ['The coupon is not held for sale {sale}.', '此券未被销售 {sale} 占用。'],
  'coupons.CouponNotOpen': [
    'Coupon {serial} of {campaign} was given or used.',
    '{campaign} 的券 {serial} 已发出或已使用。',
  ],
  'coupons.CouponNotUsable': ['This coupon cannot be used.', '此券不可使用。'],
  'coupons.CouponOfOtherMember': ['The coupon belongs to another member.', '此券属于其他会员。'],
  'coupons.HoldInPast': [
    'The hold would be over at {until}, before it begins.',
    '占用在 {until} 就会结束，早于开始时间。',
  ],
  'coupons.NobodyToRemind': [
    'The member with coupon {serial} of {campaign} may not be written to, or cannot be.',
    '持有 {campaign} 券 {serial} 的会员未同意接收消息，或没有联系方式。',
  ],
  'coupons.TooManyCampaigns': ['There can be at most {most} campaigns.', '最多只能有 {most} 个券活动。'],
  'coupons.TooManyCodes': [
    'Campaign {campaign} can have at most {most} codes.',
    '券活动 {campaign} 最多只能有 {most} 个券码。',
  ],
  'coupons.TooManyCoupons': [
    '{presented} coupons were presented; a sale takes at most {most}.',
    '出示了 {presented} 张券，每单最多 {most} 张。',
  ],
  'coupons.UnknownCampaign': ['There is no campaign {campaign}.', '没有券活动 {campaign}。'],
  'coupons.UnknownCoupon': ['Coupon {serial} of {campaign} was not made yet.', '{campaign} 的券 {serial} 尚未生成。'],
  'devices.DeviceAlreadyEnrolled': [
    'Device {device} is enrolled already; revoke it first.',
    '设备 {device} 已登记，请先停用。',
  ],
  'devices.DeviceIsRevoked': [
    'Device {device} was revoked behind entry {lastSeq} of its journal.',
    '设备 {device} 已停用（流水第 {lastSeq} 条之后）。',
  ],
  'devices.EnrolmentAlreadyIssued': ['The enrolment {enrolment} was issued before.', '登记单 {enrolment} 已签发过。'],
  'devices.EnrolmentAlreadyUsed': [
    'Device {device} has enrolled by {enrolment} already.',
    '设备 {device} 已用 {enrolment} 登记。',
  ],
  'devices.EnrolmentExpired': [
    'The enrolment {enrolment} ended at {expiredAt}.',
    '登记单 {enrolment} 已于 {expiredAt} 失效。',
  ],
  'devices.EnrolmentNotProven': [
    'The token of {enrolment} and the key of the journal have not both signed this.',
    '{enrolment} 的登记码与流水密钥签名不符。',
  ],
  'devices.JournalForked': [
    'There are two journals of device {device}, which part at entry {seq}: a copy was put back, or writes beside it.',
    '设备 {device} 出现两份流水，自第 {seq} 条起不一致：可能恢复了旧备份，或磁盘被复制。',
  ],
  'devices.JournalNotProven': [
    'Entry {seq} of device {device} is not signed by its key, or is not of this command.',
    '设备 {device} 流水第 {seq} 条签名不符，或与内容不一致。',
  ],
  'devices.RegisterHasDevice': [
    'Register {register} of {location} is written by device {device}; revoke that first.',
    '{location} 的收银台 {register} 由设备 {device} 使用，请先停用该设备。',
  ],
  'devices.UnknownDevice': ['No device {device} has enrolled.', '没有已登记的设备 {device}。'],
  'devices.UnknownEnrolment': ['No enrolment {enrolment} was issued.', '没有登记单 {enrolment}。'],
  'finance.EntryAlreadyPosted': ['The id {entryId} is taken.', '编号 {entryId} 已被占用。'],
  'finance.EntryAlreadyReversed': ['Entry {entryId} was taken back already.', '凭证 {entryId} 已冲销。'],
  'finance.EntryNotBalanced': [
    'Debits are {debitMinor}, credits are {creditMinor}: they have to be the same.',
    '借方 {debitMinor}，贷方 {creditMinor}，借贷不平。',
  ],
  'finance.ExpenseAlreadyRecorded': ['The id {expenseId} is taken.', '编号 {expenseId} 已被占用。'],
  'finance.BankLineAlreadyMatched': ['This line is matched already.', '该银行流水已核销。'],
  'finance.BankLineNotMatched': ['This line is not matched.', '该银行流水尚未核销。'],
  'finance.MatchNotEqual': [
    'The line is {lineMinor} and what it was matched with is {movementsMinor}.',
    '银行流水金额 {lineMinor}，账面金额 {movementsMinor}，请说明差额。',
  ],
  'finance.MovementAlreadyMatched': [
    'This entry is matched with another line already.',
    '该笔账面记录已与另一条银行流水核销。',
  ],
  'finance.NothingLeft': ['The line is as much as its entries.', '银行流水与账面一致，没有差额。'],
  'finance.StatementAlreadyTaken': ['This statement was taken already.', '该对账单已导入。'],
  'finance.UnknownBankLine': ['This line of the bank is not known.', '找不到该银行流水。'],
  'finance.ExpenseStepNotDue': ['Expense {expenseId} is {state}.', '费用单 {expenseId} 的状态为 {state}。'],
  'finance.InvoiceNumberUsed': [
    'Invoice {number} of {supplier} is recorded already.',
    '供应商 {supplier} 的发票 {number} 已入账。',
  ],
  'finance.NothingClosed': ['{period} is open: no month is closed.', '{period} 未结账：还没有结过账的月份。'],
  'finance.PeriodIsClosed': [
    'The books are closed through {closedThrough}; nothing can be posted in {period}.',
    '账已结至 {closedThrough}，不能记入 {period}。',
  ],
  'finance.PeriodNotOver': ['{period} is not over.', '{period} 尚未结束。'],
  'finance.PeriodOutOfOrder': ['{expected} comes before {period}.', '应先处理 {expected}，再处理 {period}。'],
  'finance.YearIsClosed': [
    '{period} stays closed, since the year {year} is.',
    '{year} 年度已结账，{period} 不能重新打开。',
  ],
  'finance.YearNotOver': ['{year} has months that are open.', '{year} 年还有未结账的月份。'],
  'finance.YearOutOfOrder': ['{year} is not next: {expected} is.', '下一个要结的年度是 {expected}，不是 {year}。'],
  'finance.SecondPersonNeeded': ['Another employee has to do that.', '须由另一名员工操作。'],
  'finance.SupplierAlreadyPaid': ['The id {paymentId} is taken.', '编号 {paymentId} 已被占用。'],
  'finance.UnknownEntry': ['There is no entry {entryId}.', '没有凭证 {entryId}。'],
  'finance.UnknownExpense': ['There is no expense {expenseId}.', '没有费用单 {expenseId}。'],
  'giftcards.BonusDiffers': [
    'The till has promised {promisedMinor}; the rules give {givenMinor}.',
    '收银机承诺赠送 {promisedMinor}，规则为 {givenMinor}。',
  ],
  'giftcards.CardAlreadyIssued': ['Card {card} was issued before.', '卡 {card} 已发行。'],
  'giftcards.CardAlreadySpent': [
    'Of {loadedMinor} on card {card}, {leftMinor} is left: its purchase cannot be taken back.',
    '卡 {card} 充值 {loadedMinor}，仅剩 {leftMinor}，不能退卡。',
  ],
  'giftcards.CardLimitExceeded': [
    'Card {card} would hold {balanceMinor}; {mostMinor} is the most.',
    '卡 {card} 余额将为 {balanceMinor}，上限为 {mostMinor}。',
  ],
  'giftcards.CardNotInState': [
    'That cannot be done to card {card} as it is ({state}).',
    '卡 {card} 当前状态（{state}）不能执行此操作。',
  ],
  'giftcards.CardNotOver': ['Nothing of card {card} is over.', '卡 {card} 没有到期的金额。'],
  'giftcards.CardNotUsable': ['Card {card} cannot be used.', '卡 {card} 不可使用。'],
  'giftcards.CardReferenceMissing': [
    'The card that pays {amountMinor} has to be named.',
    '需注明支付 {amountMinor} 的卡。',
  ],
  'giftcards.CardRefundExceedsSpent': [
    '{askedMinor} would go back to card {card}; {mostMinor} is the most.',
    '将退回卡 {card} {askedMinor}，最多可退 {mostMinor}。',
  ],
  'giftcards.CashOutDiffers': [
    '{askedMinor} would be paid out of card {card}; it should be {paidMinor}.',
    '卡 {card} 要求兑付 {askedMinor}，应为 {paidMinor}。',
  ],
  'giftcards.HoldInPast': [
    'The hold would be over at {until}, before it begins.',
    '占用在 {until} 就会结束，早于开始时间。',
  ],
  'giftcards.NotEnoughValue': [
    'Card {card} has {availableMinor}; {askedMinor} is asked of it.',
    '卡 {card} 可用 {availableMinor}，需要 {askedMinor}。',
  ],
  'giftcards.NotHeld': [
    'On card {card}, {heldMinor} is held for sale {sale}; {askedMinor} is asked.',
    '卡 {card} 为销售 {sale} 占用了 {heldMinor}，需要 {askedMinor}。',
  ],
  'giftcards.PurchaseRefundsDiffer': [
    'Card {card} was paid {paidMinor}; {refundedMinor} would be refunded.',
    '卡 {card} 实付 {paidMinor}，将退款 {refundedMinor}。',
  ],
  'giftcards.ReplacementNotFit': [
    'Card {replacement} cannot take the place of {card}.',
    '卡 {replacement} 不能替换 {card}。',
  ],
  'giftcards.RulesInPast': ['Rules cannot begin at {from}, which is over.', '规则不能从已过去的 {from} 开始。'],
  'giftcards.SaleAlreadyPaid': ['Sale {sale} was paid with card {card} already.', '销售 {sale} 已用卡 {card} 支付。'],
  'giftcards.TooManyHolds': ['Card {card} can have at most {most} holds.', '卡 {card} 最多可有 {most} 个占用。'],
  'giftcards.TooManyRules': ['There can be at most {most} rules to come.', '待生效的规则最多 {most} 条。'],
  'giftcards.WrongSecret': [
    'The secret of card {card} is wrong. {triesLeft} tries are left.',
    '卡 {card} 的密码错误，还可尝试 {triesLeft} 次。',
  ],
  'held.CorrectionDoesNotFit': [
    'The correction does not fit held fact {fact} ({kind}).',
    '更正内容与待处理事实 {fact}（{kind}）不符。',
  ],
  'held.CorrectionOfOtherSale': [
    'The correction of {fact} is of another sale than {saleId}.',
    '{fact} 的更正不属于销售 {saleId}。',
  ],
  'held.FactIsOver': ['Held fact {fact} was settled before ({state}).', '待处理事实 {fact} 已处理（{state}）。'],
  'held.UnknownFact': ['No fact {fact} is held.', '没有待处理事实 {fact}。'],
  'inventory.AlreadyWrittenOff': ['The id {writeOffId} is taken.', '编号 {writeOffId} 已被占用。'],
  'inventory.BatchAlreadyQuarantined': [
    'Batch {batch} of {sku} at {location} is quarantined already.',
    '{location} 的 {sku} 批次 {batch} 已被隔离。',
  ],
  'inventory.BatchDatesDiffer': [
    'The batch of {sku} at {location} is known with another last day.',
    '{location} 的 {sku} 批次已登记为其他到期日。',
  ],
  'inventory.BatchDatesMissing': [
    'Batch {batch} of {sku} has to tell when it was made or when it expires.',
    '{sku} 的批次 {batch} 需注明生产日期或到期日。',
  ],
  'inventory.BatchMissing': ['{sku} is kept by batches: name the batch.', '{sku} 按批次管理，请注明批次。'],
  'inventory.BatchNotQuarantined': [
    'Of batch {batch} of {sku} at {location} only {quarantined} is quarantined.',
    '{location} 的 {sku} 批次 {batch} 仅隔离了 {quarantined}。',
  ],
  'inventory.BatchNotSellable': [
    'Batch {batch} of {sku} at {location} may go out only with a reason ({state}).',
    '{location} 的 {sku} 批次 {batch} 需注明理由才能出库（{state}）。',
  ],
  'inventory.ExpiryOutOfRange': [
    'Batch {batch} of {sku}, made on {producedOn}, would expire too far ahead.',
    '{sku} 批次 {batch}（生产于 {producedOn}）的到期日超出范围。',
  ],
  'inventory.InsufficientStock': [
    '{location} has {available} of {sku}; {requested} is needed.',
    '{location} 的 {sku} 可用 {available}，需要 {requested}。',
  ],
  'inventory.NothingExpired': [
    'Nothing of {sku} at {location} had expired by {day}.',
    '截至 {day}，{location} 的 {sku} 没有过期。',
  ],
  'inventory.ReservationAlreadyMade': ['The id {reservationId} is taken.', '编号 {reservationId} 已被占用。'],
  'inventory.ReservationIsOver': [
    'Reservation {reservationId} is over ({state}).',
    '预留 {reservationId} 已结束（{state}）。',
  ],
  'inventory.ReservationNotDue': [
    'Reservation {reservationId} lasts until {expiresAt}.',
    '预留 {reservationId} 有效至 {expiresAt}。',
  ],
  'inventory.ReservationOfOtherLocation': [
    'The goods of reservation {reservationId} are at {location}.',
    '预留 {reservationId} 的商品在 {location}。',
  ],
  'inventory.ReservationWithoutTime': [
    'Reservation {reservationId} would be over at {expiresAt}, as soon as it is made.',
    '预留 {reservationId} 在 {expiresAt} 就会结束。',
  ],
  'inventory.TakenExceedsReserved': [
    'Line {lineNo}: {requested} would be taken, {reserved} is reserved.',
    '第 {lineNo} 行：要取 {requested}，仅预留 {reserved}。',
  ],
  'inventory.UnknownReservation': ['There is no reservation {reservationId}.', '没有预留 {reservationId}。'],
  'inventory.UnknownReservationLine': [
    'Reservation {reservationId} has no line {lineNo}.',
    '预留 {reservationId} 没有第 {lineNo} 行。',
  ],
  'members.BirthdayAlreadyGreeted': [
    '{member} was greeted for their birthday of {year}.',
    '{member} 的 {year} 年生日已祝贺过。',
  ],
  'members.BirthdayNotNow': [
    'The weeks of the birthday of {member} are from {from} until {until}.',
    '{member} 的生日期间为 {from} 至 {until}。',
  ],
  'members.CardTaken': ['Another member has this card number.', '此卡号已属于其他会员。'],
  'members.ExpiryInPast': ['The last day of the points, {expiresOn}, is over.', '积分到期日 {expiresOn} 已过。'],
  'members.ExpiryNotTold': ['No program says how long points live.', '没有规则说明积分的有效期。'],
  'members.FeedbackAlreadyRecorded': ['Feedback {feedback} was recorded before.', '评价 {feedback} 已记录。'],
  'members.FeedbackIsClosed': ['Feedback {feedback} is closed.', '评价 {feedback} 已关闭。'],
  'members.FeedbackIsErased': ['The words of feedback {feedback} were erased.', '评价 {feedback} 的内容已删除。'],
  'members.FeedbackOfMember': [
    'Feedback {feedback} is of member {member} and goes with their data.',
    '评价 {feedback} 属于会员 {member}，随其数据处理。',
  ],
  'members.MemberAlreadyRegistered': ['Member {member} is registered already.', '会员 {member} 已存在。'],
  'members.MemberCardExpired': [
    'The card was good until {until}. Ask for a new one.',
    '会员码已于 {until} 过期，请会员刷新后再扫。',
  ],
  'members.MemberCardForged': ['The card is not genuine.', '会员码无效，不是本店签发。'],
  'members.MemberIsErased': [
    'The data of member {member} were erased and are not taken again.',
    '会员 {member} 的数据已删除，不再接收。',
  ],
  'members.MemberIsMerged': ['Member {member} is {into} by now.', '会员 {member} 已并入 {into}。'],
  'members.NoBirthdayGreetings': ['Birthdays are not greeted at the moment.', '目前不进行生日祝贺。'],
  'members.NotEnoughPoints': [
    '{member} has {usable} points; {asked} are asked for.',
    '{member} 可用积分 {usable}，需要 {asked}。',
  ],
  'members.NothingToExpire': ['{member} has no points of {expiresOn}.', '{member} 没有 {expiresOn} 到期的积分。'],
  'members.OpenidTaken': ['Another member has this openid.', '此 openid 已属于其他会员。'],
  'members.PhoneTaken': ['Another member has this phone number.', '此手机号已属于其他会员。'],
  'members.PointsInDebt': [
    '{member} owes {debt} points first; {asked} cannot be spent.',
    '{member} 尚欠 {debt} 积分，不能使用 {asked}。',
  ],
  'members.PointsNotOver': [
    'The points of {member} are good until {expiresOn}.',
    '{member} 的积分有效至 {expiresOn}。',
  ],
  'members.PointsNotTold': [
    'Points have paid {paidMinor}, but not how many.',
    '积分抵扣了 {paidMinor}，但未注明积分数。',
  ],
  'members.PointsOfNobody': ['Points are to pay, but the member is not known.', '要用积分支付，但不知是哪位会员。'],
  'members.PointsWorthOther': [
    '{points} points are worth {valueMinor}, not {paidMinor}.',
    '{points} 积分价值 {valueMinor}，而非 {paidMinor}。',
  ],
  'members.ProgramInPast': [
    'The program cannot begin at {from}, which is over.',
    '积分规则不能从已过去的 {from} 开始。',
  ],
  'members.RedemptionAlreadyMade': ['Redemption {redemption} was made before.', '兑换 {redemption} 已存在。'],
  'members.RedemptionOver': ['Redemption {redemption} was undone before.', '兑换 {redemption} 已撤销。'],
  'members.RewardAlreadyOffered': ['Reward {reward} was offered before.', '奖品 {reward} 已上架过。'],
  'members.RewardCardMissing': [
    'Reward {reward} is value on a gift card: name the card.',
    '奖品 {reward} 是储值，请指定储值卡。',
  ],
  'members.RewardCardOfOther': ['Card {card} is not of member {member}.', '储值卡 {card} 不属于会员 {member}。'],
  'members.RewardLimitReached': [
    '{member} has had {reward} {taken} times; {perMember} is the most.',
    '{member} 已兑换 {reward} {taken} 次，上限 {perMember} 次。',
  ],
  'members.RewardNotOffered': ['Reward {reward} is not offered now.', '奖品 {reward} 目前不可兑换。'],
  'members.RewardTakesNoCard': [
    'Reward {reward} is not given to a gift card.',
    '奖品 {reward} 不是储值，无需指定储值卡。',
  ],
  'members.RewardUsedUp': [
    'Reward {reward} was had {taken} times; {total} is all there are.',
    '奖品 {reward} 共 {total} 份，已兑换 {taken} 份。',
  ],
  'members.TierDayInPast': ['The last day {until} is over.', '截止日 {until} 已过。'],
  'members.TierDayTooFar': [
    'The last day {until} is too far ahead; {latest} is the latest.',
    '截止日 {until} 太远，最晚为 {latest}。',
  ],
  'members.TierNotDue': ['The tier of {member} lasts until {until}.', '{member} 的等级有效至 {until}。'],
  'members.TooManyMerges': [
    '{member} would stand for too many others; {most} is the most.',
    '{member} 合并的会员过多，上限 {most}。',
  ],
  'members.TooManySegments': ['There can be at most {most} segments.', '人群最多 {most} 个。'],
  'members.TooManyTags': [
    '{member} would have {tags} tags; {most} is the most.',
    '{member} 将有 {tags} 个标签，上限 {most}。',
  ],
  'members.UnknownFeedback': ['There is no feedback {feedback}.', '没有评价 {feedback}。'],
  'members.UnknownMember': ['There is no member {member}.', '没有会员 {member}。'],
  'members.UnknownRedemption': ['There is no redemption {redemption}.', '没有兑换 {redemption}。'],
  'members.UnknownReward': ['There is no reward {reward}.', '没有奖品 {reward}。'],
  'members.UnknownSegment': ['There is no segment {segment}.', '没有人群 {segment}。'],
  'members.UnknownTier': ['There is no tier {tier}.', '没有等级 {tier}。'],
  'pricing.AlreadyInGroup': ['{member} is in group {groupBuy} already.', '{member} 已在拼团 {groupBuy} 中。'],
  'pricing.ApproverIsProposer': [
    '{proposer} has proposed markdown {markdown}: somebody else has to approve it.',
    '{proposer} 提出了临期折扣 {markdown}，需由他人批准。',
  ],
  'pricing.BasketTooOld': [
    'The prices are of {pricedAt}; a basket keeps them for {graceMinutes} minutes.',
    '价格取自 {pricedAt}，购物篮只保留 {graceMinutes} 分钟。',
  ],
  'pricing.BatchNotNearExpiry': [
    'Batch {batch} of {sku} at {location} has {daysLeft} days left; {daysLeftAtMost} is the most.',
    '{location} 的 {sku} 批次 {batch} 还剩 {daysLeft} 天，上限 {daysLeftAtMost} 天。',
  ],
  'pricing.BatchWithoutDaysLeft': [
    'Batch {batch} of {sku} at {location} has no last day to come.',
    '{location} 的 {sku} 批次 {batch} 没有未到的到期日。',
  ],
  'pricing.BelowFloor': [
    'Line {lineNo} costs {paidMinor}; below {floorMinor} somebody has to approve it.',
    '第 {lineNo} 行为 {paidMinor}，低于底价 {floorMinor}，需审批。',
  ],
  'pricing.EffectiveInPast': [
    'A price in list {list} cannot begin at {at}, which is over.',
    '价目表 {list} 中的价格不能从已过去的 {at} 开始。',
  ],
  'pricing.GroupAlreadyOpened': ['Group {groupBuy} was opened before.', '拼团 {groupBuy} 已存在。'],
  'pricing.GroupFull': ['Group {groupBuy} has its {size} members.', '拼团 {groupBuy} 已满 {size} 人。'],
  'pricing.GroupIsEmpty': ['Nobody has joined group {groupBuy}.', '拼团 {groupBuy} 还没有人参加。'],
  'pricing.GroupNotOver': ['Group {groupBuy} is open until {until}.', '拼团 {groupBuy} 开放至 {until}。'],
  'pricing.GroupOver': ['Group {groupBuy} is over ({state}).', '拼团 {groupBuy} 已结束（{state}）。'],
  'pricing.MarkdownAlreadyProposed': [
    'Markdown {markdown} was proposed before ({state}).',
    '临期折扣 {markdown} 已提出（{state}）。',
  ],
  'pricing.MarkdownBelowCost': [
    '{sku} at {location} would cost {unitMinor}; it has cost {costMinor}.',
    '{location} 的 {sku} 将为 {unitMinor}，成本为 {costMinor}。',
  ],
  'pricing.MarkdownBelowFloor': [
    '{sku} at {location} would cost {unitMinor}; {floorMinor} is the least.',
    '{location} 的 {sku} 将为 {unitMinor}，底价为 {floorMinor}。',
  ],
  'pricing.MarkdownDayInPast': ['Nothing changes for {from}, which is over.', '不能更改已过去的 {from}。'],
  'pricing.MarkdownNotOpen': [
    'Markdown {markdown} was decided on, or is over ({state}).',
    '临期折扣 {markdown} 已有结论或已结束（{state}）。',
  ],
  'pricing.MarkdownOutsideBand': [
    '{sku} at {location} would cost {unitMinor}; the store may ask {leastMinor} at least.',
    '{location} 的 {sku} 将为 {unitMinor}，门店最低可定 {leastMinor}。',
  ],
  'pricing.MemberFactsDiffer': ['Promotion {promotion} is for other members.', '促销 {promotion} 面向其他会员。'],
  'pricing.MemberLimitReached': [
    '{member} has used {promotion} as often as one may ({limit}).',
    '{member} 使用 {promotion} 已达上限（{limit}）。',
  ],
  'pricing.MemberNotNamed': ['Promotion {promotion} needs a member.', '促销 {promotion} 需要会员。'],
  'pricing.NoMarkdownSuggested': ['No markdown is set for {sku}: name a share.', '{sku} 没有设定折扣，请注明比例。'],
  'pricing.NoPriceToMarkDown': [
    '{sku} has no price at {location} that could be lower.',
    '{sku} 在 {location} 没有可降的价格。',
  ],
  'pricing.NotDrafted': [
    'Version {version} of {promotion} was published at {from}.',
    '{promotion} 的版本 {version} 已发布（{from}）。',
  ],
  'pricing.NotInGroup': ['{member} is not in group {groupBuy}.', '{member} 不在拼团 {groupBuy} 中。'],
  'pricing.NotPublished': ['Nothing of promotion {promotion} was published.', '促销 {promotion} 尚未发布。'],
  'pricing.NothingToMarkDown': [
    'Nothing of batch {batch} of {sku} at {location} can be sold.',
    '{location} 的 {sku} 批次 {batch} 没有可售库存。',
  ],
  'pricing.NothingToReturn': [
    '{location} has nothing of {promotion} to give back.',
    '{location} 没有 {promotion} 的剩余额度可退。',
  ],
  'pricing.PriceBelowFloor': [
    '{priceMinor} for {sku} is below the floor of {floorMinor}.',
    '{sku} 的 {priceMinor} 低于底价 {floorMinor}。',
  ],
  'pricing.PriceDiffers': [
    'Line {lineNo}: the regular price of {sku} was {expectedMinor}, not {claimedMinor}.',
    '第 {lineNo} 行：{sku} 的正价为 {expectedMinor}，而非 {claimedMinor}。',
  ],
  'pricing.PriceFindingAlreadySettled': ['Finding {finding} was settled before.', '价格异常 {finding} 已处理。'],
  'pricing.PriceFindingKnown': ['The id {finding} is taken.', '编号 {finding} 已被占用。'],
  'pricing.PriceListAlreadyOpened': ['Price list {list} was opened before.', '价目表 {list} 已存在。'],
  'pricing.PriceListIsClosed': ['Price list {list} is closed.', '价目表 {list} 已关闭。'],
  'pricing.PriceListNotAllowed': ['Price list {by} lets {list} set no prices.', '价目表 {by} 不允许 {list} 定价。'],
  'pricing.PriceOutsideBand': [
    '{priceMinor} for {sku} is outside of {leastMinor} to {mostMinor}.',
    '{sku} 的 {priceMinor} 不在 {leastMinor} 至 {mostMinor} 之间。',
  ],
  'pricing.PricingDoesNotAddUp': [
    'The promotions lead to {expectedMinor}, not {claimedMinor}.',
    '按促销应为 {expectedMinor}，而非 {claimedMinor}。',
  ],
  'pricing.PromotionAlreadyDrafted': ['Promotion {promotion} was drafted before.', '促销 {promotion} 已起草。'],
  'pricing.PromotionInPast': [
    '{given} is over: what was sold already does not change.',
    '{given} 已过去，已售出的不会改变。',
  ],
  'pricing.PromotionIsStopped': [
    'Promotion {promotion} was stopped for good at {at}.',
    '促销 {promotion} 已于 {at} 永久停止。',
  ],
  'pricing.PromotionNotEffective': [
    'Version {version} of {promotion} did not hold at {pricedAt}.',
    '{promotion} 的版本 {version} 在 {pricedAt} 未生效。',
  ],
  'pricing.PromotionNotForGroups': [
    'Promotion {promotion} cannot be bought in groups now.',
    '促销 {promotion} 目前不能拼团。',
  ],
  'pricing.PromotionOutdated': [
    'Version {current} of {promotion} held, not {cited}.',
    '{promotion} 应为版本 {current}，而非 {cited}。',
  ],
  'pricing.PromotionUsedUp': ['Promotion {promotion} is used up ({bound}).', '促销 {promotion} 已用完（{bound}）。'],
  'pricing.ScopeHasPriceList': ['There is an open price list of that scope: {list}.', '该范围已有价目表 {list}。'],
  'pricing.TooManyMarkdownSteps': ['There can be at most {most} steps.', '最多 {most} 档。'],
  'pricing.TooManyPriceLists': ['There can be at most {most} price lists.', '最多 {most} 个价目表。'],
  'pricing.TooManyPrices': [
    '{sku} has {most} prices to come in list {list}, and can have no more.',
    '价目表 {list} 中 {sku} 的待生效价格已达上限 {most}。',
  ],
  'pricing.UnknownGroup': ['There is no group {groupBuy}.', '没有拼团 {groupBuy}。'],
  'pricing.UnknownMarkdown': ['There is no markdown {markdown}.', '没有临期折扣 {markdown}。'],
  'pricing.UnknownPriceFinding': ['There is no finding {finding}.', '没有价格异常 {finding}。'],
  'pricing.UnknownPriceList': ['There is no price list {list}.', '没有价目表 {list}。'],
  'pricing.UnknownProductSet': [
    'There is no product set {productSet} of version {version}.',
    '没有版本 {version} 的商品集 {productSet}。',
  ],
  'pricing.UnknownPromotion': ['There is no promotion {promotion}.', '没有促销 {promotion}。'],
  'pricing.UnknownStackGroup': ['The chain has no group {group}.', '没有叠加组 {group}。'],
  'pricing.UnknownVersion': [
    'Promotion {promotion} has no version {version}; the latest is {latest}.',
    '促销 {promotion} 没有版本 {version}，最新为 {latest}。',
  ],
  'purchasing.GoodsAlreadyReceived': ['The id {receiptId} is taken.', '编号 {receiptId} 已被占用。'],
  'purchasing.GoodsAlreadyReturned': ['The id {returnId} is taken.', '编号 {returnId} 已被占用。'],
  'purchasing.OrderAlreadyPlaced': ['The id {orderId} is taken.', '编号 {orderId} 已被占用。'],
  'purchasing.OrderIsClosed': ['Nothing more is expected of order {orderId}.', '采购单 {orderId} 已关闭。'],
  'purchasing.OrderOfOtherLocation': [
    'The goods of order {orderId} go to {location}.',
    '采购单 {orderId} 的商品应送往 {location}。',
  ],
  'purchasing.ReturnExceedsReceipt': [
    'Line {receiptLineNo}: {requested} would go back, {returnable} is left.',
    '第 {receiptLineNo} 行：要退 {requested}，可退 {returnable}。',
  ],
  'purchasing.ScannedInOtherUnit': [
    'Line {lineNo}: {sku} comes in {unit}, the code tells another unit.',
    '第 {lineNo} 行：{sku} 的单位为 {unit}，与扫码不符。',
  ],
  'purchasing.UnknownOrder': ['There is no order {orderId}.', '没有采购单 {orderId}。'],
  'purchasing.UnknownReceipt': ['There is no goods receipt {receiptId}.', '没有收货单 {receiptId}。'],
  'purchasing.UnknownReceiptLine': [
    'Goods receipt {receiptId} has no line {lineNo}.',
    '收货单 {receiptId} 没有第 {lineNo} 行。',
  ],
  'returns.QuarantineNeedsBatch': [
    'Line {saleLineNo}: {sku} was sold from no batch and cannot be quarantined.',
    '第 {saleLineNo} 行：{sku} 无批次，不能隔离。',
  ],
  'returns.RefundExceedsListPrice': [
    'Line {lineNo}: {askedMinor} for {sku} is more than {mostMinor}.',
    '第 {lineNo} 行：{sku} 的 {askedMinor} 超过 {mostMinor}。',
  ],
  'returns.RefundExceedsTender': [
    '{refundMinor} would go back by {method}; {refundableMinor} is the most.',
    '{method} 将退 {refundMinor}，最多 {refundableMinor}。',
  ],
  'returns.RefundNotStoreCredit': [
    'Without a receipt only store credit is given, not {refundMinor} by {method}.',
    '无票退货只能退储值，不能以 {method} 退 {refundMinor}。',
  ],
  'returns.RefundsDoNotMatch': [
    '{dueMinor} is due, {refundedMinor} would be refunded.',
    '应退 {dueMinor}，将退 {refundedMinor}。',
  ],
  'returns.ReturnAlreadyAccepted': ['The id {returnId} is taken.', '编号 {returnId} 已被占用。'],
  'returns.ReturnExceedsSale': [
    'Line {saleLineNo}: {requested} would come back, {returnable} is left.',
    '第 {saleLineNo} 行：要退 {requested}，可退 {returnable}。',
  ],
  'returns.UnknownSale': ['There is no sale {saleId}.', '没有销售 {saleId}。'],
  'returns.UnknownSaleLine': ['Sale {saleId} has no line {saleLineNo}.', '销售 {saleId} 没有第 {saleLineNo} 行。'],
  'sales.ChangeNotFromCash': [
    '{changeMinor} was given as change for {amountMinor} by {method}: change comes of cash only.',
    '以 {method} 支付 {amountMinor} 找零 {changeMinor}：只有现金可以找零。',
  ],
  'sales.DiscountExceedsPrice': [
    'Line {lineNo}: {discountMinor} off is more than its price of {grossMinor}.',
    '第 {lineNo} 行：优惠 {discountMinor} 超过售价 {grossMinor}。',
  ],
  'sales.ReceiptNumberUsed': [
    'Till {register} at {location} has used receipt number {receiptNo} for {usedBy}.',
    '{location} 的收银机 {register} 已将小票号 {receiptNo} 用于 {usedBy}。',
  ],
  'sales.SaleAlreadyCompleted': ['The id {saleId} is taken.', '编号 {saleId} 已被占用。'],
  'sales.TenderExceedsDue': [
    '{nonCashMinor} was taken without cash; only {dueMinor} is due.',
    '非现金收取 {nonCashMinor}，应付仅 {dueMinor}。',
  ],
  'sales.TendersDoNotMatch': [
    '{dueMinor} is due; {tenderedMinor} less {changeMinor} change was paid.',
    '应付 {dueMinor}，实收 {tenderedMinor}，找零 {changeMinor}。',
  ],
  'stocktake.CauseWithoutCount': ['A cause is given for goods that were not counted.', '为未盘点的商品填写了原因。'],
  'stocktake.CountedInTotal': [
    '{sku} is kept in total: count all of it, not one batch.',
    '{sku} 不按批次管理，请盘点总数。',
  ],
  'stocktake.CountedSince': [
    '{total} lines of stocktake {stocktakeId} were counted for another one since.',
    '盘点 {stocktakeId} 有 {total} 行此后已被另一盘点清点。',
  ],
  'stocktake.NothingCounted': [
    'Nothing was counted for stocktake {stocktakeId}.',
    '盘点 {stocktakeId} 尚未清点任何商品。',
  ],
  'stocktake.OutsideScope': [
    '{sku} is not to be counted in stocktake {stocktakeId}.',
    '{sku} 不在盘点 {stocktakeId} 的范围内。',
  ],
  'stocktake.OutsideZone': ['Stocktake {stocktakeId} is of zone {zone} only.', '盘点 {stocktakeId} 仅限区域 {zone}。'],
  'stocktake.SecondPersonNeeded': [
    '{total} lines of stocktake {stocktakeId} differ by more than the tolerance: a second person has to approve.',
    '盘点 {stocktakeId} 有 {total} 行超出容差，需第二人批准。',
  ],
  'stocktake.StocktakeAlreadyApproved': ['Stocktake {stocktakeId} was approved before.', '盘点 {stocktakeId} 已批准。'],
  'stocktake.StocktakeAlreadyCancelled': ['Stocktake {stocktakeId} was cancelled.', '盘点 {stocktakeId} 已取消。'],
  'stocktake.StocktakeAlreadyOpened': ['The id {stocktakeId} is taken.', '编号 {stocktakeId} 已被占用。'],
  'stocktake.TooManyLines': [
    'Stocktake {stocktakeId} can have at most {most} lines.',
    '盘点 {stocktakeId} 最多 {most} 行。',
  ],
  'stocktake.UnknownStocktake': ['There is no stocktake {stocktakeId}.', '没有盘点 {stocktakeId}。'],
  'tax.TaxDayInPast': ['{from} is over; today is {today}.', '{from} 已过去，今天是 {today}。'],
  'tax.TooManyTaxRates': ['There can be at most {most} tax rates.', '税率最多 {most} 个。'],
  'tax.UnknownTaxClass': ['There is no tax class {taxClass}.', '没有税类 {taxClass}。'],
  'transfers.ApprovalExceedsRequest': [
    'Line {lineNo}: {approved} cannot be approved, {requested} was requested.',
    '第 {lineNo} 行：申请 {requested}，不能批准 {approved}。',
  ],
  'transfers.ClosingDoesNotMatch': [
    'Line {lineNo}: {inTransit} is on its way, {closed} is told of.',
    '第 {lineNo} 行：在途 {inTransit}，说明了 {closed}。',
  ],
  'transfers.DispatchExceedsApproval': [
    'Line {lineNo}: {dispatched} would be sent, {approved} was approved.',
    '第 {lineNo} 行：要发 {dispatched}，批准 {approved}。',
  ],
  'transfers.NotTheDestination': [
    'Transfer {transferId} goes to {destination}, not {location}.',
    '调拨 {transferId} 的目的地是 {destination}，而非 {location}。',
  ],
  'transfers.NothingApproved': [
    'Nothing would be approved of {transferId}: reject it with a reason.',
    '{transferId} 没有批准任何商品，请改为驳回并注明理由。',
  ],
  'transfers.NothingInTransit': ['Nothing of transfer {transferId} is on its way.', '调拨 {transferId} 没有在途商品。'],
  'transfers.ProductDiffersFromRequest': [
    'Line {lineNo}: {requested} was requested, not {dispatched}.',
    '第 {lineNo} 行：申请的是 {requested}，而非 {dispatched}。',
  ],
  'transfers.ReceiptExceedsTransit': [
    'Line {lineNo}: {received} arrived, {inTransit} is on its way.',
    '第 {lineNo} 行：到货 {received}，在途 {inTransit}。',
  ],
  'transfers.RouteDiffersFromRequest': [
    'Transfer {transferId} was requested from {from} to {to}.',
    '调拨 {transferId} 申请的路线是 {from} 至 {to}。',
  ],
  'transfers.TransferAlreadyApproved': ['Transfer {transferId} was approved before.', '调拨 {transferId} 已批准。'],
  'transfers.TransferAlreadyDispatched': ['Transfer {transferId} was sent before.', '调拨 {transferId} 已发出。'],
  'transfers.TransferAlreadyRejected': ['Transfer {transferId} was rejected.', '调拨 {transferId} 已驳回。'],
  'transfers.TransferAlreadyRequested': ['The id {transferId} is taken.', '编号 {transferId} 已被占用。'],
  'transfers.TransferNotApproved': [
    'Transfer {transferId} has to be approved before it is sent.',
    '调拨 {transferId} 须先批准才能发出。',
  ],
  'transfers.TransferNotDispatched': [
    'Nothing of transfer {transferId} has been sent yet.',
    '调拨 {transferId} 尚未发出。',
  ],
  'transfers.UnknownTransfer': ['There is no transfer {transferId}.', '没有调拨 {transferId}。'],
  'transfers.UnknownTransferLine': [
    'Transfer {transferId} has no line {lineNo}.',
    '调拨 {transferId} 没有第 {lineNo} 行。',
  ],
  'giftcards.LoadReceiptUsed': [
    'Another load has the receipt {receiptNo} of till {register} at {location}.',
    '{location} 的收银机 {register} 的小票号 {receiptNo} 已用于另一次充值。',
  ],
  'payments.AmountAboveLimit': [
    'A payment by {method} may be {limitMinor} at most, not {amountMinor}.',
    '{method} 单笔最多 {limitMinor}，不能为 {amountMinor}。',
  ],
  'payments.AttemptOutOfOrder': [
    'Call {attempt} does not come now: the next one is {expected}.',
    '第 {attempt} 次调用顺序不对，应为第 {expected} 次。',
  ],
  'payments.BillAlreadyClosed': ['The bill of {account} for {day} is closed.', '{account} 在 {day} 的账单已关闭。'],
  'payments.BillAlreadyTaken': [
    'This bill of {account} for {day} was taken before.',
    '{account} 在 {day} 的这份账单已导入。',
  ],
  'payments.BillIncomplete': [
    'The bill has {rows} rows, and says that it has {expected}.',
    '账单有 {rows} 行，应有 {expected} 行。',
  ],
  'payments.BillLineOutOfOrder': ['Line {line} came after line {after}.', '第 {line} 行出现在第 {after} 行之后。'],
  'payments.BillOfAnotherDay': [
    'Line {line} is of {at}, which is not on {day}.',
    '第 {line} 行的时间为 {at}，不属于 {day}。',
  ],
  'payments.BillOfOtherContent': [
    '{account} has another bill for {day}: a new one has to say that it replaces it.',
    '{account} 在 {day} 已有另一份账单，新账单需注明替换。',
  ],
  'payments.BillPartOutOfOrder': [
    'Part {part} came, and part {expected} is next.',
    '收到第 {part} 部分，应为第 {expected} 部分。',
  ],
  'payments.BillStepNotDue': [
    'That is not what comes next for the bill of {account} for {day}.',
    '{account} 在 {day} 的账单下一步不是此操作。',
  ],
  'payments.BillTotalsDiffer': ['The rows of the bill do not add up to its totals.', '账单明细与合计不符。'],
  'payments.CodeNotOfMethod': ['That is no payment code of {method}.', '这不是 {method} 的付款码。'],
  'payments.DifferenceAlreadyKnown': [
    'Difference {difference} with the bills of {account} was found before.',
    '{account} 的差异 {difference} 已登记过。',
  ],
  'payments.DifferenceAlreadyResolved': [
    'Difference {difference} with the bills of {account} has ended.',
    '{account} 的差异 {difference} 已处理。',
  ],
  'payments.DifferenceRemains': [
    'Difference {difference} with the bills of {account} remains.',
    '{account} 的差异 {difference} 依然存在。',
  ],
  'payments.MethodNotAllowed': ['Nobody pays by {method} at {location}.', '{location} 不接受 {method}。'],
  'payments.PaymentAlreadyStarted': ['Payment {paymentId} was started before.', '支付 {paymentId} 已存在。'],
  'payments.PaymentMissing': [
    'The payment that pays {amountMinor} by {method} has to be named.',
    '需注明以 {method} 支付 {amountMinor} 的支付单。',
  ],
  'payments.PaymentNotCaptured': [
    'No sale can be paid with payment {paymentId} ({state}).',
    '支付 {paymentId} 未到账（{state}），不能用于销售。',
  ],
  'payments.PaymentNotOpen': ['Payment {paymentId} is settled ({state}).', '支付 {paymentId} 已有结果（{state}）。'],
  'payments.PaymentOfAnotherLocation': ['Payment {paymentId} is of {location}.', '支付 {paymentId} 属于 {location}。'],
  'payments.PaymentOfAnotherMethod': [
    'Payment {paymentId} is by {method}, not by {asked}.',
    '支付 {paymentId} 的方式是 {method}，而非 {asked}。',
  ],
  'payments.PaymentOfAnotherSale': [
    'Payment {paymentId} is for sale {saleId}.',
    '支付 {paymentId} 属于销售 {saleId}。',
  ],
  'payments.PayoutAlreadyRecorded': [
    'Payout {reference} of {account} for {day} was recorded before.',
    '{account} 在 {day} 的结算款 {reference} 已登记。',
  ],
  'payments.ProviderTransactionOfAnotherPayment': [
    'Transaction {providerTx} of {account} belongs to payment {paymentId}.',
    '{account} 的交易 {providerTx} 属于支付 {paymentId}。',
  ],
  'payments.RefundAlreadyStarted': ['Refund {refundId} was started before.', '退款 {refundId} 已存在。'],
  'payments.RefundExceedsCapture': [
    'Of payment {paymentId}, {refundableMinor} can go back, not {requestedMinor}.',
    '支付 {paymentId} 可退 {refundableMinor}，不能退 {requestedMinor}。',
  ],
  'payments.RefundInProgress': [
    'Of payment {paymentId}, {inProgressMinor} is on its way back; {requestedMinor} cannot be.',
    '支付 {paymentId} 有 {inProgressMinor} 正在退款，不能再退 {requestedMinor}。',
  ],
  'payments.RefundNotInState': [
    'That cannot be done to refund {refundId} as it is ({state}).',
    '退款 {refundId} 当前状态（{state}）不能执行此操作。',
  ],
  'payments.RefundWindowClosed': [
    'Payment {paymentId} of {capturedAt} can go back for {days} days only.',
    '支付 {paymentId}（{capturedAt}）仅在 {days} 天内可原路退回。',
  ],
  'payments.RulesInPast': ['Rules cannot begin at {from}, which is over.', '规则不能从已过去的 {from} 开始。'],
  'payments.TenderExceedsCapture': [
    'Payment {paymentId} is {capturedMinor}, and cannot pay {tenderedMinor}.',
    '支付 {paymentId} 为 {capturedMinor}，不能支付 {tenderedMinor}。',
  ],
  'payments.TooManyFeeTerms': ['{account} can have at most {most} terms.', '{account} 最多可有 {most} 条费率。'],
  'payments.TooManyPayouts': [
    '{account} can have at most {most} payouts for {day}.',
    '{account} 在 {day} 最多可有 {most} 笔结算款。',
  ],
  'payments.TooManyRefunds': [
    'Payment {paymentId} goes back in {most} parts at most.',
    '支付 {paymentId} 最多分 {most} 次退款。',
  ],
  'payments.TooManyRules': ['There can be at most {most} rules to come.', '待生效的规则最多 {most} 条。'],
  'payments.UnknownBill': ['{account} has no such bill for {day}.', '{account} 在 {day} 没有这份账单。'],
  'payments.UnknownDifference': [
    'There is no difference {difference} with the bills of {account}.',
    '{account} 的账单没有差异 {difference}。',
  ],
  'payments.UnknownPayment': ['There is no payment {paymentId}.', '没有支付 {paymentId}。'],
  'payments.UnknownRefund': ['There is no refund {refundId}.', '没有退款 {refundId}。'],
  'shifts.BagMissing': ['A deposit of {amountMinor} needs a bag.', '存款 {amountMinor} 需要装袋编号。'],
  'shifts.BagUsed': ['{location} has made another deposit in bag {bag}.', '{location} 的款袋 {bag} 已用于另一笔存款。'],
  'shifts.BusinessDayOutOfRange': [
    'By the clock it is business day {expectedDay}; {businessDay} is too far off.',
    '按时钟营业日为 {expectedDay}，{businessDay} 相差过大。',
  ],
  'shifts.CashMovementRecorded': ['Movement {movementId} is recorded already.', '现金变动 {movementId} 已登记。'],
  'shifts.CountMissing': ['{method} has to be counted.', '需要清点 {method}。'],
  'shifts.CountNotTheLast': [
    'Count {countId} is not the last one of the shift.',
    '清点 {countId} 不是本班次的最后一次。',
  ],
  'shifts.CountOutdated': [
    'The shift has moved on since count {countId}: count again.',
    '清点 {countId} 之后班次又有变动，请重新清点。',
  ],
  'shifts.CountRecorded': ['Count {countId} is recorded already.', '清点 {countId} 已登记。'],
  'shifts.DaySettledAlready': [
    '{location} settled {businessDay} at {settledAt}.',
    '{location} 已于 {settledAt} 完成 {businessDay} 的日结。',
  ],
  'shifts.DepositAlreadyConfirmed': [
    'Bag {bag} of {location} was counted before: {countedMinor}.',
    '{location} 的款袋 {bag} 已清点：{countedMinor}。',
  ],
  'shifts.DepositDiffers': [
    'Of {countedMinor} counted, {keepMinor} kept and {depositMinor} sent away do not add up.',
    '清点 {countedMinor}，留存 {keepMinor} 与存款 {depositMinor} 不相符。',
  ],
  'shifts.DepositUnknown': ['{location} has made no deposit in bag {bag}.', '{location} 没有款袋 {bag} 的存款。'],
  'shifts.DropExceedsCash': [
    '{amountMinor} is more than there should be in the drawer.',
    '{amountMinor} 超过钱箱应有金额。',
  ],
  'shifts.HandOverNotAccepted': [
    '{to} has not accepted shift {shiftNo} from {from} yet.',
    '{to} 尚未接受 {from} 移交的班次 {shiftNo}。',
  ],
  'shifts.HandOverToAnother': ['Shift {shiftNo} was handed over to {to}.', '班次 {shiftNo} 已移交给 {to}。'],
  'shifts.KeepExceedsCount': [
    'Of {countedMinor} counted, {keepMinor} cannot be kept.',
    '清点 {countedMinor}，不能留存 {keepMinor}。',
  ],
  'shifts.KeepNotFoundByNext': [
    'Shift {nextShiftNo} was opened with {floatMinor}, not with {keepMinor}: keep nothing, or as much as it has found.',
    '班次 {nextShiftNo} 开班备用金为 {floatMinor}，不是 {keepMinor}：留存须为零或等于该备用金。',
  ],
  'shifts.NoHandOver': ['Shift {shiftNo} was not handed over.', '班次 {shiftNo} 没有移交。'],
  'shifts.NoOpenShift': [
    'Till {register} of {location} has no open shift.',
    '{location} 的收银机 {register} 没有进行中的班次。',
  ],
  'shifts.NoShiftsOfDay': ['{location} has no shifts of {businessDay}.', '{location} 在 {businessDay} 没有班次。'],
  'shifts.NotTheCashier': ['{cashier} works in shift {shiftNo}.', '班次 {shiftNo} 由 {cashier} 当班。'],
  'shifts.FactNotUnassigned': [
    'Nothing of {fact} at register {register} of {location} waits for a shift.',
    '{location} 收银台 {register} 的 {fact} 没有待归班的款项。',
  ],
  'shifts.UnknownShift': [
    'Register {register} of {location} has had no shift {shiftNo}.',
    '{location} 收银台 {register} 没有第 {shiftNo} 班。',
  ],
  'shifts.OpeningLongAgo': [
    '{occurredAt} is more than a day before {receivedAt}. A shift that was opened then is reported.',
    '{occurredAt} 比 {receivedAt} 早一天以上；已经开过的班次请补报。',
  ],
  'shifts.ReasonMissing': [
    '{method} differs by {varianceMinor} from what was expected: say why.',
    '{method} 与应有金额相差 {varianceMinor}，请注明原因。',
  ],
  'shifts.RegisterAlreadyOpen': [
    'Till {register} of {location} was opened before.',
    '{location} 的收银机 {register} 已启用。',
  ],
  'shifts.RegisterNotOpen': ['Till {register} of {location} is not opened.', '{location} 的收银机 {register} 未启用。'],
  'shifts.ShiftAlreadyClosed': [
    'Shift {shiftNo} of till {register} at {location} was closed at {closedAt}.',
    '{location} 的收银机 {register} 的班次 {shiftNo} 已于 {closedAt} 结束。',
  ],
  'shifts.ShiftAlreadyOpen': [
    'Till {register} of {location} has shift {shiftNo} open, of {cashier}.',
    '{location} 的收银机 {register} 的班次 {shiftNo} 正由 {cashier} 当班。',
  ],
  'shifts.ShiftNumberOutOfOrder': [
    'Shift {expectedShiftNo} is next, not {shiftNo}.',
    '下一班次为 {expectedShiftNo}，而非 {shiftNo}。',
  ],
  'shifts.ShiftsStillOpen': [
    '{location} has shifts of {businessDay} that are open or not counted, at tills {registers}.',
    '{location} 在 {businessDay} 仍有未结束或未清点的班次，收银机 {registers}。',
  ],
  // What the till itself refuses, without a line; the server knows nothing of these.
  'till.CouponNeedsLine': [
    'Coupons need the line: somebody has to say that they were not used.',
    '断网时不能用优惠券。',
  ],
  'till.JournalFull': [
    'This browser has no room left: the sale was not made. Free some space, then try again; the basket stays.',
    '本机存储空间已满，这笔没有成交。请清理空间后重试，购物篮还在。',
  ],
  'till.JournalLost': [
    'The journal of this till is not what it was: nothing can be sold without a line. Load the page anew and tell the office.',
    '本机收银日志异常，断网时不能收款。请刷新页面并通知总部。',
  ],
  'till.MeansNeedsLine': ['Without a line only cash can be taken.', '断网时只能收现金。'],
  'till.NeedsLine': ['This needs the line.', '此操作须联网。'],
  'till.NoPriceHere': ['A product in the basket has no price here.', '购物篮中有商品没有价格。'],
  'till.NoPrices': ['This till has no prices to sell by without a line.', '本机没有断网用的价格，恢复网络前不能收款。'],
  'till.NotPriceable': ['The basket cannot be priced as it is.', '无法计算此购物篮的价格。'],
  'till.PointsNeedLine': ['Points need the line.', '断网时不能用积分。'],
  'till.UnknownHere': [
    'A product in the basket is not known without a line.',
    '购物篮中有商品本机没有资料，须联网查询。',
  ],
};
