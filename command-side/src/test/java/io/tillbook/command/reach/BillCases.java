package io.tillbook.command.reach;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand.RecordPayout;
import io.tillbook.api.payments.bills.BillCommand.ReportDifference;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillCommand.SetFeeTerms;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
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
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Commands about bills of providers: an account serves many stores, so all of them concern the chain. */
final class BillCases {
    private static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-main");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final BillHash HASH = new BillHash("0".repeat(64));
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");

    private BillCases() {}

    static List<Case> all() {
        BillRow row = new BillRow(1, BillRowKind.FEE, null, null, Money.of(-1), 0, NOON);
        return Stream
                .of(new OpenBill(ACCOUNT, DAY, HASH, TenderMethod.WECHAT, BillTotals.NONE, null),
                        new AddBillRows(ACCOUNT, DAY, HASH, 1, List.of(row)), new CloseBill(ACCOUNT, DAY, HASH),
                        new ComparePart(ACCOUNT, DAY, 1, 1), new WithdrawPart(ACCOUNT, DAY, 1, 1),
                        new ReportUnbilled(ACCOUNT, DAY, 1, List.of()), new EndBill(ACCOUNT, DAY, 1),
                        new SettleDifference(ACCOUNT, DifferenceId.ofRow(DAY, 1)),
                        new ReportDifference(ACCOUNT, new DifferenceId("statement-1"), DAY,
                                DifferenceKind.ONLY_PROVIDER, new DifferenceFigures(BillRowKind.FEE, null, null,
                                        Money.of(-1), null, 0, null, null, null, TenderMethod.WECHAT)),
                        new ResolveDifference(ACCOUNT, DifferenceId.ofRow(DAY, 1), ResolvedAs.FEE, "a fee", null),
                        new RecordPayout(ACCOUNT, DAY, new PayoutReference("B-1"), Money.of(1), DAY),
                        new SetFeeTerms(ACCOUNT, new FeeTerms(380, 1, true), DAY, "contract"))
                .map(command -> new Case(command, Extent.CHAIN))
                .toList();
    }
}
