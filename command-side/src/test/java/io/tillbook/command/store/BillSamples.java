package io.tillbook.command.store;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillEvent.BillOpened;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.BillPartWithdrawn;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.api.payments.bills.BillEvent.BillRowsAdded;
import io.tillbook.api.payments.bills.BillEvent.BillRowsKept;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.FeeTermsSet;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.FeeTerms;
import io.tillbook.api.payments.bills.PayoutReference;
import io.tillbook.api.payments.bills.ResolvedAs;
import io.tillbook.api.payments.bills.SettledBy;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.payments.bills.Bill;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What is stored of bills of payment providers. */
final class BillSamples {
    private static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-main");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");
    private static final BillHash HASH = new BillHash("a1".repeat(32));
    private static final BillHash BEFORE = new BillHash("b2".repeat(32));
    private static final ProviderNumber NUMBER = new ProviderNumber("01998f00006c70008000000000000001");
    private static final LocationId STORE = new LocationId("S-1");
    private static final DifferenceId DIFFERENCE = DifferenceId.ofRow(DAY, 2);
    private static final BillTotals TOTALS = new BillTotals(2, Money.of(12_800), Money.of(2_800), 38_000);
    private static final BillOpened OPENED =
            new BillOpened(ACCOUNT, DAY, 2, HASH, TenderMethod.WECHAT, TOTALS, BEFORE);

    private BillSamples() {}

    static List<Object> all() {
        return List.of(OPENED, new BillRowsAdded(ACCOUNT, DAY, 2, 1, 2, TOTALS),
                new BillRowsKept(ACCOUNT, DAY, 2, 1, List.of(
                        new BillRow(1, BillRowKind.PAYMENT, NUMBER.value(), "4200001", Money.of(12_800), 48_640, NOON),
                        new BillRow(2, BillRowKind.FEE, null, null, Money.of(-2_800), -10_640, NOON))),
                new BillClosed(ACCOUNT, DAY, 2, TenderMethod.WECHAT, 1, TOTALS),
                new BillPartWithdrawn(ACCOUNT, DAY, 1, 1), new BillPartCompared(ACCOUNT, DAY, 2, 1, 1, 1),
                new BillReconciled(ACCOUNT, DAY, 2, TenderMethod.WECHAT, TOTALS),
                new RowCompared(ACCOUNT, NUMBER, DAY, 2, 1, BillRowKind.PAYMENT, Money.of(12_800), 48_640,
                        DifferenceKind.AMOUNT_DIFFERS, STORE, DAY, TenderMethod.WECHAT),
                new RowWithdrawn(ACCOUNT, NUMBER, DAY, 1, 1, BillRowKind.PAYMENT, Money.of(12_800), 48_640, STORE, DAY,
                        TenderMethod.WECHAT),
                new DifferenceFound(ACCOUNT, DIFFERENCE, DAY, DifferenceKind.AMOUNT_DIFFERS,
                        new DifferenceFigures(BillRowKind.PAYMENT, NUMBER.value(), "4200001", Money.of(12_800),
                                Money.of(12_700), 48_640, 48_640L, "CAPTURED", STORE, TenderMethod.WECHAT)),
                new DifferenceCounted(ACCOUNT, DifferenceId.ofNumber(NUMBER), DAY),
                new DifferenceSettled(ACCOUNT, DIFFERENCE, SettledBy.REPLACED),
                new DifferenceResolved(ACCOUNT, DIFFERENCE, ResolvedAs.FEE, "月费 · monthly fee",
                        new EmployeeId("li")),
                new PayoutRecorded(ACCOUNT, DAY, new PayoutReference("B-1"), Money.of(9_962), DAY.plusDays(2)),
                new FeeTermsSet(ACCOUNT, new FeeTerms(380, 1, true), DAY, "contract"),
                new Bill(OPENED, Bill.Phase.CLOSED, TOTALS, 1, 2, 1, new Bill.Before(1, 3, 2)));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new BillOpened(ACCOUNT, DAY, 1, HASH, TenderMethod.WECHAT, BillTotals.NONE, null),
                new RowCompared(ACCOUNT, NUMBER, DAY, 1, 1, BillRowKind.PAYMENT, Money.of(12_800), 48_640, null,
                        STORE, DAY, TenderMethod.WECHAT),
                new DifferenceFound(ACCOUNT, DIFFERENCE, DAY, DifferenceKind.ONLY_PROVIDER, new DifferenceFigures(
                        BillRowKind.FEE, null, null, null, null, 0, null, null, null, TenderMethod.WECHAT)),
                new DifferenceResolved(ACCOUNT, DIFFERENCE, ResolvedAs.FEE, "a fee", null),
                new Bill(null, Bill.Phase.OPEN, BillTotals.NONE, 0, 0, 0, null));
    }
}
