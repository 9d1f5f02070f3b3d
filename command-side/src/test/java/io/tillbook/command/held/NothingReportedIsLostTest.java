package io.tillbook.command.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Shop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever tills report, right or wrong, is completed or held with all its lines, and only booked goods leave. */
class NothingReportedIsLostTest {
    private static final List<Sku> SKUS = List.of(Shop.MILK, Shop.YOGURT, Shop.PEAR, new Sku("ghost"));

    @Property(tries = 40)
    void everyLineIsBookedOnceOrHeld(@ForAll Random random) {
        Books books = new Books();
        Set<CompleteSale> reported = new HashSet<>();
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            CompleteSale sale = sale(random);
            reported.add(sale);
            events.addAll(books.accepted(sale));
        }

        int lines = reported.stream().mapToInt(sale -> sale.lines().size()).sum();
        assertThat(completedLines(events).size() + heldLines(events)).isEqualTo(lines);
        assertThat(lost(reported, events)).isEmpty();
        assertThat(books.history().of(Stock.at(Shop.STORE, Shop.MILK)).onHand())
                .isEqualTo(Quantity.of(10).minus(sold(events, Shop.MILK)));
    }

    /** Sales of whose ids neither a sale nor a whole fact tells the same tenders. */
    private static List<CompleteSale> lost(Set<CompleteSale> reported, List<Event> events) {
        return reported.stream().filter(sale -> events.stream().noneMatch(event -> keeps(event, sale))).toList();
    }

    private static boolean keeps(Event event, CompleteSale sale) {
        return switch (event) {
            case SaleCompleted completed ->
                completed.saleId().equals(sale.saleId()) && completed.tenders().equals(sale.tenders());
            case FactHeld held -> held.kind() == FactKind.SALE && sale.equals(held.completeSale());
            default -> false;
        };
    }

    private static List<SoldLine> completedLines(List<Event> events) {
        return events.stream()
                .filter(SaleCompleted.class::isInstance)
                .flatMap(event -> ((SaleCompleted) event).lines().stream())
                .toList();
    }

    private static int heldLines(List<Event> events) {
        return events.stream()
                .filter(FactHeld.class::isInstance)
                .mapToInt(event -> ((FactHeld) event).completeSale().lines().size())
                .sum();
    }

    private static Quantity sold(List<Event> events, Sku sku) {
        return completedLines(events).stream()
                .filter(line -> line.sku().equals(sku))
                .map(SoldLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static CompleteSale sale(Random random) {
        String id = "T" + random.nextInt(40);
        return new CompleteSale(new SaleId(id), new ReceiptNo("N" + random.nextInt(30)),
                random.nextInt(10) == 0 ? Shop.WAREHOUSE : Shop.STORE, Shop.TILL, null, null,
                IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(lineNo -> line(lineNo, random)).toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(_ -> tender(random)).toList(),
                random.nextInt(8) == 0 ? new ReservationId("R1") : null, Origin.REPORTED);
    }

    private static SaleLine line(int lineNo, Random random) {
        return new SaleLine(lineNo, SKUS.get(random.nextInt(SKUS.size())),
                Quantity.ofThousandths(1 + random.nextInt(4_000)), Money.of(random.nextInt(500)), null,
                random.nextBoolean() ? null : Money.of(random.nextInt(600)),
                random.nextInt(6) == 0 ? new BatchId("B") : null, null);
    }

    private static Tender tender(Random random) {
        return new Tender(random.nextBoolean() ? TenderMethod.CASH : TenderMethod.CARD,
                Money.of(1 + random.nextInt(900)), random.nextBoolean() ? null : Money.of(random.nextInt(950)));
    }
}
