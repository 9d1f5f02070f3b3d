package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.NearMiss;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is missing to the next step of rules that have something to do with a basket.
 *
 * @param all one of each rule at most
 */
record NearMisses(List<NearMiss> all) {
    /**
     * What is missing to the rules of one layer.
     *
     * @param pricing what they work on
     * @param after the same after all of them
     */
    static NearMisses of(Pricing pricing, Pricing after, List<PublishedRule> rules, Terms terms) {
        return new NearMisses(rules.stream().flatMap(rule -> of(pricing, after, rule, terms).stream()).toList());
    }

    NearMisses and(NearMisses others) {
        return new NearMisses(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    private static Optional<NearMiss> of(Pricing pricing, Pricing after, PublishedRule published,
            Terms terms) {
        Rule rule = published.rule();
        List<Part> parts = IntStream.of(terms.match().of(rule.scope(), pricing.parts()))
                .mapToObj(pricing.parts()::get)
                .toList();
        long pieces = parts.stream().mapToLong(Part::pieces).sum();
        return pieces == 0 ? Optional.empty()
                : MissingGifts.of(pricing, after, published, terms.match()).or(() -> of(published, parts, pieces));
    }

    private static Optional<NearMiss> of(PublishedRule published, List<Part> parts, long pieces) {
        Rule rule = published.rule();
        for (int step = 0; step < rule.steps().size(); step++) {
            Optional<NearMiss> missing = missing(published, step, rule.steps().get(step).need(), parts, pieces);
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<NearMiss> missing(PublishedRule rule, int step, Need need, List<Part> parts,
            long pieces) {
        return switch (need) {
            case Need.Amount amount -> next(amount.amountMinor().minor(), amount.each(),
                    parts.stream().mapToLong(part -> part.value(amount.base())).sum())
                    .map(missing -> NearMiss.amount(rule.promotion(), step, Money.of(missing)));
            case Need.Pieces some -> next(some.n(), some.each(), pieces)
                    .map(missing -> NearMiss.pieces(rule.promotion(), step, Math.toIntExact(missing)));
            case Need.None _,Need.Slots _ -> Optional.empty();
        };
    }

    private static Optional<Long> next(long needed, boolean each, long there) {
        if (there < needed) {
            return Optional.of(needed - there);
        }
        return each && there % needed > 0 ? Optional.of(needed - there % needed) : Optional.empty();
    }
}
