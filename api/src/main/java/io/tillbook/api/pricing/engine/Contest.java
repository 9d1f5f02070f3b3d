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
import java.util.Collections;
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
    private static final Comparator<Tried> BEST =
            Comparator.comparingLong(Tried::paid).thenComparing(Tried::names, Contest::compareNames);

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

        private boolean isBeyond(Tried before) {
            return applied.size() > before.applied.size();
        }

        private Tried with(PublishedRule rule, Given given) {
            List<PublishedRule> more = new ArrayList<>(applied);
            more.add(rule);
            return new Tried(pricing.with(Source.of(rule), given), more);
        }
    }

    /**
     * Rules that can be in each other's way: those that concern the same parts, directly or by others.
     *
     * @param rules these rules
     * @param places the parts that they concern; they neither touch others nor depend on them
     */
    record Rivals(List<PublishedRule> rules, BitSet places) {
        private static Rivals of(PublishedRule rule, List<Part> parts, ScopeMatch match) {
            BitSet places = new BitSet(parts.size());
            Concern.of(rule.rule(), match).of(parts).forEach(places::set);
            return new Rivals(List.of(rule), places);
        }

        private Rivals and(Rivals others) {
            List<PublishedRule> all = new ArrayList<>(rules);
            all.addAll(others.rules);
            BitSet both = (BitSet) places.clone();
            both.or(others.places);
            return new Rivals(all, both);
        }
    }

    /** How deals are tried: in all orders unless more than four of one priority are about the same goods. */
    static Search search(List<PublishedRule> rules, List<Part> parts, ScopeMatch match) {
        return classes(rules).stream()
                .flatMap(some -> rivals(some, parts, match).stream())
                .anyMatch(rivals -> rivals.rules().size() > MOST) ? Search.BEST_FIRST : Search.ALL_ORDERS;
    }

    /** Deals by their priority: those of one priority compete. */
    static Collection<List<PublishedRule>> classes(List<PublishedRule> rules) {
        return rules.stream()
                .filter(rule -> rule.rule().layer() == Layer.ITEM && rule.rule().stacking().consumes())
                .collect(Collectors.groupingBy(rule -> rule.rule().stacking().priority(), TreeMap::new,
                        Collectors.toList()))
                .values();
    }

    /** All rules, those together that can be in each other's way. */
    static List<Rivals> rivals(List<PublishedRule> rules, List<Part> parts, ScopeMatch match) {
        List<Rivals> all = new ArrayList<>();
        for (PublishedRule rule : rules) {
            Rivals joined = Rivals.of(rule, parts, match);
            for (int each = all.size() - 1; each >= 0; each--) {
                if (all.get(each).places().intersects(joined.places())) {
                    joined = joined.and(all.remove(each));
                }
            }
            all.add(joined);
        }
        return all;
    }

    /** The same on the parts only that some rules concern, where trying them costs less and gives as much. */
    Contest among(Rivals rivals) {
        return new Contest(pricing.only(rivals.places()), give);
    }

    /**
     * The order that gives most; of several the one whose applied rules have the smallest names. Too many are tried
     * once, whatever is claimed of how they were tried before.
     */
    Tried best(List<PublishedRule> rules) {
        return rules.size() > MOST ? bestFirst(rules) : bestOrder(untouched(), rules);
    }

    private Tried untouched() {
        return new Tried(pricing, List.of());
    }

    /** Orders that begin alike are tried together; where none of the rest gives anything, no order of them does. */
    private Tried bestOrder(Tried soFar, List<PublishedRule> left) {
        List<Tried> begun = left.stream().map(rule -> after(soFar, rule)).toList();
        if (begun.stream().noneMatch(each -> each.isBeyond(soFar))) {
            return soFar;
        }
        List<Tried> ends = new ArrayList<>();
        for (int first = 0; first < begun.size(); first++) {
            PublishedRule begins = left.get(first);
            ends.add(bestOrder(begun.get(first), left.stream().filter(rule -> !rule.equals(begins)).toList()));
        }
        return Collections.min(ends, BEST);
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
        Tried soFar = untouched();
        for (PublishedRule rule : rules) {
            soFar = after(soFar, rule);
        }
        return soFar;
    }

    private Tried after(Tried soFar, PublishedRule rule) {
        Optional<Given> given = give.apply(rule, soFar.pricing()).filter(found -> found.benefit() > 0);
        return given.isPresent() ? soFar.with(rule, given.get()) : soFar;
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
