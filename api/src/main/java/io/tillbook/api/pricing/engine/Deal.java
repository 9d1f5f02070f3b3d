package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Shelf.Take;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Slot;
import io.tillbook.api.pricing.rule.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups of pieces that a rule makes a deal of. The groups are cut from the top, so that splitting a basket gains
 * nothing.
 */
final class Deal {
    private final Rule rule;
    private final List<Part> parts;
    private final ScopeMatch match;
    private final Shelf shelf;
    private final List<DealGroup> groups = new ArrayList<>();

    private Deal(Rule rule, List<Part> parts, ScopeMatch match) {
        this.rule = rule;
        this.parts = parts;
        this.match = match;
        this.shelf = Shelf.ofUntaken(parts);
    }

    /** What a rule takes off pieces that no other deal has taken; empty where it is nothing. */
    static Optional<Given> of(PublishedRule published, Pricing pricing, ScopeMatch match) {
        Rule rule = published.rule();
        for (int step = rule.steps().size() - 1; step >= 0; step--) {
            Deal deal = new Deal(rule, pricing.parts(), match);
            deal.fill(rule.steps().get(step));
            if (!deal.groups.isEmpty()) {
                return deal.given(step);
            }
        }
        return Optional.empty();
    }

    private void fill(Step step) {
        switch (step.need()) {
            case Need.None _ -> whole(step, 1);
            case Need.Amount amount -> {
                long reached = Shelf.value(all(step), amount.base(), parts) / amount.amountMinor().minor();
                whole(step, amount.each() ? Math.min(reached, most(amount.atMost())) : Math.min(1, reached));
            }
            case Need.Pieces pieces -> {
                if (pieces.each() || step.give() instanceof Get) {
                    repeat(step, pieces.n(), pieces.each() ? most(pieces.atMost()) : 1);
                } else if (Shelf.pieces(all(step)) >= pieces.n()) {
                    whole(step, 1);
                }
            }
            case Need.Slots slots -> bundles(slots.slots(), most(null));
        }
    }

    private long most(@Nullable Integer atMost) {
        long times = Objects.requireNonNullElse(rule.limit().timesPerSale(), Integer.MAX_VALUE);
        return Math.min(times, Objects.requireNonNullElse(atMost, Integer.MAX_VALUE));
    }

    private int[] dearestFirst(Scope scope) {
        return shelf.dearestFirst(match.of(scope, parts));
    }

    /** All pieces that can be needed, besides those that would be given. */
    private List<Take> all(Step step) {
        return shelf.first(dearestFirst(rule.scope()), Long.MAX_VALUE, gift(step));
    }

    private List<Take> gift(Step step) {
        return step.give() instanceof Get get ? shelf.first(picked(get), get.pieces()) : List.of();
    }

    private int[] picked(Get get) {
        return shelf.picked(match.of(get.scope(), parts), get.pick());
    }

    private void whole(Step step, long counts) {
        List<Take> gift = gift(step);
        List<Take> all = all(step);
        if (counts > 0 && !all.isEmpty() && isWhole(step, gift)) {
            groups.add(new DealGroup(all, gift, 1, counts));
        }
    }

    private static boolean isWhole(Step step, List<Take> gift) {
        return !(step.give() instanceof Get get) || Shelf.pieces(gift) == get.pieces();
    }

    /** The dearest pieces make the first group; where others are given, the cheapest are enough to get the dearest. */
    private void repeat(Step step, long n, long most) {
        int[] needing = shelf.picked(match.of(rule.scope(), parts),
                step.give() instanceof Get ? Pick.CHEAPEST : Pick.DEAREST);
        long left = most;
        while (left > 0) {
            List<Take> gift = gift(step);
            List<Take> needed = shelf.first(needing, n, gift);
            if (Shelf.pieces(needed) < n || !isWhole(step, gift)) {
                return;
            }
            left -= take(needed, gift, left);
        }
    }

    private void bundles(List<Slot> slots, long most) {
        List<int[]> orders = slots.stream().map(slot -> dearestFirst(slot.scope())).toList();
        long left = most;
        while (left > 0) {
            List<Take> bundle = new ArrayList<>();
            for (int slot = 0; slot < orders.size(); slot++) {
                List<Take> takes = shelf.first(orders.get(slot), slots.get(slot).pieces(), bundle);
                if (Shelf.pieces(takes) < slots.get(slot).pieces()) {
                    return;
                }
                bundle.addAll(takes);
            }
            left -= take(bundle, List.of(), left);
        }
    }

    private long take(List<Take> needed, List<Take> gift, long most) {
        List<Take> all = new ArrayList<>(needed);
        all.addAll(gift);
        long times = Math.min(most, shelf.times(all));
        shelf.remove(all, times);
        groups.add(new DealGroup(needed, gift, times, 1));
        return times;
    }

    /** A group that gets nothing is no deal, and leaves its pieces to others. */
    private Optional<Given> given(int step) {
        Map<Integer, Given.Slice> byPart = new TreeMap<>();
        long times = 0;
        for (DealGroup group : groups) {
            List<Given.Slice> slices = slices(group, rule.steps().get(step), rule.floor());
            if (slices.stream().anyMatch(slice -> slice.amount() > 0)) {
                slices.forEach(slice -> byPart.merge(slice.part(), slice, Deal::sum));
                times += group.times() * group.counts();
            }
        }
        return byPart.isEmpty() ? Optional.empty()
                : Optional.of(new Given(step, times, List.copyOf(byPart.values())));
    }

    private List<Given.Slice> slices(DealGroup group, Step step, FloorPolicy floor) {
        long discount = group.discount(step.give());
        return discount == 0 ? List.of() : group.slices(discount, floor, parts);
    }

    private static Given.Slice sum(Given.Slice before, Given.Slice more) {
        return new Given.Slice(more.part(), before.pieces() + more.pieces(), before.amount() + more.amount());
    }
}
