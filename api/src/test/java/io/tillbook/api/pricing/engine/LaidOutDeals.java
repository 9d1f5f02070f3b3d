package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Benefit.Cheapest;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.Total;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Slot;
import io.tillbook.api.pricing.rule.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Deals over pieces that are laid out one by one. */
abstract class LaidOutDeals extends LaidOut {
    LaidOutDeals(Basket basket, RuleBook rules) {
        super(basket, rules);
    }

    void makeDeals() {
        Map<Integer, List<PublishedRule>> classes = new TreeMap<>();
        of(Layer.ITEM).forEach(rule -> classes.computeIfAbsent(rule.rule().stacking().priority(),
                _ -> new ArrayList<>()).add(rule));
        boolean isTooMany = classes.values().stream().anyMatch(this::isTooMany);
        for (List<PublishedRule> some : classes.values()) {
            List<PublishedRule> order = isTooMany ? byBenefit(some) : bestOrder(some);
            order.forEach(this::deal);
        }
    }

    /** Whether more than four are about the same goods, tags aside, which nothing has before the first price. */
    boolean isTooMany(List<PublishedRule> some) {
        Map<PublishedRule, Set<Integer>> lines = new HashMap<>();
        for (PublishedRule rule : some) {
            Set<Integer> about = new HashSet<>();
            for (BasketLine line : basket.lines()) {
                if (scopes(rule.rule()).stream().anyMatch(scope -> isAbout(scope, line))) {
                    about.add(line.lineNo());
                }
            }
            if (!about.isEmpty()) {
                lines.put(rule, about);
            }
        }
        for (PublishedRule first : lines.keySet()) {
            Set<PublishedRule> joined = new LinkedHashSet<>(Set.of(first));
            boolean grows = true;
            while (grows) {
                grows = joined.addAll(lines.keySet()
                        .stream()
                        .filter(other -> joined.stream()
                                .anyMatch(known -> lines.get(other).stream().anyMatch(lines.get(known)::contains)))
                        .toList());
            }
            if (joined.size() > 4) {
                return true;
            }
        }
        return false;
    }

    List<PublishedRule> byBenefit(List<PublishedRule> some) {
        Map<PublishedRule, Long> alone = new HashMap<>();
        for (PublishedRule rule : some) {
            PieceByPiece trial = copy();
            trial.deal(rule);
            alone.put(rule, total() - trial.total());
        }
        return some.stream()
                .sorted(Comparator.comparingLong((PublishedRule rule) -> -alone.get(rule))
                        .thenComparing(rule -> rule.promotion().value()))
                .toList();
    }

    List<PublishedRule> bestOrder(List<PublishedRule> some) {
        List<PublishedRule> about = some.stream()
                .filter(rule -> basket.lines()
                        .stream()
                        .anyMatch(line -> scopes(rule.rule()).stream().anyMatch(scope -> isAbout(scope, line))))
                .toList();
        List<PublishedRule> best = List.of();
        List<String> names = List.of();
        long least = Long.MAX_VALUE;
        for (List<PublishedRule> order : orders(about)) {
            PieceByPiece trial = copy();
            List<String> applied = order.stream()
                    .filter(trial::deal)
                    .map(rule -> rule.promotion().value())
                    .toList();
            if (trial.total() < least
                    || (trial.total() == least && String.join(",", applied).compareTo(String.join(",", names)) < 0)) {
                least = trial.total();
                names = applied;
                best = order;
            }
        }
        return best;
    }

    static <T> List<List<T>> orders(List<T> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : some) {
            List<T> rest = new ArrayList<>(some);
            rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }

    /** A set of pieces that make one deal. */
    record Group(List<Piece> needed, List<Piece> given, long times) {
        List<Piece> all() {
            List<Piece> all = new ArrayList<>(needed);
            all.addAll(given);
            return all;
        }
    }

    boolean deal(PublishedRule rule) {
        List<Step> steps = rule.rule().steps();
        for (Step step : steps.reversed()) {
            List<Group> groups = groups(rule.rule(), step);
            if (!groups.isEmpty()) {
                return deal(rule, step, groups);
            }
        }
        return false;
    }

