package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sale as a basket that can be priced again. This is the one place that knows what a sale tells: no floors, batches,
 * coupons or points yet.
 *
 * @param basket what was bought
 * @param sold its lines as they were sold, those left out of which nobody can tell a price
 */
record PastBasket(LocationId location, LocalDate day, OffsetDateTime soldAt, @Nullable MemberId member, Basket basket,
        List<SoldLine> sold) {
    private static final long ONE = 1_000;

    /**
     * @param brands the brands of products; nothing where it is not known or does not matter
     */
    static PastBasket of(SaleCompleted sale, Baseline baseline, Function<SoldLine, @Nullable String> brands) {
        List<SoldLine> sold = sale.lines().stream().filter(line -> !price(line, baseline).isNegative()).toList();
        // A basket has no more lines than a sale may have: of one that has nearly as many, lines stay whole.
        boolean inPieces = 2 * sold.size() <= Require.MAX_LINES;
        List<BasketLine> lines = new ArrayList<>();
        for (int place = 0; place < sold.size(); place++) {
            lines.addAll(lines(place, sold.get(place), price(sold.get(place), baseline), brands, inPieces));
        }
        return new PastBasket(sale.location(), sale.businessDay(), sale.soldAt(), sale.member(),
                new Basket(lines, List.of(), Money.ZERO, false, 0), sold);
    }

    /** What it costs without the draft and what is tried beside it. */
    private static Money price(SoldLine line, Baseline baseline) {
        return switch (baseline) {
            case AS_SOLD -> line.paidMinor();
            case CURRENT_RULES -> line.grossMinor();
        };
    }

    /** Pieces whose price does not divide are two lines, one minor unit apart. */
    private static List<BasketLine> lines(int place, SoldLine line, Money price,
            Function<SoldLine, @Nullable String> brands, boolean inPieces) {
        Goods goods = new Goods(line.sku(), ProductKind.GOODS, line.category(), brands.apply(line), null);
        long thousandths = line.quantity().thousandths();
        int first = 2 * place + 1;
        if (!line.quantity().isWhole() || !inPieces) {
            Money unit = Money.of(Math.multiplyExact(price.minor(), ONE) / thousandths);
            return List.of(new BasketLine(first, goods, line.quantity(), unit, price, null, true, false));
        }
        long pieces = thousandths / ONE;
        long each = price.minor() / pieces;
        long dearer = price.minor() % pieces;
        List<BasketLine> lines = new ArrayList<>();
        if (dearer > 0) {
            lines.add(BasketLine.pieces(first, goods, dearer, each + 1));
        }
        lines.add(BasketLine.pieces(first + 1, goods, pieces - dearer, each));
        return lines;
    }

    /** What is paid for each of its lines as they were sold, in minor units. */
    List<Long> paid(PricedBasket priced) {
        long[] paid = new long[sold.size()];
        priced.lines().forEach(line -> paid[(line.line().lineNo() - 1) / 2] += line.paid().minor());
        return Arrays.stream(paid).boxed().toList();
    }
}
