package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What could be added to a basket for nothing or for less, as what is needed for it is there. It is told and never
 * added: whoever buys decides. Pieces that another deal has taken are needed there, and reach no gift.
 */
final class MissingGifts {
    private final Rule rule;
    private final List<Part> parts;
    private final ScopeMatch match;

    private MissingGifts(Rule rule, List<Part> parts, ScopeMatch match) {
        this.rule = rule;
        this.parts = parts;
        this.match = match;
    }

    /**
     * By the highest step that is reached; empty where that gives something else, or all of it is there.
     *
     * @param pricing what the rule works on
     * @param after the same after all rules of its layer
     */
    static Optional<NearMiss> of(Pricing pricing, Pricing after, PublishedRule published, ScopeMatch match) {
        if (published.rule().steps().stream().noneMatch(step -> step.give() instanceof Get)) {
            return Optional.empty();
        }
        MissingGifts missing = new MissingGifts(published.rule(),
                isDeal(published.rule()) ? leftFor(published.promotion(), pricing, after) : pricing.parts(), match);
        for (int step = published.rule().steps().size() - 1; step >= 0; step--) {
            Step each = published.rule().steps().get(step);
            if (missing.isReached(each)) {
                long gifts = missing.gifts(each);
                return gifts == 0 ? Optional.empty()
                        : Optional.of(NearMiss.gifts(published.promotion(), step,
                                Math.toIntExact(Math.min(gifts, Integer.MAX_VALUE))));
            }
        }
        return Optional.empty();
    }

    /** Pieces that no other deal has taken, as they were before: a gift for pieces of others would not be given. */
    private static List<Part> leftFor(PromotionId promotion, Pricing before, Pricing after) {
        Set<Integer> own = after.applications()
                .stream()
                .filter(each -> each.cited() != null && each.cited().promotion().equals(promotion))
                .map(Application::seq)
                .collect(Collectors.toSet());
        List<Part> left = new ArrayList<>();
        Iterator<Part> dealt = after.parts().iterator();
        for (Part part : before.parts()) {
            long seen = 0;
            long taken = 0;
            // Deals split parts and keep their order.
            do {
                Part some = dealt.next();
                seen += some.pieces();
                taken += isTakenByOther(some, own) ? some.pieces() : 0;
            } while (seen < part.pieces());
            if (taken < part.pieces()) {
                left.add(part.first(part.pieces() - taken));
            }
        }
        return left;
    }

    private static boolean isTakenByOther(Part part, Set<Integer> own) {
        return part.isTaken() && part.shares().stream().noneMatch(share -> own.contains(share.seq()));
    }

    private static boolean isDeal(Rule rule) {
        return rule.layer() == Layer.ITEM && rule.stacking().consumes();
    }

    private boolean isReached(Step step) {
        return step.give() instanceof Get get ? times(step, get) > 0
                : WholeDiscount.isReached(rule, step.need(), parts, match);
    }

    private long gifts(Step step) {
        return step.give() instanceof Get get ? gifts(step, get, times(step, get)) : 0;
    }

    private boolean isDealOfPieces(Step step) {
        return isDeal(rule) && step.need() instanceof Need.Pieces;
    }

    /** How many times it would be given, if there were enough of it. */
    private long times(Step step, Get get) {
        if (isDealOfPieces(step) && step.need() instanceof Need.Pieces pieces) {
            return Math.min(needed() / pieces.n(), pieces.each() ? most(pieces) : 1);
        }
        long times = WholeDiscount.times(rule, step.need(), get, parts, match);
        // A deal over an amount is one, however often it is reached.
        return isDeal(rule) ? Math.min(times, 1) : times;
    }

    private long most(Need.Pieces pieces) {
        return Math.min(Objects.requireNonNullElse(pieces.atMost(), Integer.MAX_VALUE),
                Objects.requireNonNullElse(rule.limit().timesPerSale(), Integer.MAX_VALUE));
    }

    private long gifts(Step step, Get get, long times) {
        long there = pieces(match.of(get.scope(), parts));
        // What is needed for others is not given itself.
        long free = isDealOfPieces(step) && step.need() instanceof Need.Pieces pieces
                ? there - both(get) + Math.min(both(get), needed() - pieces.n() * times)
                : there;
        return get.pieces() * times - Math.min(get.pieces() * times, free);
    }

    private long needed() {
        return pieces(match.of(rule.scope(), parts));
    }

    /** Pieces that can be needed or given. */
    private long both(Get get) {
        long pieces = 0;
        for (int place : match.of(rule.scope(), parts)) {
            if (match.includes(get.scope(), parts.get(place))) {
                pieces += parts.get(place).pieces();
            }
        }
        return pieces;
    }

    private long pieces(int[] places) {
        long pieces = 0;
        for (int place : places) {
            pieces += parts.get(place).pieces();
        }
        return pieces;
    }
}
