package io.tillbook.server.http.downloads;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.TaxTurnover;
import io.tillbook.api.shifts.ZReport;
import io.tillbook.query.shifts.CashMovementView;
import io.tillbook.query.shifts.ShownShift;
import io.tillbook.query.shifts.ZSheet;
import io.tillbook.query.shifts.settlement.SettledDay;
import io.tillbook.query.shifts.settlement.UnsettledOfDay;
import io.tillbook.server.http.downloads.FigureTable.Column;
import io.tillbook.server.http.downloads.FigureTable.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Z reports and settled days as tables of figures. */
final class ShiftTables {
    private static final List<Column> AMOUNT = List.of(new Column("amountMinor", "金额 Amount"));
    private static final List<Column> COUNT = List.of(new Column("count", "数量 Count"));
    private static final List<Column> OPEN =
            List.of(new Column("count", "笔数 Count"), new Column("amountMinor", "金额 Amount"));
    private static final List<Column> SETTLED = List.of(new Column("expectedMinor", "应有 Expected"),
            new Column("countedMinor", "实点 Counted"), new Column("varianceMinor", "长短款 Variance"));

    private ShiftTables() {}

    /** What a Z report tells, and what belongs to its shift. */
    static List<FigureTable> of(ZSheet sheet) {
        ZReport report = sheet.report();
        ShownShift shift = sheet.shift();
        return List.of(
                new FigureTable("receipts", "单据 Receipts", COUNT, List.of(
                        Row.of("receipts", "销售笔数 Sales", report.receipts()),
                        Row.of("returns", "退货笔数 Returns", report.returns()),
                        Row.of("firstReceipt", "首单号 First receipt", id(report.firstReceipt())),
                        Row.of("lastReceipt", "末单号 Last receipt", id(report.lastReceipt())))),
                new FigureTable("turnover", "营业额 Revenue", AMOUNT, List.of(
                        amount("gross", "应收 Gross", report.grossMinor()),
                        amount("discounts", "优惠 Discounts", report.discountsMinor()),
                        amount("sales", "销售 Sales", report.salesMinor()),
                        amount("returns", "退货 Returns", report.returnsMinor()),
                        amount("rounding", "抹零 Rounding", report.roundingMinor()),
                        amount("held", "挂起 Held", orZero(report.heldMinor())),
                        amount("unmatched", "不符 Unmatched", orZero(report.unmatchedMinor())),
                        amount("giftCards", "礼品卡 Gift cards", orZero(report.giftCardsMinor())),
                        amount("perpetualSales", "累计销售 Perpetual sales", report.perpetualSalesMinor()),
                        amount("perpetualReturns", "累计退货 Perpetual returns", report.perpetualReturnsMinor()))),
                new FigureTable("tenders", "收款 Tenders", AMOUNT, report.tenders()
                        .stream()
                        .map(each -> amount(each.method().name(), label(each.method()), each.netMinor()))
                        .toList()),
                taxes(report.taxes()),
                settled("settled", "交班 Expected and counted", shift.tenders()),
                settled("amended", "补录后 As amended", shift.amendments() == 0 ? List.of() : shift.tendersAsAmended()),
                reasons(shift.tenders()),
                movements(sheet.movements()),
                new FigureTable("drawer", "钱箱 Drawer", AMOUNT, List.of(
                        amount("float", "备用金 Float", shift.floatMinor()),
                        amount("openingVariance", "开班差额 Opening variance", shift.openingVarianceMinor()),
                        amount("keep", "留存 Kept", orZero(shift.keepMinor())),
                        amount("deposit", "缴款 Deposit", orZero(shift.depositMinor())))));
    }

    /** What a day came to when it was settled, as it is known by now, and the payments that are still open. */
    static List<FigureTable> of(SettledDay day, UnsettledOfDay unsettled) {
        return List.of(
                turnover("turnover", "营业额 Revenue", day.totals()),
                turnover("amendedTurnover", "补录后营业额 Revenue as amended", day.totalsAsAmended()),
                taxes(day.totals().taxes()),
                settled("settled", "收款 Expected and counted", day.tenders()),
                settled("amended", "补录后 As amended", day.tendersAsAmended()),
                new FigureTable("shifts", "班次 Shifts",
                        List.of(new Column("z", "Z"), new Column("salesMinor", "销售 Sales"),
                                new Column("returnsMinor", "退货 Returns"),
                                new Column("cashVarianceMinor", "现金长短款 Cash over/short")),
                        day.shifts()
                                .stream()
                                .map(each -> Row.of(each.register().value() + "/" + each.shiftNo(),
                                        each.register().value() + " · " + each.shiftNo(), each.z(),
                                        each.totals().salesMinor().minor(), each.totals().returnsMinor().minor(),
                                        cashVariance(each.tenders())))
                                .toList()),
                new FigureTable("deposits", "缴款 Deposits", AMOUNT,
                        List.of(amount("deposits", "合计 Total", day.depositsMinor()))),
                new FigureTable("unsettled", "未决收款 Unsettled payments", OPEN, unsettled.count() == 0 ? List.of()
                        : List.of(
                                Row.of("all", "合计 Total", unsettled.count(), unsettled.amountMinor().minor()),
                                Row.of("unknown", "其中未知 Of these unknown", unsettled.unknownCount(),
                                        unsettled.unknownMinor().minor()))),
                new FigureTable("unsettledPayments", "未决收款明细 Unsettled payments one by one",
                        List.of(new Column("state", "状态 State"), new Column("startedAt", "时间 Started"),
                                new Column("amountMinor", "金额 Amount")),
                        unsettled.payments()
                                .stream()
                                .map(each -> Row.of(each.id().value(),
                                        each.register().value() + " · " + label(each.method()), label(each.state()),
                                        each.startedAt().toString(), each.amountMinor().minor()))
                                .toList()));
    }

