package io.tillbook.api.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.finance.FinanceEvent.ExpenseApproved;
import io.tillbook.api.finance.FinanceEvent.SupplierInvoiceRecorded;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesRejection.TendersDoNotMatch;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.tax.LineTax;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What single events do to the accounts. */
class PostingsTest {
    private static final LocationId SHOP = new LocationId("S-1");
    private static final Sku TEA = new Sku("TEA");
    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");

    @Test
    void aSalePostsMoneyRevenueTaxAndCost() {
        assertThat(posted(sale(11_300, 1_300, 5_000, null, cash(5_000), wallet(6_300, null)))).containsExactly(
                "TILL_CASH 5000", "WALLETS 6300", "SALES -10000", "VAT_OUT -1300", "COST_OF_GOODS 5000",
                "STOCK -5000");
    }

    @Test
    void whatHasNoCoinIsIncomeOrALoss() {
        assertThat(posted(sale(1_998, 0, 0, 2L, cash(2_000)))).containsExactly("TILL_CASH 2000", "SALES -1998",
                "OTHER_INCOME -2");
        assertThat(posted(sale(2_002, 0, 0, -2L, cash(2_000)))).containsExactly("TILL_CASH 2000", "SALES -2002",
                "OTHER_LOSS 2");
    }

    @Test
    void whatIsPaidForLinesThatAreHeldIsAPrepayment() {
        assertThat(posted(sale(1_000, 0, 0, null, cash(1_500)))).containsExactly("TILL_CASH 1500", "SALES -1000",
                "CUSTOMER_PREPAYMENTS -500");
    }

    @Test
    void whatAReportedSaleWasPaidTooLittleIsALoss() {
        assertThat(posted(flagged(Flag.of(FlagKind.TENDERS_DO_NOT_MATCH,
                new TendersDoNotMatch(Money.of(1_000), Money.of(900), Money.ZERO), Money.of(100)))))
                .containsExactly("OTHER_LOSS 100", "CUSTOMER_PREPAYMENTS -100");
        assertThat(posted(flagged(Flag.of(FlagKind.TENDERS_DO_NOT_MATCH,
                new TendersDoNotMatch(Money.of(1_000), Money.of(1_100), Money.ZERO), Money.of(-100)))))
                .containsExactly("OTHER_INCOME -100", "CUSTOMER_PREPAYMENTS 100");
        assertThat(posted(flagged(Flag.of(FlagKind.CHANGE_NOT_FROM_CASH,
                new TendersDoNotMatch(Money.of(1_000), Money.of(900), Money.ZERO), Money.of(100))))).isEmpty();
    }

    @Test
    void whatAReportedReturnHasGivenBackTooLittleIsIncome() {
        assertThat(posted(new ReturnFlagged(new ReturnId("B-1"), new SaleId("X-1"), SHOP, new RegisterId("R1"), NOON,
                DAY, Flag.of(FlagKind.REFUNDS_DO_NOT_MATCH, new RefundsDoNotMatch(Money.of(500), Money.of(480)),
                        Money.of(20)))))
                .containsExactly("OTHER_INCOME -20", "CUSTOMER_PREPAYMENTS 20");
    }

    private static SaleFlagged flagged(Flag flag) {
        return new SaleFlagged(new SaleId("X-1"), new ReceiptNo("1"), SHOP, new RegisterId("R1"), null, NOON, DAY,
                flag);
    }

    @Test
    void aPaymentThatTheLedgerKnowsIsUsedUp() {
        assertThat(
                posted(sale(1_000, 0, 0, null, wallet(1_000, new PaymentId("01998f00-0000-7000-8000-0000000000a1")))))
                .containsExactly("CUSTOMER_PREPAYMENTS 1000", "SALES -1000");
    }

    @Test
    void whatWasMissedWaitsAndIsDecided() {
        assertThat(posted(new StockAdjusted(SHOP, TEA, null, Quantity.ofThousandths(-5_000), Money.of(-5_000),
                Money.ZERO, "counted", StockBalance.NONE))).containsExactly("STOCK -5000", "COUNT_DIFFERENCES 5000",
                        "COUNT_DIFFERENCES -5000", "OTHER_LOSS 5000");
    }

