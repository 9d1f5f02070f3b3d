package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Shelf.Take;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.FloorPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pieces that make up a deal.
 *
 * @param needed those that are needed, dearest first
 * @param rewarded other pieces that are given for them
 * @param times how many times the same pieces are there
 * @param counts how many times what is needed is in them
 */
record DealGroup(List<Take> needed, List<Take> rewarded, long times, long counts) {
    /** What each of the groups takes off, in minor units. */
    long discount(Benefit give) {
        long base = Shelf.value(needed);
        return switch (give) {
            case Pay pay -> Discounts.of(pay, base);
            case Off off -> Discounts.of(off, base, counts);
            case Total total -> Math.max(0, base - total.minor().minor());
            case Cheapest cheapest -> Discounts.share(cheapest(cheapest.k()), cheapest.bp());
            case Get get -> Discounts.of(get.price(), Shelf.value(rewarded), Shelf.pieces(rewarded));
            case UnitPrice _,PointsGift _,CouponGift _ -> 0;
        };
    }

    private long cheapest(long k) {
        long value = 0;
        long missing = k;
        for (Take take : needed.reversed()) {
            long pieces = Math.min(missing, take.pieces());
            value += pieces * take.each();
            missing -= pieces;
        }
        return value;
    }

    /** The pieces of all groups, each with its share of what they take off. */
    List<Given.Slice> slices(long discount, FloorPolicy floor, List<Part> parts) {
        List<Take> takes = byPart();
        long[] shares = Spread.over(discount, takes.stream().mapToLong(Take::value).toArray(),
                takes.stream().mapToLong(take -> room(take, floor, parts.get(take.part()))).toArray());
        return IntStream.range(0, takes.size())
                .mapToObj(place -> new Given.Slice(takes.get(place).part(), takes.get(place).pieces() * times,
                        shares[place] * times))
                .toList();
    }

    private static long room(Take take, FloorPolicy policy, Part part) {
        return policy == FloorPolicy.IGNORE || part.line().floor() == null ? take.value()
                : Math.max(0, take.value() - (part.line().isCounted()
                        ? part.line().floor().minor() * take.pieces()
                        : Rounding.lineAmount(part.line().floor(), part.quantity()).minor()));
    }

    private List<Take> byPart() {
        Map<Integer, Take> one = new TreeMap<>();
        Stream.concat(needed.stream(), rewarded.stream())
                .forEach(take -> one.merge(take.part(), take,
                        (before, more) -> new Take(more.part(), before.pieces() + more.pieces(), more.each())));
        return List.copyOf(one.values());
    }
}