    private static FigureTable turnover(String name, String title, ShiftTotals totals) {
        return new FigureTable(name, title, AMOUNT, List.of(
                amount("gross", "应收 Gross", totals.grossMinor()),
                amount("discounts", "优惠 Discounts", totals.discountsMinor()),
                amount("sales", "销售 Sales", totals.salesMinor()),
                amount("returns", "退货 Returns", totals.returnsMinor()),
                amount("rounding", "抹零 Rounding", totals.roundingMinor()),
                amount("held", "挂起 Held", totals.held()),
                amount("unmatched", "不符 Unmatched", totals.unmatched()),
                amount("giftCards", "礼品卡 Gift cards", totals.giftCards())));
    }

    private static FigureTable taxes(List<TaxTurnover> taxes) {
        return new FigureTable("taxes", "税 Taxes",
                List.of(new Column("soldMinor", "销售 Sold"), new Column("soldTaxMinor", "含税 Tax"),
                        new Column("returnedMinor", "退货 Returned"), new Column("returnedTaxMinor", "含税 Tax")),
                taxes.stream()
                        .map(each -> Row.of(Integer.toString(each.basisPoints()), rate(each.basisPoints()),
                                each.soldMinor().minor(), each.soldTaxMinor().minor(), each.returnedMinor().minor(),
                                each.returnedTaxMinor().minor()))
                        .toList());
    }

    private static FigureTable settled(String name, String title, List<SettledTender> tenders) {
        return new FigureTable(name, title, SETTLED, tenders.stream()
                .map(each -> Row.of(each.method().name(), label(each.method()), each.expectedMinor().minor(),
                        minor(each.countedMinor()), minor(each.varianceMinor())))
                .toList());
    }

    private static FigureTable reasons(List<SettledTender> tenders) {
        return new FigureTable("reasons", "差异原因 Reasons", List.of(new Column("reason", "原因 Reason")),
                tenders.stream()
                        .filter(each -> each.reason() != null)
                        .map(each -> Row.of(each.method().name(), label(each.method()), each.reason()))
                        .toList());
    }

    private static FigureTable movements(List<CashMovementView> movements) {
        return new FigureTable("movements", "现金收支 Cash movements", AMOUNT, movements.stream()
                .map(each -> Row.of(each.movement().value(), label(each.kind()) + " · " + each.reason(),
                        each.amountMinor().minor()))
                .toList());
    }

    private static @Nullable Object cashVariance(List<SettledTender> tenders) {
        return tenders.stream()
                .filter(each -> each.method() == TenderMethod.CASH)
                .flatMap(each -> Stream.ofNullable(minor(each.varianceMinor())))
                .findFirst()
                .orElse(null);
    }

    private static Row amount(String key, String label, Money amount) {
        return Row.of(key, label, amount.minor());
    }

    private static @Nullable Object minor(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }

    private static Money orZero(@Nullable Money amount) {
        return amount == null ? Money.ZERO : amount;
    }

    private static @Nullable Object id(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static String rate(int basisPoints) {
        return FiguresPdf.amount(basisPoints) + " %";
    }

    private static String label(TenderMethod method) {
        return switch (method) {
            case CASH -> "现金 Cash";
            case ALIPAY -> "支付宝 Alipay";
            case WECHAT -> "微信 WeChat";
            case CARD -> "银行卡 Card";
            case UNIONPAY -> "银联 UnionPay";
            case GIFT_CARD -> "礼品卡 Gift card";
            case STORE_CREDIT -> "店内余额 Store credit";
            case OTHER -> "其他 Other";
        };
    }

    private static String label(PaymentState state) {
        return switch (state) {
            case STARTED -> "已发起 Started";
            case SUBMITTED -> "已提交 Submitted";
            case PENDING -> "待顾客确认 Pending";
            case UNKNOWN -> "未知 Unknown";
            case CANCELLING -> "撤销中 Cancelling";
            case CAPTURED -> "已收款 Captured";
            case DECLINED -> "已拒绝 Declined";
            case CANCELLED -> "已撤销 Cancelled";
            case CAPTURED_LATE -> "迟到收款 Captured late";
        };
    }

    private static String label(CashMovementKind kind) {
        return switch (kind) {
            case PAY_IN -> "存入 Pay-in";
            case PAY_OUT -> "支出 Pay-out";
            case DROP -> "入库 Drop";
            case FLOAT_ADD -> "加备用金 Float added";
            case CHANGE_BUY -> "换零 Change bought";
        };
    }
}
