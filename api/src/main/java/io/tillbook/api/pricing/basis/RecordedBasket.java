package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.ProductKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sale as the engine has priced it, read from what is recorded of it.
 *
 * @param priced the basket; a line of the sale is a part of one of its lines
 * @param lineNos which line of the sale each line of {@code priced} is, in the same order
 */
public record RecordedBasket(PricedBasket priced, List<Integer> lineNos) {
    private static final long ONE = 1_000;

    /** Copies the list. */
    public RecordedBasket {
        lineNos = List.copyOf(lineNos);
    }

    /**
     * A line of a sale.
     *
     * @param lineNo its number
     * @param sku what was sold
     * @param category the product's category then
     * @param quantity how much
     * @param unitPriceMinor the regular price of a whole unit; missing where a label told what the line costs
     * @param grossMinor its price before the discount, in minor units
     * @param pricing how it was priced
     */
    public record Line(int lineNo, Sku sku, @Nullable String category, Quantity quantity,
            @Nullable Money unitPriceMinor, Money grossMinor, LinePricing pricing) {
        private int ofBasket() {
            return pricing.splitOf() == null ? lineNo : pricing.splitOf();
        }

        private List<PricedLine.Share> shares() {
            return pricing.shares()
                    .stream()
                    .map(share -> new PricedLine.Share(share.seq(), share.amountMinor()))
                    .toList();
        }
    }

    /**
     * The basket of a sale.
     *
     * @param pricing how all of it was priced
     * @param lines its lines in any order; those of one line of the basket are its parts in the order of their numbers
     */
    public static RecordedBasket of(SalePricing pricing, List<Line> lines) {
        SortedMap<Integer, List<Line>> basket = new TreeMap<>();
        lines.stream()
                .sorted(Comparator.comparingInt(Line::lineNo))
                .forEach(line -> basket.computeIfAbsent(line.ofBasket(), _ -> new ArrayList<>()).add(line));
        List<PricedLine> priced = new ArrayList<>();
        List<Integer> lineNos = new ArrayList<>();
        basket.forEach((lineNo, parts) -> {
            priced.addAll(parts(lineNo, parts));
            parts.forEach(part -> lineNos.add(part.lineNo()));
        });
        return new RecordedBasket(new PricedBasket(priced, applications(pricing), List.of(), List.of(),
                pricing.basis().tried(), pricing.basis().pointsUsed()), lineNos);
    }

    private static List<Application> applications(SalePricing pricing) {
        return IntStream.range(0, pricing.applications().size())
                .mapToObj(seq -> pricing.applications().get(seq).at(seq))
                .toList();
    }

    private static List<PricedLine> parts(int lineNo, List<Line> parts) {
        BasketLine whole = whole(lineNo, parts);
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new PricedLine(whole, part, parts.get(part).quantity(),
                        parts.get(part).grossMinor(), parts.get(part).shares()))
                .toList();
    }

    private static BasketLine whole(int lineNo, List<Line> parts) {
        Line first = parts.getFirst();
        LinePricing told = first.pricing();
        Quantity quantity = parts.stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
        Money unit = first.unitPriceMinor();
        Goods goods = new Goods(first.sku(), ProductKind.GOODS, first.category(), told.brand(), told.daysLeft());
        return new BasketLine(lineNo, goods, quantity, unit == null ? unitOfLabel(first) : unit,
                unit == null ? first.grossMinor() : null, told.floorMinor(), Boolean.TRUE.equals(told.weighed()),
                told.overridden() != null);
    }

    private static Money unitOfLabel(Line line) {
        return Money.of(Rounding.halfUp(line.grossMinor().minor(), ONE, line.quantity().thousandths()));
    }

    /** What one application took off all of it, as its lines tell. */
    public Money given(int seq) {
        return priced.lines()
                .stream()
                .flatMap(line -> line.shares().stream())
                .filter(share -> share.seq() == seq)
                .map(PricedLine.Share::amountMinor)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether its lines are all that the applications were given for: not while some of a sale are held. */
    public boolean isWhole() {
        return priced.applications()
                .stream()
                .allMatch(application -> given(application.seq()).equals(application.benefitMinor()));
    }
}