    boolean deal(PublishedRule rule, Step step, List<Group> groups) {
        Map<Heap, Long> off = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        for (Group group : groups) {
            long discount = discount(step.give(), group);
            if (discount > 0) {
                Map<Heap, Long> weights = new TreeMap<>(Comparator.comparing(heap -> heap.place));
                Map<Heap, Long> room = new HashMap<>();
                for (Piece piece : group.all()) {
                    weights.merge(piece.heap, piece.cents(), Long::sum);
                    room.merge(piece.heap, piece.cents() - floor(rule.rule(), piece.line), Long::sum);
                }
                Map<Heap, Long> shares = spread(discount, weights, room);
                if (shares.values().stream().anyMatch(share -> share > 0)) {
                    shares.forEach((heap, share) -> off.merge(heap, share, Long::sum));
                    used.addAll(group.all());
                }
            }
        }
        for (Heap heap : List.copyOf(heaps)) {
            List<Piece> some = heap.pieces.stream().filter(used::contains).toList();
            if (!some.isEmpty()) {
                Heap own = cut(heap, some.size());
                own.paid -= off.get(heap);
                own.used = true;
                tag(own, rule);
            }
        }
        sort();
        return !used.isEmpty();
    }

    List<Group> groups(Rule rule, Step step) {
        List<Group> groups = new ArrayList<>();
        Set<Piece> gone = new HashSet<>();
        long most = rule.limit().timesPerSale() == null ? Long.MAX_VALUE : rule.limit().timesPerSale();
        boolean isRepeated = step.need() instanceof Need.Slots
                || (step.need() instanceof Need.Pieces pieces && pieces.each());
        do {
            Group group = group(rule, step, gone);
            if (group == null) {
                return groups;
            }
            groups.add(group);
            gone.addAll(group.all());
        } while (isRepeated && groups.size() < most);
        return groups;
    }

    @Nullable
    Group group(Rule rule, Step step, Set<Piece> gone) {
        List<Piece> given = new ArrayList<>();
        if (step.give() instanceof Get get) {
            pieces(heap -> !heap.used && isIn(get.scope(), heap), get.pick() == Pick.DEAREST).stream()
                    .filter(piece -> !gone.contains(piece))
                    .limit(get.pieces())
                    .forEach(given::add);
            if (given.size() < get.pieces()) {
                return null;
            }
        }
        List<Piece> open =
                pieces(heap -> !heap.used && isIn(rule.scope(), heap), !(step.give() instanceof Get)).stream()
                        .filter(piece -> !gone.contains(piece) && !given.contains(piece))
                        .toList();
        return switch (step.need()) {
            case Need.None _ -> open.isEmpty() ? null : new Group(open, given, 1);
            case Need.Amount amount -> {
                long times = open.stream().mapToLong(piece -> piece.worth(amount.base())).sum()
                        / amount.amountMinor().minor();
                long most = amount.each() ? amount.atMost() == null ? Long.MAX_VALUE : amount.atMost() : 1;
                yield times == 0 ? null : new Group(open, given, Math.min(times, most));
            }
            case Need.Pieces pieces -> open.size() < pieces.n() ? null
                    : new Group(pieces.each() || step.give() instanceof Get ? open.subList(0, pieces.n()) : open, given,
                            1);
            case Need.Slots slots -> bundle(slots.slots(), gone);
        };
    }

    @Nullable
    Group bundle(List<Slot> slots, Set<Piece> gone) {
        List<Piece> bundle = new ArrayList<>();
        for (Slot slot : slots) {
            List<Piece> some = pieces(heap -> !heap.used && isIn(slot.scope(), heap), true).stream()
                    .filter(piece -> !gone.contains(piece) && !bundle.contains(piece))
                    .limit(slot.pieces())
                    .toList();
            if (some.size() < slot.pieces()) {
                return null;
            }
            bundle.addAll(some);
        }
        return new Group(bundle, List.of(), 1);
    }

    static long discount(Benefit give, Group group) {
        long base = group.needed().stream().mapToLong(Piece::cents).sum();
        long given = group.given().stream().mapToLong(Piece::cents).sum();
        return switch (give) {
            case Pay pay -> payOff(pay, base);
            case Off off -> Math.min(base, off.minor().minor() * group.times());
            case Total total -> Math.max(0, base - total.minor().minor());
            case Cheapest cheapest -> share(group.needed()
                    .stream()
                    .mapToLong(Piece::cents)
                    .sorted()
                    .limit(cheapest.k())
                    .sum(), cheapest.bp());
            case Get get -> getOff(get, given, group.given().size());
            case UnitPrice _,Benefit.PointsGift _,Benefit.CouponGift _ -> 0;
        };
    }
}
