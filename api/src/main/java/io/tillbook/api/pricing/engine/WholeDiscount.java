package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Shelf.Take;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.CouponGift;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.PointsGift;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A discount on what is left to pay of all goods that a rule is about. */
final class WholeDiscount {
    private final Rule rule;
    private final List<Part> parts;
    private final int[] inScope;
    private final ScopeMatch match;

    private WholeDiscount(Rule rule, List<Part> parts, ScopeMatch match) {
        this.rule = rule;
        this.parts = parts;
        this.match = match;
        this.inScope = match.of(rule.scope(), parts);
    }

    /** What a rule takes off; empty where no step of it is reached. What it gives besides money takes off nothing. */
    static Optional<Given> of(PublishedRule published, Pricing pricing, ScopeMatch match) {
        WholeDiscount discount = new WholeDiscount(published.rule(), pricing.parts(), match);
        for (int step = published.rule().steps().size() - 1; step >= 0; step--) {
            Optional<Given> given = discount.at(step);
            if (given.isPresent()) {
                return given;
            }
        }
        return Optional.empty();
    }

    private Optional<Given> at(int step) {
        Need need = rule.steps().get(step).need();
        Benefit give = rule.steps().get(step).give();
        if (give instanceof Get get) {
            return gifts(step, need, get);
        }
        long times = times(need, List.of());
        return times == 0 || inScope.length == 0 ? Optional.empty()
                : Optional.of(new Given(step, times, spread(discount(give, times))));
    }

    private long discount(Benefit give, long times) {
        return switch (give) {
            case Pay pay -> Discounts.of(pay, paid());
            case Off off -> Discounts.of(off, paid(), times);
            case UnitPrice _,Total _,Cheapest _,Get _,PointsGift _,CouponGift _ -> 0;
        };
    }

    private List<Given.Slice> spread(long discount) {
        if (discount == 0) {
            return List.of();
        }
        long[] shares = Spread.over(discount,
                Arrays.stream(inScope).mapToLong(place -> parts.get(place).paid()).toArray(),
                Arrays.stream(inScope).mapToLong(place -> parts.get(place).room(rule.floor())).toArray());
        return IntStream.range(0, inScope.length)
                .mapToObj(place -> new Given.Slice(inScope[place], parts.get(inScope[place]).pieces(), shares[place]))
                .toList();
    }

    private Optional<Given> gifts(int step, Need need, Get get) {
        Shelf shelf = Shelf.ofAll(parts);
        int[] order = shelf.picked(match.of(get.scope(), parts), get.pick());
        long there = Shelf.pieces(shelf.first(order, Long.MAX_VALUE));
        long times = reached(need, get, taken -> shelf.first(order, taken), Math.ceilDiv(there, get.pieces()));
        List<Take> gift = shelf.first(order, get.pieces() * times);
        return gift.isEmpty() ? Optional.empty()
                : Optional.of(new Given(step, times, gift.stream().map(take -> slice(take, get)).toList()));
    }

    /** Whether what a step needs is there. */
    static boolean isReached(Rule rule, Need need, List<Part> parts, ScopeMatch match) {
        return new WholeDiscount(rule, parts, match).times(need, List.of()) > 0;
    }

    /** How many times goods would be given if there were enough of them, those of the basket first. */
    static long times(Rule rule, Need need, Get get, List<Part> parts, ScopeMatch match) {
        Shelf shelf = Shelf.ofAll(parts);
        int[] order = shelf.picked(match.of(get.scope(), parts), get.pick());
        return new WholeDiscount(rule, parts, match).reached(need, get, taken -> shelf.first(order, taken),
                Integer.MAX_VALUE);
    }

    /**
     * Goods that are given do not help to reach what is needed for them. More of them leave less to reach it with, so
     * the most times are found by halving.
     */
    private long reached(Need need, Get get, LongFunction<List<Take>> gifts, long atMost) {
        long least = 0;
        long most = Math.min(times(need, List.of()), atMost);
        while (least < most) {
            long times = (least + most + 1) / 2;
            if (times(need, gifts.apply(get.pieces() * times)) >= times) {
                least = times;
            } else {
                most = times - 1;
            }
        }
        return least;
    }

    private Given.Slice slice(Take take, Get get) {
        Part gift = parts.get(take.part()).first(take.pieces());
        long amount = Math.min(Discounts.of(get.price(), gift.paid(), take.pieces()), gift.room(rule.floor()));
        return new Given.Slice(take.part(), take.pieces(), amount);
    }

    private long times(Need need, List<Take> without) {
        return switch (need) {
            case Need.None _ -> 1;
            case Need.Amount amount -> times(amount.each(), amount.atMost(),
                    value(amount.base(), inScope(without)) / amount.amountMinor().minor());
            case Need.Pieces pieces -> times(pieces.each(), pieces.atMost(),
                    (pieces() - Shelf.pieces(inScope(without))) / pieces.n());
            case Need.Slots _ -> 0;
        };
    }

    private long times(boolean each, @Nullable Integer atMost, long reached) {
        long most = Math.min(Objects.requireNonNullElse(atMost, Integer.MAX_VALUE),
                Objects.requireNonNullElse(rule.limit().timesPerSale(), Integer.MAX_VALUE));
        return Math.min(reached, each ? most : 1);
    }

    private List<Take> inScope(List<Take> takes) {
        return takes.stream().filter(take -> match.includes(rule.scope(), parts.get(take.part()))).toList();
    }

    /** What all goods in scope but some are worth. */
    private long value(Base base, List<Take> without) {
        return Arrays.stream(inScope).mapToLong(place -> parts.get(place).value(base)).sum()
                - Shelf.value(without, base, parts);
    }

    private long paid() {
        return Arrays.stream(inScope).mapToLong(place -> parts.get(place).paid()).sum();
    }

    private long pieces() {
        return Arrays.stream(inScope).mapToLong(place -> parts.get(place).pieces()).sum();
    }
}
