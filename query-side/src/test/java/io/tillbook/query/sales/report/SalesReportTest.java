package io.tillbook.query.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.RandomHistory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesReportTest {

    private static final List<SalesDimension> DIMENSIONS = List.of(SalesDimension.values());
    private static final String NO_RECEIPT = "none";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");

    /** A line of a receipt (or of a return, with the signs turned) as it was recorded. */
    private record Fact(String receipt, SalesGroup group, boolean isReturn, Quantity quantity, Money net, Money cost) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyReportAddsUpToTheReceipts(long seed) {
        List<RecordedEvent> history = RandomHistory.of(seed, 150);
        List<Fact> facts = facts(history);
        for (List<SalesDimension> by : groupings()) {
            assertThat(report(history, by)).as("by %s", by)
                    .hasSameSizeAs(Set.copyOf(report(history, by)))
                    .extracting(row -> summary(row))
                    .containsExactlyInAnyOrderElementsOf(expected(facts, by));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void tendersAddUpToTheWhole(long seed) {
        List<RecordedEvent> history = RandomHistory.of(seed, 150);
        SalesReportRow whole = report(history, List.of()).getFirst();
        List<SalesReportRow> rows = report(history, List.of(SalesDimension.TENDER));
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(sum(rows, SalesReportRow::quantity, Quantity::plus)).isEqualTo(whole.quantity());
        assertThat(sum(rows, SalesReportRow::grossMinor, Money::plus)).isEqualTo(whole.grossMinor());
        assertThat(sum(rows, SalesReportRow::discountMinor, Money::plus)).isEqualTo(whole.discountMinor());
        assertThat(sum(rows, SalesReportRow::refundedMinor, Money::plus)).isEqualTo(whole.refundedMinor());
        assertThat(sum(rows, SalesReportRow::netMinor, Money::plus)).isEqualTo(whole.netMinor());
        assertThat(sum(rows, SalesReportRow::marginMinor, Money::plus)).isEqualTo(whole.marginMinor());
    }

    @Test
    void spreadsAReceiptOverItsTenders() {
        SaleCompleted sale = sale(List.of(new Tender(TenderMethod.CASH, Money.of(100), Money.of(33)),
                new Tender(TenderMethod.CARD, Money.of(33), null)), 100);
        List<SalesReportRow> rows = report(new HistoryBuilder().add("sale-S", sale).events(),
                List.of(SalesDimension.TENDER));
        assertThat(rows).extracting(SalesReportRow::tender).containsExactly(TenderMethod.CASH, TenderMethod.CARD);
        assertThat(rows).extracting(SalesReportRow::netMinor).containsExactly(Money.of(67), Money.of(33));
        assertThat(rows).extracting(SalesReportRow::receipts).containsExactly(1, 1);
    }

    @Test
    void showsReceiptsThatNothingWasPaidFor() {
        List<SalesReportRow> rows = report(new HistoryBuilder().add("sale-S", sale(List.of(), 0)).events(),
                List.of(SalesDimension.TENDER));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().tender()).isNull();
        assertThat(rows.getFirst().receipts()).isEqualTo(1);
    }

    @Test
    void countsAReceiptOnceHoweverManyLinesItHas() {
        List<SalesReportRow> rows = report(
                new HistoryBuilder()
                        .add("sale-S", sale(List.of(new Tender(TenderMethod.CASH, Money.of(100), null)), 50, 50))
                        .events(),
                List.of(SalesDimension.SKU, SalesDimension.HOUR));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().receipts()).isEqualTo(1);
        assertThat(rows.getFirst().hour()).isEqualTo(12);
        assertThat(rows.getFirst().grossMinor()).isEqualTo(Money.of(100));
    }

    @Test
    void rowsAreInTheOrderOfTheDimensions() {
        List<SalesReportRow> rows = report(RandomHistory.of(8, 150),
                List.of(SalesDimension.HOUR, SalesDimension.LOCATION));
        assertThat(rows).isSortedAccordingTo((one, other) -> one.hour().equals(other.hour())
                ? one.location().value().compareTo(other.location().value())
                : one.hour().compareTo(other.hour()));
    }

    private static List<List<SalesDimension>> groupings() {
        List<List<SalesDimension>> all = new ArrayList<>();
        for (int subset = 0; subset < 1 << DIMENSIONS.size(); subset++) {
            List<SalesDimension> by = new ArrayList<>();
            for (SalesDimension dimension : DIMENSIONS) {
                if ((subset & 1 << DIMENSIONS.indexOf(dimension)) != 0) {
                    by.add(dimension);
                }
            }
            if (!by.contains(SalesDimension.TENDER)) {
                all.add(by);
            }
        }
        return all;
    }

    static List<SalesReportRow> report(List<RecordedEvent> history, List<SalesDimension> by) {
        SalesReport report = new SalesReport(by);
        Folded.of(new DaySalesProjection(), history)
                .values()
                .stream()
                .filter(day -> day.kind() == SalesReport.kind(by))
                .forEach(report::add);
        return report.rows();
    }

    private static List<Object> summary(SalesReportRow row) {
        SalesGroup group = new SalesGroup(row.location(), row.day(), row.hour(), row.sku(), row.category(),
                row.cashier(), row.tender());
        return List.of(group, row.receipts(), row.returns(), row.quantity(), row.netMinor(), row.costMinor());
    }

    private static List<List<Object>> expected(List<Fact> facts, List<SalesDimension> by) {
        Map<SalesGroup, List<Fact>> groups = new HashMap<>();
        facts.forEach(fact -> groups.computeIfAbsent(reduced(fact.group(), by), key -> new ArrayList<>()).add(fact));
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((group, own) -> rows.add(List.of(group, receipts(own, false), receipts(own, true),
                sum(own, Fact::quantity, Quantity::plus), sum(own, Fact::net, Money::plus),
                sum(own, Fact::cost, Money::plus))));
        return rows;
    }

    private static int receipts(List<Fact> facts, boolean returns) {
        Set<String> receipts = new HashSet<>();
        facts.stream()
                .filter(fact -> fact.isReturn() == returns && !fact.receipt().equals(NO_RECEIPT))
                .forEach(fact -> receipts.add(fact.receipt()));
        return receipts.size();
    }

    private static SalesGroup reduced(SalesGroup group, List<SalesDimension> by) {
        return new SalesGroup(by.contains(SalesDimension.LOCATION) ? group.location() : null,
                by.contains(SalesDimension.DAY) ? group.day() : null,
                by.contains(SalesDimension.HOUR) ? group.hour() : null,
                by.contains(SalesDimension.SKU) ? group.sku() : null,
                by.contains(SalesDimension.CATEGORY) ? group.category() : null,
                by.contains(SalesDimension.CASHIER) ? group.cashier() : null, null);
    }

    /** Nothing came back of such a line, unless something did; then the return is counted with that. */
    private static void restated(ReturnAccepted back, EmployeeId actor, List<Fact> facts) {
        back.allRestated()
                .forEach(line -> facts.add(new Fact(NO_RECEIPT,
                        new SalesGroup(back.location(), back.businessDay(), back.returnedAt().getHour(), line.sku(),
                                line.category(), actor, null),
                        true, Quantity.ZERO, line.changeMinor(), Money.ZERO)));
    }

    private static List<Fact> facts(List<RecordedEvent> history) {
        List<Fact> facts = new ArrayList<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof SaleCompleted sale) {
                sale.lines()
                        .forEach(line -> facts.add(new Fact(sale.saleId().value(),
                                new SalesGroup(sale.location(), sale.businessDay(), sale.soldAt().getHour(), line.sku(),
                                        line.category(), sale.cashier(), null),
                                false, line.quantity(), line.paidMinor(), line.costMinor())));
            }
            if (recorded.event() instanceof ReturnAccepted back) {
                EmployeeId actor = Principal.employeeOf(recorded.occurrence().actor());
                back.lines()
                        .forEach(line -> facts.add(new Fact(back.returnId().value(),
                                new SalesGroup(back.location(), back.businessDay(), back.returnedAt().getHour(),
                                        line.sku(),
                                        line.category(), actor, null),
                                true, line.quantity().negated(), line.refundMinor().negated(),
                                line.costMinor().negated())));
                restated(back, actor, facts);
            }
            if (recorded.event() instanceof ReturnWithoutReceiptAccepted back) {
                EmployeeId actor = Principal.employeeOf(recorded.occurrence().actor());
                back.lines()
                        .forEach(line -> facts.add(new Fact(back.returnId().value(),
                                new SalesGroup(back.location(), back.businessDay(), back.returnedAt().getHour(),
                                        line.sku(), line.category(), actor, null),
                                true, line.quantity().negated(), line.refundMinor().negated(),
                                line.costMinor().negated())));
            }
        }
        return facts;
    }

    private static <T, A> A sum(List<T> all, Function<T, A> part, BinaryOperator<A> plus) {
        return all.stream().map(part).reduce(plus).orElseThrow();
    }

    private static SaleCompleted sale(List<Tender> tenders, long... gross) {
        List<SoldLine> lines = new ArrayList<>();
        for (long each : gross) {
            lines.add(new SoldLine(lines.size() + 1, new Sku("TEA"), null, Quantity.of(1), null, Money.of(each),
                    Money.ZERO, Money.of(each), Money.of(1), null, null));
        }
        return new SaleCompleted(new SaleId("S"), new ReceiptNo("N"), new LocationId("SHOP"), new RegisterId("R"),
                null, null, NOON, NOON.toLocalDate(), lines, tenders, sum(lines, SoldLine::paidMinor, Money::plus),
                null, null);
    }
}
