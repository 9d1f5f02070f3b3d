package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basis.KnownMember;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.PriceBasis;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.Goods;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.ProductKind;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sale as a basket that can be priced again. This is the one place that knows what a sale tells.
 *
 * @param channel how it was sold
 * @param buyer who bought, where that was a member
 * @param basket what was bought
 * @param sold its lines as they were sold, those left out of which nobody can tell a price
 */
record PastBasket(SaleId sale, LocationId location, LocalDate day, OffsetDateTime soldAt, String channel,
        @Nullable Buyer buyer, Basket basket, List<SoldLine> sold) {
    private static final long ONE = 1_000;

    /**
     * A member as the ledger knew them then.
     *
     * @param ids all ids of theirs, the one that the sale names among them
     * @param told what prices were told of them; null where nobody had registered them
     */
    record Buyer(MemberId member, Set<MemberId> ids, @Nullable MemberFacts told) {
        /** Takes a copy. */
        Buyer {
            ids = Set.copyOf(ids);
        }

        /** A member of whom nothing but an id is known. */
        static Buyer byId(MemberId member) {
            return new Buyer(member, Set.of(member), null);
        }

        /** What rules ask of who buys. */
        @Nullable
        MemberFacts facts(Collection<PublishedRule> rules) {
            return KnownMember.of(member, told, rules);
        }
    }

    /**
     * @param brands the brands of products; nothing where it is not known or does not matter
     * @param coupons the campaigns of the coupons that it has used
     * @param buyer who bought, where that was a member
     */
    static PastBasket of(SaleCompleted sale, Baseline baseline, Function<SoldLine, @Nullable String> brands,
            List<String> coupons, @Nullable Buyer buyer) {
        List<SoldLine> sold = sale.lines().stream().filter(line -> !price(line, baseline).isNegative()).toList();
        // A basket has no more lines than a sale may have: of one that has nearly as many, lines stay whole.
        boolean inPieces = 2 * sold.size() <= Require.MAX_LINES;
        List<BasketLine> lines = new ArrayList<>();
        for (int place = 0; place < sold.size(); place++) {
            lines.addAll(lines(place, sold.get(place), price(sold.get(place), baseline), brands, inPieces));
        }
        return new PastBasket(sale.saleId(), sale.location(), sale.businessDay(), sale.soldAt(),
                sale.pricing() == null ? PriceBasis.STORE : sale.pricing().basis().soldBy(), buyer,
                basket(lines, coupons, baseline == Baseline.AS_SOLD ? null : sale.pricing()), sold);
    }

    /** @param told how the sale was priced; null where its prices have all of that in them, or it does not tell */
    private static Basket basket(List<BasketLine> lines, List<String> coupons, @Nullable SalePricing told) {
        return told == null ? new Basket(lines, List.of(), Money.ZERO, false, 0)
                : new Basket(lines, coupons, told.basis().manual(), told.basis().roundedOff(),
                        told.basis().pointsUsed());
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
        LinePricing told = line.recorded().pricing();
        String brand = told.brand() == null ? brands.apply(line) : told.brand();
        Goods goods = new Goods(line.sku(), ProductKind.GOODS, line.category(), brand, told.daysLeft());
        long thousandths = line.quantity().thousandths();
        int first = 2 * place + 1;
        if (!line.quantity().isWhole() || Boolean.TRUE.equals(told.weighed()) || !inPieces) {
            Money unit = Money.of(Math.multiplyExact(price.minor(), ONE) / thousandths);
            return List.of(line(first, goods, line.quantity(), unit, price, told));
        }
        long pieces = thousandths / ONE;
        long each = price.minor() / pieces;
        long dearer = price.minor() % pieces;
        List<BasketLine> lines = new ArrayList<>();
        if (dearer > 0) {
            lines.add(line(first, goods, Quantity.of(dearer), Money.of(each + 1), null, told));
        }
        lines.add(line(first + 1, goods, Quantity.of(pieces - dearer), Money.of(each), null, told));
        return lines;
    }

    private static BasketLine line(int lineNo, Goods goods, Quantity quantity, Money unit, @Nullable Money whole,
            LinePricing told) {
        return new BasketLine(lineNo, goods, quantity, unit, whole, told.floorMinor(), whole != null,
                told.overridden() != null);
    }

    /** Which of the lines as they were sold a line of the basket is of. */
    static int place(BasketLine line) {
        return (line.lineNo() - 1) / 2;
    }

    /** What is paid for each of its lines as they were sold, in minor units. */
    List<Long> paid(PricedBasket priced) {
        long[] paid = new long[sold.size()];
        priced.lines().forEach(line -> paid[place(line.line())] += line.paid().minor());
        return Arrays.stream(paid).boxed().toList();
    }
}
