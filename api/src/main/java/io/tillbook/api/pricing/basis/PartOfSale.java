package io.tillbook.api.pricing.basis;

import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a priced basket as a line of the sale that it becomes.
 *
 * @param lineNo number of the line of the sale
 * @param splitOf the line of the basket that it is a part of; missing where it is all of it
 * @param priced the part with its prices
 */
public record PartOfSale(int lineNo, @Nullable Integer splitOf, PricedLine priced) {
    /** All parts: first ones keep the number of their line, others have numbers after those of all lines. */
    public static List<PartOfSale> of(PricedBasket basket) {
        List<PricedLine> lines = basket.lines();
        int last = lines.stream().mapToInt(line -> line.line().lineNo()).max().orElse(0);
        List<PartOfSale> parts = new ArrayList<>(lines.size());
        for (int place = 0; place < lines.size(); place++) {
            PricedLine line = lines.get(place);
            boolean isSplit = line.part() > 0
                    || (place + 1 < lines.size() && lines.get(place + 1).line().equals(line.line()));
            int lineNo = line.part() == 0 ? line.line().lineNo() : ++last;
            parts.add(new PartOfSale(lineNo, isSplit ? (Integer) line.line().lineNo() : null, line));
        }
        return parts;
    }

    /** What is taken off it, as a sale tells it. */
    public List<LineShare> shares() {
        return priced.shares().stream().map(share -> new LineShare(share.seq(), share.amountMinor())).toList();
    }
}
