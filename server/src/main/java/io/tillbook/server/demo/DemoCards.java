package io.tillbook.server.demo;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand.ReportDifference;
import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillCommand.SetFeeTerms;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.FeeTerms;
import io.tillbook.api.payments.bills.ResolvedAs;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Cards of banks that customers pay with on the last days of the story: a device that stands alone takes them, and
 * cashiers type what its receipt says. The bank sends a bill of the day before the last, with a row that nobody knows;
 * another one of which somebody has found out what it is.
 */
final class DemoCards {
    static final ProviderAccount BANK = new ProviderAccount("bank-cards");
    private static final int DAYS = 3;
    private static final LocalTime BILL_COMES = LocalTime.of(10, 5);
    private static final LocalTime CLOSING = LocalTime.of(22, 30);
    private static final FeeTerms TERMS = new FeeTerms(600, 1_000, true);
    private static final String CONTRACT = "收单协议 2026-01 · Contract of acquiring 2026-01";
    private static final BillHash HASH =
            new BillHash("7b0b4ff2c9f83a1d0c45b2a9d1be6d2f5f2c1f0de5e4a7f3b6c8d9e0a1b2c3d4");
    /** The first line has the names of the columns. */
    private static final int FIRST_LINE = 2;
    private static final Money FOREIGN = Money.of(6_600);
    private static final Money BY_HAND = Money.of(3_000);
    private static final DifferenceId FOUND = new DifferenceId("DEMO-1");

    private final DemoJournal journal;
    private final LocalDate lastDay;
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(PaymentId payment, Money amount, LocalDateTime at) {}

    DemoCards(DemoJournal journal, LocalDate lastDay) {
        this.journal = journal;
        this.lastDay = lastDay;
    }

    /** A sale, with the payments that it is paid with by card. Without a line the ledger knows of none. */
    CompleteSale paid(LocalDateTime at, CompleteSale sale) {
        boolean isKept = !at.toLocalDate().isBefore(lastDay.minusDays(DAYS - 1L)) && sale.origin() == null;
        return isKept ? sale.paidBy(sale.tenders().stream().map(tender -> paid(at, sale, tender)).toList()) : sale;
    }

    private Tender paid(LocalDateTime at, CompleteSale sale, Tender tender) {
        if (tender.method() != TenderMethod.CARD) {
            return tender;
        }
        PaymentId payment = new PaymentId(UUID.nameUUIDFromBytes(
                ("demo card " + sale.saleId().value()).getBytes(StandardCharsets.UTF_8)).toString());
        taken.add(new Taken(payment, tender.amountMinor(), at));
        journal.pay(at, new StartPayment(payment, sale.location(), sale.register(), sale.cashier(), sale.saleId(),
                TenderMethod.CARD, PaymentChannel.BY_HAND, tender.amountMinor(), null, reference(taken.size()), null,
                null));
        return new Tender(tender.method(), tender.amountMinor(), tender.changeMinor(), null, null, null, payment);
    }

    private static String reference(int number) {
        return String.format(Locale.ROOT, "参考号 %012d", 880_000_000_000L + number);
    }

    /** The bank's bill of the day before the last. */
    void bill() {
        LocalDate day = lastDay.minusDays(1);
        LocalDateTime at = lastDay.atTime(BILL_COMES);
        List<BillRow> rows = rows(day);
        journal.bill(at, "terms", new SetFeeTerms(BANK, TERMS, DemoStory.firstDay(lastDay), CONTRACT));
        journal.bill(at, "open", new OpenBill(BANK, day, HASH, TenderMethod.CARD, BillTotals.of(rows), null));
        journal.bill(at, "rows", new AddBillRows(BANK, day, HASH, 1, rows));
        journal.bill(at, "close", new CloseBill(BANK, day, HASH));
        journal.bill(at, "found", new ReportDifference(BANK, FOUND, day.minusDays(1), DifferenceKind.ONLY_PROVIDER,
                new DifferenceFigures(BillRowKind.PAYMENT, null, "880000990001", BY_HAND, null, 0, null, null, null,
                        TenderMethod.CARD)));
        journal.bill(at, "resolved", new ResolveDifference(BANK, FOUND, ResolvedAs.PROVIDER_RIGHT,
                "停电时手工开单，次日补录 · Sold on paper, told the day after", null));
    }

    private List<BillRow> rows(LocalDate day) {
        List<BillRow> rows = new ArrayList<>();
        taken.stream()
                .filter(each -> each.at().toLocalDate().equals(day))
                .sorted(Comparator.comparing(Taken::at))
                .forEach(each -> rows.add(row(rows.size(),
                        ProviderNumber.of(each.payment()).value(), each.amount(), each.at())));
        rows.add(row(rows.size(), "KIOSK-88-0017", FOREIGN, day.atTime(CLOSING)));
        return rows;
    }

    private static BillRow row(int before, String number, Money amount, LocalDateTime at) {
        int line = before + FIRST_LINE;
        return new BillRow(line, BillRowKind.PAYMENT, number,
                String.format(Locale.ROOT, "%012d", 990_000_000_000L + line), amount, TERMS.feeE5(amount),
                at.atOffset(DemoChain.OFFSET));
    }
}