    @Test
    void goodsSoldBelowZeroCostWhatTheyDoOnceTheyAreThere() {
        assertThat(posted(new StockReceived(SHOP, TEA, Quantity.ofThousandths(20_000), Money.of(6_600),
                Money.of(660), new StockCause(StockCause.Kind.GOODS_RECEIPT, "G-1", 1), null, null, null,
                StockBalance.NONE))).containsExactly("COST_OF_GOODS 660", "STOCK -660");
    }

    @Test
    void anExpenseIsSplitToTheCent() {
        Expense rent = new Expense(DAY, AccountRole.SELLING, CashCause.OTHER_OPERATING, "rent", Money.of(1_000_000),
                Money.of(90_000), List.of(new ExpenseShare(new LocationId("A"), 3_345_678),
                        new ExpenseShare(new LocationId("B"), 2_222_222),
                        new ExpenseShare(new LocationId("C"), 1_111_111)));
        assertThat(posted(new ExpenseApproved(new ExpenseId("E-1"), rent, null))).containsExactly("SELLING 500924",
                "SELLING 332717", "SELLING 166359", "VAT_IN 90000", "OTHER_PAYABLE -1090000");
    }

    @Test
    void anInvoiceThatAsksForMoreIsAPriceVariance() {
        assertThat(posted(new SupplierInvoiceRecorded(new SupplierInvoice(new SupplierId("dairy"),
                new InvoiceNumber("17"), DAY, Money.of(10_000), Money.of(10_100), Money.of(1_313), null))))
                .containsExactly("GOODS_NOT_INVOICED 10000", "COST_OF_GOODS 100", "VAT_IN 1313", "PAYABLE -11413");
    }

    @Test
    void whatDoesNotAddUpIsNoEntry() {
        assertThatThrownBy(() -> new Entry(DAY, PostingRule.MANUAL, CashCause.TAXES, null, null,
                List.of(new EntryLine(AccountRole.BANK, Money.of(100), null, null),
                        new EntryLine(AccountRole.CAPITAL, Money.of(-101), null, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyRoleHasAnAccountOfItsOwnInEachChart() {
        for (Chart chart : Chart.values()) {
            assertThat(Stream.of(AccountRole.values()).map(role -> chart.of(role).code())).as(chart.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void everySaleIsBalancedWhateverItIsPaidWith(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long paid,
            @ForAll @LongRange(min = -1_000, max = 1_000) long tax,
            @ForAll @LongRange(min = -5, max = 5) long rounding,
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 1_000_000) Long> tenders) {
        SaleCompleted sale = sale(paid, tax, paid, rounding,
                tenders.stream().map(PostingsTest::cash).toArray(Tender[]::new));
        assertThat(Postings.of(sale, DAY)).hasSize(1)
                .allSatisfy(entry -> assertThat(Entry.sum(entry.lines())).isEqualTo(Money.ZERO));
    }

    private static List<String> posted(Event event) {
        return Postings.of(event, DAY)
                .stream()
                .flatMap(entry -> entry.lines().stream())
                .map(line -> line.role() + " " + line.debitMinor().minor())
                .toList();
    }

    private static SaleCompleted sale(long paid, long tax, long cost, @Nullable Long rounding, Tender... tenders) {
        SoldLine line = new SoldLine(1, TEA, "Tea", Quantity.ofThousandths(1_000), null, Money.of(paid), Money.ZERO,
                Money.of(paid), Money.of(cost), null, null, null,
                tax == 0 ? null : new LineTax(1_300, Money.of(tax)));
        return new SaleCompleted(new SaleId("X-1"), new ReceiptNo("1"), SHOP, new RegisterId("R1"), null, null, NOON,
                DAY, List.of(line), List.of(tenders), Money.of(paid), null, null, null,
                rounding == null ? null : Money.of(rounding));
    }

    private static Tender cash(long amount) {
        return new Tender(TenderMethod.CASH, Money.of(amount), null);
    }

    private static Tender wallet(long amount, @Nullable PaymentId payment) {
        return new Tender(TenderMethod.WECHAT, Money.of(amount), null, null, null, null, payment);
    }
}
