package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sale with what has become of it so far.
 *
 * @param sale as it was completed
 * @param lines its lines, those that were held and booked later too
 */
public record KeptReceipt(SaleCompleted sale, List<KeptLine> lines) {
    /** Copies the list. */
    public KeptReceipt {
        lines = List.copyOf(lines);
    }

    /**
     * What a version of a promotion gave.
     *
     * @param times how many times
     * @param benefitMinor what it takes off what is kept, in minor units
     */
    public record Given(long times, Money benefitMinor) {
        Given plus(Given more) {
            return new Given(times + more.times, benefitMinor.plus(more.benefitMinor));
        }
    }

    /** The sale after an event of its stream; before its first one there is none. */
    static @Nullable KeptReceipt after(@Nullable KeptReceipt before, Event event) {
        return switch (event) {
            case SaleCompleted sale -> new KeptReceipt(sale, of(sale.lines()));
            case HeldLinesBooked booked when before != null -> before.with(booked);
            case SaleLinesReturned returned when before != null -> before.with(returned);
            default -> before;
        };
    }

    private static List<KeptLine> of(List<SoldLine> lines) {
        return lines.stream().map(KeptLine::of).toList();
    }

    private KeptReceipt with(HeldLinesBooked booked) {
        return new KeptReceipt(sale, Stream.concat(lines.stream(), of(booked.lines()).stream()).toList());
    }

    private KeptReceipt with(SaleLinesReturned returned) {
        return new KeptReceipt(sale, lines.stream().map(line -> after(line, returned)).toList());
    }

    private static KeptLine after(KeptLine line, SaleLinesReturned returned) {
        KeptLine after = line;
        for (ReturnedLine each : returned.lines()) {
            after = each.saleLineNo() == line.lineNo() ? after.less(each) : after;
        }
        for (RestatedLine each : returned.allRestated()) {
            after = each.saleLineNo() == line.lineNo() ? after.restated(each) : after;
        }
        return after;
    }

    /** Who bought; nobody where nobody was named. */
    public @Nullable MemberId member() {
        return sale.member();
    }

    /** Whether something of it is kept. One whose goods all came back is no use of a promotion. */
    public boolean isKept() {
        return lines.isEmpty() || lines.stream().anyMatch(KeptLine::isKept);
    }

    /** What is left of it for the store. */
    public Takings takings() {
        return lines.stream().map(KeptLine::takings).reduce(Takings.NONE, Takings::plus);
    }

    /** The promotions that were applied, each once. */
    public List<PromotionId> promotions() {
        return AppliedRule.allCited(applied()).stream().map(Cited::promotion).distinct().toList();
    }

    /** What the versions that were applied give, in the order in which they were. */
    public Map<Cited, Given> given() {
        Map<Cited, Given> given = new LinkedHashMap<>();
        List<AppliedRule> applied = applied();
        Map<Integer, Money> benefits = benefits();
        boolean isKept = isKept();
        for (int place = 0; place < applied.size(); place++) {
            Application application = applied.get(place).at(place);
            if (application.cited() != null) {
                Money benefit = benefits.getOrDefault(place, Money.ZERO);
                given.merge(application.cited(), new Given(isKept ? application.times() : 0, benefit), Given::plus);
            }
        }
        return given;
    }

    /** By the place of the application: each line is spread once, however many there are. */
    private Map<Integer, Money> benefits() {
        Map<Integer, Money> benefits = new HashMap<>();
        lines.forEach(line -> line.given().forEach((seq, benefit) -> benefits.merge(seq, benefit, Money::plus)));
        return benefits;
    }

    private List<AppliedRule> applied() {
        return sale.pricing() == null ? List.of() : sale.pricing().applications();
    }
}
