package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Off;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.Benefit.UnitPrice;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Pick;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A second opinion about prices. It lays out all pieces one by one, changes them in place and tries what there is to
 * try; it shares nothing with the engine but the rules.
 */
final class PieceByPiece extends LaidOutDeals {
    PieceByPiece(Basket basket, RuleBook rules) {
        super(basket, rules);
    }

    /** What is paid for the pieces of each line, as {@code line:pieces=amount}. */
    static List<String> paid(Basket basket, RuleBook rules) {
        PieceByPiece all = new PieceByPiece(basket, rules);
        all.layOut();
        all.lowerPrices();
        all.makeDeals();
        all.discountAll();
        all.takeCoupons();
        all.takeOff(basket.manualMinor().minor());
        if (basket.roundOff()) {
            all.takeOff(all.total() % rules.policy().roundOffStep());
        }
        all.takePoints();
        return all.heaps.stream()
                .map(heap -> heap.line().lineNo() + ":" + heap.pieces.size() + "=" + heap.paid)
                .toList();
    }

    private void lowerPrices() {
        Map<String, Integer> given = new HashMap<>();
        for (Heap heap : List.copyOf(heaps)) {
            BasketLine line = heap.line();
            Map<String, List<Piece>> byRule = new LinkedHashMap<>();
            Map<String, Long> units = new HashMap<>();
            Map<String, PublishedRule> names = new HashMap<>();
            for (Piece piece : heap.pieces) {
                String best = "";
                long least = line.unitPrice().minor();
                for (PublishedRule rule : of(Layer.PRICE)) {
                    Integer most = rule.rule().limit().pieces();
                    String name = rule.promotion().value();
                    boolean isLeft = most == null || given.getOrDefault(name, 0) < most;
                    long unit = unit(rule.rule(), line);
                    if (isLeft && isIn(rule.rule().scope(), heap) && unit < least) {
                        best = name;
                        least = unit;
                        names.put(name, rule);
                    }
                }
                given.merge(best, 1, Integer::sum);
                units.put(best, least);
                byRule.computeIfAbsent(best, _ -> new ArrayList<>()).add(piece);
            }
            int part = 0;
            heaps.remove(heap);
            for (Map.Entry<String, List<Piece>> each : byRule.entrySet()) {
                Heap own = new Heap(heap.place + String.format("-%03d", part++));
                each.getValue().forEach(piece -> move(piece, own));
                own.paid = units.get(each.getKey()) * own.pieces.size();
                tag(own, names.get(each.getKey()));
                heaps.add(own);
            }
        }
        sort();
    }

    private static long unit(Rule rule, BasketLine line) {
        long regular = line.unitPrice().minor();
        Benefit give = rule.steps().getFirst().give();
        long unit = give instanceof UnitPrice price ? price.minor().minor()
                : give instanceof Pay pay ? regular - payOff(pay, regular) : regular;
        return line.floor() == null ? unit : Math.max(unit, line.floor().minor());
    }

    private void discountAll() {
        PieceByPiece together = copy();
        Map<String, List<PublishedRule>> groups = new TreeMap<>(Comparator
                .comparingInt((String group) -> rules.policy().groups().contains(group)
                        ? rules.policy().groups().indexOf(group)
                        : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder()));
        of(Layer.ORDER).stream()
                .filter(rule -> !rule.rule().stacking().exclusive())
                .forEach(rule -> groups.computeIfAbsent(rule.rule().stacking().group(), _ -> new ArrayList<>())
                        .add(rule));
        groups.values().forEach(together::discountByBest);
        PieceByPiece best = together;
        for (PublishedRule rule : of(Layer.ORDER)) {
            if (rule.rule().stacking().exclusive()) {
                PieceByPiece alone = copy();
                alone.discount(rule);
                best = alone.total() < best.total() ? alone : best;
            }
        }
        heaps = best.heaps;
    }

    private void discountByBest(List<PublishedRule> group) {
        PieceByPiece best = this;
        for (PublishedRule rule : group) {
            PieceByPiece trial = copy();
            trial.discount(rule);
            best = trial.total() < best.total() ? trial : best;
        }
        heaps = best.heaps;
    }

    private void takeCoupons() {
        PieceByPiece best = this;
        List<String> names = List.of("~");
        for (List<PublishedRule> order : orders(couponRules())) {
            PieceByPiece trial = copy();
            List<String> applied = new ArrayList<>();
            for (PublishedRule rule : order) {
                long before = trial.total();
                trial.discount(rule);
                if (trial.total() < before) {
                    applied.add(rule.promotion().value());
                }
            }
            boolean isBetter = trial.total() < best.total();
            if (isBetter || (trial.total() == best.total()
                    && String.join(",", applied).compareTo(String.join(",", names)) < 0)) {
                best = trial;
                names = applied;
            }
        }
        heaps = best.heaps;
    }

