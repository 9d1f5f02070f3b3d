package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.Search;
import io.tillbook.api.pricing.engine.Pricing.Given;
import io.tillbook.api.pricing.engine.Pricing.Source;
import io.tillbook.api.pricing.rule.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Which of several rules apply in which order, where one can take away what another wants.
 *
 * @param pricing the basket
 * @param give what a rule would take off a basket
 */
record Contest(Pricing pricing, BiFunction<PublishedRule, Pricing, Optional<Given>> give) {
    /** Most rules that are tried in all orders: 24 of them. */
    static final int MOST = 4;
    private static final Comparator<List<PromotionId>> BY_NAMES = Contest::compareNames;

    /**
     * Rules in the order in which they were applied.
     *
     * @param pricing the basket with them
     * @param applied those that have given something
     */
    record Tried(Pricing pricing, List<PublishedRule> applied) {
        private long paid() {
            return pricing.total();
        }

        private List<PromotionId> names() {
            return applied.stream().map(PublishedRule::promotion).toList();
        }
    }

    /** How deals are tried: in all orders unless more than four of one priority are about the same goods. */
    static Search search(List<PublishedRule> rules, List<Part> parts, ScopeMatch match) {
        return classes(rules).stream()
                .flatMap(some -> rivals(some, parts, match).stream())
                .anyMatch(rivals -> rivals.size() > MOST) ? Search.BEST_FIRST : Search.ALL_ORDERS;
    }

    /** Deals by their priority: those of one priority compete. */
    static Collection<List<PublishedRule>> classes(List<PublishedRule> rules) {
        return rules.stream()
                .filter(rule -> rule.rule().layer() == Layer.ITEM && rule.rule().stacking().consumes())
                .collect(Collectors.groupingBy(rule -> rule.rule().stacking().priority(), TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Rules that can be in each other's way: those that concern the same parts, directly or by others. */
    static List<List<PublishedRule>> rivals(List<PublishedRule> rules, List<Part> parts, ScopeMatch match) {
        List<List<PublishedRule>> all = new ArrayList<>();
        List<BitSet> places = new ArrayList<>();
        for (PublishedRule rule : rules) {
            List<PublishedRule> joined = new ArrayList<>(List.of(rule));
            BitSet concerned = bits(rule, parts, match);
            for (int each = all.size() - 1; each >= 0; each--) {
                if (places.get(each).intersects(concerned)) {
                    joined.addAll(all.remove(each));
                    concerned.or(places.remove(each));
                }
            }
            all.add(joined);
            places.add(concerned);
        }
        return all;
    }

    private static BitSet bits(PublishedRule rule, List<Part> parts, ScopeMatch match) {
        BitSet bits = new BitSet(parts.size());
        Concern.of(rule.rule(), match).of(parts).forEach(bits::set);
        return bits;
    }

    /**
     * The order that gives most; of several the one whose applied rules have the smallest names. Too many are tried
     * once, whatever is claimed of how they were tried before.
     */
    Tried best(List<PublishedRule> rules) {
        return rules.size() > MOST ? bestFirst(rules) : bestOrder(rules);
    }

    private Tried bestOrder(List<PublishedRule> rules) {
        return orders(rules).stream()
                .map(this::inOrder)
                .min(Comparator.comparingLong(Tried::paid).thenComparing(Tried::names, BY_NAMES))
                .orElseThrow();
    }

    /** Each once, the one that gives most by itself first. */
    Tried bestFirst(List<PublishedRule> rules) {
        Map<PromotionId, Long> alone = rules.stream()
                .collect(Collectors.toMap(PublishedRule::promotion,
                        rule -> give.apply(rule, pricing).map(Given::benefit).orElse(0L)));
        return inOrder(rules.stream()
                .sorted(Comparator.comparingLong((PublishedRule rule) -> alone.get(rule.promotion()))
                        .reversed()
                        .thenComparing(PublishedRule::promotion))
                .toList());
    }

    /** One after the other, each on what those before have left. */
    Tried inOrder(List<PublishedRule> rules) {
        Pricing after = pricing;
        List<PublishedRule> applied = new ArrayList<>();
        for (PublishedRule rule : rules) {
            Optional<Given> given = give.apply(rule, after).filter(found -> found.benefit() > 0);
            if (given.isPresent()) {
                after = after.with(Source.of(rule), given.get());
                applied.add(rule);
            }
        }
        return new Tried(after, applied);
    }

    private static List<List<PublishedRule>> orders(List<PublishedRule> rules) {
        if (rules.size() <= 1) {
            return List.of(rules);
        }
        List<List<PublishedRule>> all = new ArrayList<>();
        for (PublishedRule first : rules) {
            List<PublishedRule> others = rules.stream().filter(rule -> !rule.equals(first)).toList();
            for (List<PublishedRule> rest : orders(others)) {
                List<PublishedRule> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static int compareNames(List<PromotionId> some, List<PromotionId> others) {
        for (int place = 0; place < Math.min(some.size(), others.size()); place++) {
            int order = some.get(place).compareTo(others.get(place));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }
}
