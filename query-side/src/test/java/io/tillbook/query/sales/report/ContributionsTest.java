package io.tillbook.query.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sale whose lines are held and booked later adds up to the sale that it would have been. */
class ContributionsTest {
    private static final OffsetDateTime SOLD = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final List<Tender> TENDERS = List.of(new Tender(TenderMethod.CASH, Money.of(300), null),
            new Tender(TenderMethod.CARD, Money.of(100), null));

    @Test
    void heldLinesAddToTheirReceipt() {
        Map<Subject, Figures> whole = Contributions.of(sale(List.of(line(1, "tea", 100), line(2, "pear", 300))));
        Map<Subject, Figures> known = Contributions.of(sale(List.of(line(1, "tea", 100))));
        Map<Subject, Figures> later = Contributions.of(booked(List.of(line(2, "pear", 300))));

        assertThat(whole.keySet()).allSatisfy(subject -> assertThat(sum(subject, known, later))
                .isEqualTo(whole.get(subject)));
    }

    @Test
    void aSaleWithoutBookedLinesIsAReceipt() {
        assertThat(Contributions.of(sale(List.of())).get(Subject.ALL)).isEqualTo(Figures.RECEIPT);
    }

    @Test
    void moreChangeThanWasPaidCountsAsNothing() {
        List<Tender> wrong = List.of(new Tender(TenderMethod.CARD, Money.of(100), Money.of(200)),
                new Tender(TenderMethod.CASH, Money.of(100), null));

        Map<Subject, Figures> figures = Contributions.of(sale(List.of(line(1, "tea", 100)), wrong));

        assertThat(figures.get(Subject.tender(TenderMethod.CASH)).grossMinor()).isEqualTo(Money.of(100));
    }

    @Test
    void costsThatCannotBeAddedUpStayTheMostThereIs() {
        Map<Subject, Figures> figures = Contributions.of(sale(List.of(costing(1, "tea"), costing(2, "pear"))));

        assertThat(figures.get(Subject.ALL).costMinor()).isEqualTo(Money.of(Long.MAX_VALUE));
        assertThat(Figures.ZERO.plus(figures.get(Subject.ALL)).plus(figures.get(Subject.ALL)).costMinor())
                .isEqualTo(Money.of(Long.MAX_VALUE));
    }

    private static Figures sum(Subject subject, Map<Subject, Figures> known, Map<Subject, Figures> later) {
        return Stream.of(known, later)
                .map(each -> each.getOrDefault(subject, Figures.ZERO))
                .reduce(Figures.ZERO, Figures::plus);
    }

    private static SoldLine line(int lineNo, String sku, long paid) {
        return new SoldLine(lineNo, new Sku(sku), sku, Quantity.of(4), null, Money.of(paid), Money.ZERO,
                Money.of(paid), Money.of(paid / 4), null, null);
    }

    /** Sold from a stock below zero at the unit cost of a receipt that was mistyped. */
    private static SoldLine costing(int lineNo, String sku) {
        return new SoldLine(lineNo, new Sku(sku), sku, Quantity.of(5), null, Money.of(100), Money.ZERO, Money.of(100),
                Money.of(5 * 1_000 * Money.MAX_MINOR), null, null);
    }

    private static SaleCompleted sale(List<SoldLine> lines) {
        return sale(lines, TENDERS);
    }

    private static SaleCompleted sale(List<SoldLine> lines, List<Tender> tenders) {
        return new SaleCompleted(new SaleId("S"), new ReceiptNo("1"), new LocationId("L"), new RegisterId("R"), null,
                null, SOLD, SOLD.toLocalDate(), lines, tenders, total(lines), null, Origin.REPORTED);
    }

    private static HeldLinesBooked booked(List<SoldLine> lines) {
        return new HeldLinesBooked(new SaleId("S"), new ReceiptNo("1"), new LocationId("L"), new RegisterId("R"), null,
                null, SOLD, SOLD.toLocalDate(), lines, TENDERS, total(lines), new FactId("F"));
    }

    private static Money total(List<SoldLine> lines) {
        return lines.stream().map(SoldLine::paidMinor).reduce(Money.ZERO, Money::plus);
    }
}