    /** Of each campaign the first rule that is about something in the basket. */
    private List<PublishedRule> couponRules() {
        Map<String, PublishedRule> first = new TreeMap<>();
        for (PublishedRule rule : of(Layer.COUPON)) {
            if (basket.lines()
                    .stream()
                    .anyMatch(line -> scopes(rule.rule()).stream().anyMatch(scope -> isAbout(scope, line)))) {
                first.putIfAbsent(String.valueOf(rule.rule().when().coupon()), rule);
            }
        }
        return List.copyOf(first.values());
    }

    private void discount(PublishedRule rule) {
        List<Step> steps = rule.rule().steps();
        for (Step step : steps.reversed()) {
            if (discount(rule, step)) {
                return;
            }
        }
    }

    private boolean discount(PublishedRule published, Step step) {
        Rule rule = published.rule();
        Need.Amount need = (Need.Amount) step.need();
        List<Heap> inScope = heaps.stream().filter(heap -> isIn(rule.scope(), heap)).toList();
        long base = inScope.stream().mapToLong(heap -> heap.paid).sum();
        if (step.give() instanceof Get get) {
            return give(published, need, get, inScope);
        }
        long times = times(need, worth(need, inScope));
        if (times == 0) {
            return false;
        }
        long off = step.give() instanceof Pay pay ? payOff(pay, base)
                : Math.min(base, ((Off) step.give()).minor().minor() * times);
        if (off > 0) {
            Map<Heap, Long> weights = new LinkedHashMap<>();
            Map<Heap, Long> room = new HashMap<>();
            for (Heap heap : inScope) {
                weights.put(heap, heap.paid);
                room.put(heap, heap.paid - floor(rule, heap.line()) * heap.pieces.size());
            }
            Map<Heap, Long> shares = spread(off, weights, room);
            if (shares.values().stream().anyMatch(share -> share > 0)) {
                shares.forEach((heap, share) -> {
                    heap.paid -= share;
                    tag(heap, published);
                });
            }
        }
        return true;
    }

    private static long times(Need.Amount need, long base) {
        long times = base / need.amountMinor().minor();
        return need.each() ? Math.min(times, need.atMost() == null ? Long.MAX_VALUE : need.atMost())
                : Math.min(times, 1);
    }

    /** What is left to pay of whole heaps, to the cent: pieces of one need not divide it. */
    private static long worth(Need.Amount need, List<Heap> heaps) {
        return heaps.stream()
                .mapToLong(heap -> need.base() == Base.REGULAR
                        ? heap.line().unitPrice().minor() * heap.pieces.size()
                        : heap.paid)
                .sum();
    }

    private boolean give(PublishedRule rule, Need.Amount need, Get get, List<Heap> inScope) {
        long base = worth(need, inScope);
        List<Piece> order = pieces(heap -> isIn(get.scope(), heap), get.pick() == Pick.DEAREST);
        for (long times = times(need, base); times > 0; times--) {
            List<Piece> given = order.subList(0, (int) Math.min(order.size(), get.pieces() * times));
            long taken = given.stream()
                    .filter(piece -> inScope.contains(piece.heap))
                    .mapToLong(piece -> piece.worth(need.base()))
                    .sum();
            if (!given.isEmpty() && times(need, base - taken) >= times) {
                handOut(rule, get, given);
                return true;
            }
        }
        return false;
    }

    private void handOut(PublishedRule rule, Get get, List<Piece> given) {
        Map<Heap, Integer> counts = new LinkedHashMap<>();
        given.forEach(piece -> counts.merge(piece.heap, 1, Integer::sum));
        Map<Heap, Long> off = new LinkedHashMap<>();
        PieceByPiece trial = copy();
        counts.forEach((heap, count) -> {
            Heap gift = trial.cut(trial.at(heap.place), count);
            long most = Math.max(0, gift.paid - floor(rule.rule(), gift.line()) * count);
            off.put(heap, Math.min(getOff(get, gift.paid, count), most));
        });
        if (off.values().stream().anyMatch(amount -> amount > 0)) {
            counts.forEach((heap, count) -> {
                Heap gift = cut(heap, count);
                gift.paid -= off.get(heap);
                tag(gift, rule);
            });
        }
    }

    private void takeOff(long amount) {
        Map<Heap, Long> weights = new LinkedHashMap<>();
        heaps.forEach(heap -> weights.put(heap, heap.paid));
        spread(amount, weights, weights).forEach((heap, share) -> heap.paid -= share);
    }

    private void takePoints() {
        var policy = rules.policy().points();
        long cap = Money.of(total() * policy.capBp() / 10_000).minor();
        long points = Math.min(basket.points(), cap / policy.valueMinor());
        takeOff((points - points % policy.step()) * policy.valueMinor());
    }
}
