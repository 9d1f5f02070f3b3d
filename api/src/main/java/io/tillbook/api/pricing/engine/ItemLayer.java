package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.basket.Skipped;
import io.tillbook.api.pricing.rule.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Deals over pieces: those that use pieces up first, then what comes on top of them. */
final class ItemLayer {
    private final Terms terms;

    private ItemLayer(Terms terms) {
        this.terms = terms;
    }

    static Outcome apply(Pricing pricing, Terms terms) {
        List<PublishedRule> rules = terms.of(Layer.ITEM);
        ItemLayer layer = new ItemLayer(terms);
        List<Skipped> skipped = new ArrayList<>();
        Pricing after = pricing;
        for (List<PublishedRule> rivals : Contest.classes(rules)) {
            Contest contest = new Contest(after, (rule, basket) -> Deal.of(rule, basket, terms.match()));
            Contest.Tried tried = layer.tried(contest, rivals);
            rivals.stream()
                    .filter(rule -> !tried.applied().contains(rule))
                    .filter(rule -> contest.give().apply(rule, contest.pricing()).isPresent())
                    .forEach(rule -> skipped
                            .add(new Skipped(rule.promotion(), null, Skipped.Reason.BETTER_OFFER)));
            after = tried.pricing();
        }
        List<PublishedRule> onTop = rules.stream().filter(rule -> !rule.rule().stacking().consumes()).toList();
        return new Outcome(layer.onTop(after, onTop), skipped);
    }

    private Contest.Tried tried(Contest contest, List<PublishedRule> rivals) {
        if (terms.search() == Search.BEST_FIRST) {
            return contest.bestFirst(rivals);
        }
        List<List<PublishedRule>> applied = Contest.rivals(rivals, contest.pricing().parts(), terms.match())
                .stream()
                .map(some -> contest.among(some).best(some.rules().stream().sorted(Terms.ORDER).toList()).applied())
                .toList();
        return contest.inOrder(byNames(applied));
    }

    /** One order for all, so that rules that were tried in vain have no influence on it. */
    private static List<PublishedRule> byNames(List<List<PublishedRule>> applied) {
        List<List<PublishedRule>> left = new ArrayList<>(applied);
        List<PublishedRule> one = new ArrayList<>();
        left.removeIf(List::isEmpty);
        while (!left.isEmpty()) {
            List<PublishedRule> next = left.stream()
                    .min(Comparator.comparing((List<PublishedRule> some) -> some.getFirst().promotion()))
                    .orElseThrow();
            one.add(next.getFirst());
            left.remove(next);
            if (next.size() > 1) {
                left.add(next.subList(1, next.size()));
            }
        }
        return one;
    }

    private Pricing onTop(Pricing pricing, List<PublishedRule> rules) {
        return new Contest(pricing, (rule, basket) -> WholeDiscount.of(rule, basket, terms.match())).inOrder(rules)
                .pricing();
    }
}
