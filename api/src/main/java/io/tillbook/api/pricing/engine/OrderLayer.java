package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Pricing.Source;
import io.tillbook.api.pricing.rule.Layer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Discounts on all that is bought: of each group the best, or one rule alone where that gives more. */
final class OrderLayer {
    private final Pricing pricing;
    private final Terms terms;
    private final Contest contest;

    private OrderLayer(Pricing pricing, Terms terms) {
        this.pricing = pricing;
        this.terms = terms;
        this.contest = new Contest(pricing, (rule, basket) -> WholeDiscount.of(rule, basket, terms.match()));
    }

    static Outcome apply(Pricing pricing, Terms terms) {
        List<PublishedRule> rules = terms.of(Layer.ORDER);
        OrderLayer layer = new OrderLayer(pricing, terms);
        Contest.Tried best = layer.best(rules.stream().filter(OrderLayer::isMoney).toList());
        List<Skipped> skipped = rules.stream()
                .filter(OrderLayer::isMoney)
                .filter(rule -> !best.applied().contains(rule) && layer.benefit(rule, pricing) > 0)
                .map(rule -> new Skipped(rule.promotion(), null, Skipped.Reason.BETTER_OFFER))
                .toList();
        return new Outcome(layer.promised(best.pricing(), rules), skipped);
    }

    private static boolean isMoney(PublishedRule rule) {
        return !rule.rule().steps().getFirst().give().isPromise();
    }

    private long benefit(PublishedRule rule, Pricing basket) {
        return contest.give().apply(rule, basket).map(Given::benefit).orElse(0L);
    }

    private Contest.Tried best(List<PublishedRule> rules) {
        Contest.Tried together = together(rules.stream().filter(Predicate.not(OrderLayer::isExclusive)).toList());
        return Stream
                .concat(Stream.of(together),
                        rules.stream().filter(OrderLayer::isExclusive).map(rule -> contest.inOrder(List.of(rule))))
                .min(Comparator.comparingLong(tried -> tried.pricing().total()))
                .orElseThrow();
    }

    private static boolean isExclusive(PublishedRule rule) {
        return rule.rule().stacking().exclusive();
    }

    /** Each group works on what those before it have left. */
    private Contest.Tried together(List<PublishedRule> rules) {
        Map<String, List<PublishedRule>> groups = rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.rule().stacking().group(),
                        () -> new TreeMap<>(inOrder(terms.policy())), Collectors.toList()));
        Contest.Tried soFar = new Contest.Tried(pricing, List.of());
        for (List<PublishedRule> group : groups.values()) {
            soFar = withBest(soFar, group);
        }
        return soFar;
    }

    private Contest.Tried withBest(Contest.Tried soFar, List<PublishedRule> group) {
        PublishedRule best = group.size() == 1 ? group.getFirst() : best(group, soFar.pricing());
        Contest.Tried next = new Contest(soFar.pricing(), contest.give()).inOrder(List.of(best));
        return new Contest.Tried(next.pricing(),
                Stream.concat(soFar.applied().stream(), next.applied().stream()).toList());
    }

    /** The one that takes most off; of several the one that comes first in the order of the rules. */
    private PublishedRule best(List<PublishedRule> group, Pricing basket) {
        PublishedRule best = group.getFirst();
        long most = benefit(best, basket);
        for (PublishedRule rule : group.subList(1, group.size())) {
            long benefit = benefit(rule, basket);
            if (benefit > most) {
                best = rule;
                most = benefit;
            }
        }
        return best;
    }

    private static Comparator<String> inOrder(PricingPolicy policy) {
        return Comparator
                .comparingInt((String group) -> policy.groups().contains(group) ? policy.groups().indexOf(group)
                        : policy.groups().size())
                .thenComparing(Comparator.naturalOrder());
    }

    /** Points and coupons for the next time take nothing off, so they are in nobody's way. */
    private Pricing promised(Pricing paid, List<PublishedRule> rules) {
        Pricing after = paid;
        for (PublishedRule rule : rules) {
            Pricing before = after;
            after = isMoney(rule) ? before
                    : contest.give()
                            .apply(rule, before)
                            .map(given -> before.with(Source.of(rule), given))
                            .orElse(before);
        }
        return after;
    }
}
