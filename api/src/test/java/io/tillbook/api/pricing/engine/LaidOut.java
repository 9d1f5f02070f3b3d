package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit.Pay;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.Need;
import io.tillbook.api.pricing.rule.Rule;
import io.tillbook.api.pricing.rule.Scope;
import io.tillbook.api.pricing.rule.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A basket whose pieces are laid out one by one, and changed in place. */
abstract class LaidOut {
    final RuleBook rules;
    final Basket basket;
    List<Heap> heaps = new ArrayList<>();

    LaidOut(Basket basket, RuleBook rules) {
        this.basket = basket;
        this.rules = rules;
    }

    /** One piece; pieces with the same heap have the same price and the same history. */
    static final class Piece {
        final BasketLine line;
        Heap heap;

        Piece(BasketLine line, Heap heap) {
            this.line = line;
            this.heap = heap;
        }

        long cents() {
            return heap.paid / heap.pieces.size();
        }

        long worth(Base base) {
            return base == Base.REGULAR ? line.unitPrice().minor() : cents();
        }
    }

    /** Pieces of a line that have the same price. */
    static final class Heap {
        final String place;
        final List<Piece> pieces = new ArrayList<>();
        final Set<String> tags = new HashSet<>();
        long paid;
        boolean used;

        Heap(String place) {
            this.place = place;
        }

        BasketLine line() {
            return pieces.getFirst().line;
        }
    }

    void layOut() {
        for (BasketLine line : basket.lines()) {
            Heap heap = new Heap(String.format("%03d", line.lineNo()));
            for (long piece = 0; piece < line.quantity().thousandths() / 1_000; piece++) {
                heap.pieces.add(new Piece(line, heap));
            }
            heap.paid = line.unitPrice().minor() * heap.pieces.size();
            heaps.add(heap);
        }
        sort();
    }

    void sort() {
        heaps.sort(Comparator.comparing(heap -> heap.place));
    }

    List<PublishedRule> of(Layer layer) {
        return rules.rules()
                .stream()
                .filter(rule -> rule.rule().layer() == layer)
                .filter(rule -> rule.rule().when().coupon() == null
                        || basket.coupons().contains(rule.rule().when().coupon()))
                .sorted(Comparator.comparing((PublishedRule rule) -> rule.promotion().value()))
                .sorted(Comparator.comparingInt(rule -> rule.rule().stacking().priority()))
                .toList();
    }

    long total() {
        return heaps.stream().mapToLong(heap -> heap.paid).sum();
    }

    boolean isIn(Scope scope, Heap heap) {
        BasketLine line = heap.line();
        return scope.notWith().stream().noneMatch(heap.tags::contains) && (scope.isOpen() || names(scope, line)
                || scope.sets().stream().anyMatch(set -> names(rules.sets().get(set), line)));
    }

    static boolean names(Scope scope, BasketLine line) {
        return scope.skus().contains(line.goods().sku())
                || scope.brands().contains(String.valueOf(line.goods().brand()))
                || scope.categories()
                        .stream()
                        .anyMatch(category -> (line.goods().category() + "/").startsWith(category + "/"));
    }

    static void move(Piece piece, Heap heap) {
        heap.pieces.add(piece);
        piece.heap = heap;
    }

    static void tag(Heap heap, @Nullable PublishedRule rule) {
        if (rule != null && rule.rule().stacking().tag() != null) {
            heap.tags.add(rule.rule().stacking().tag());
        }
    }

    static long share(long base, int bp) {
        return base - BigDecimal.valueOf(base)
                .multiply(BigDecimal.valueOf(bp, 4))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static long payOff(Pay pay, long base) {
        return Math.min(share(base, pay.bp()), pay.max() == null ? Long.MAX_VALUE : pay.max().minor());
    }

    boolean isAbout(Scope scope, BasketLine line) {
        return scope.isOpen() || names(scope, line)
                || scope.sets().stream().anyMatch(set -> names(rules.sets().get(set), line));
    }

    static List<Scope> scopes(Rule rule) {
        List<Scope> all = new ArrayList<>(List.of(rule.scope()));
        for (Step step : rule.steps()) {
            if (step.give() instanceof Get get) {
                all.add(get.scope());
            }
            if (step.need() instanceof Need.Slots slots) {
                slots.slots().forEach(slot -> all.add(slot.scope()));
            }
        }
        return all;
    }

    PieceByPiece copy() {
        PieceByPiece copy = new PieceByPiece(basket, rules);
        for (Heap heap : heaps) {
            Heap same = new Heap(heap.place);
            heap.pieces.forEach(piece -> same.pieces.add(new Piece(piece.line, same)));
            same.tags.addAll(heap.tags);
            same.paid = heap.paid;
            same.used = heap.used;
            copy.heaps.add(same);
        }
        return copy;
    }

    static long floor(Rule rule, BasketLine line) {
        return rule.floor() == FloorPolicy.IGNORE || line.floor() == null ? 0 : line.floor().minor();
    }

    /** The first so many pieces become a heap of their own, the rest another one. */
    Heap cut(Heap heap, int count) {
        if (count == heap.pieces.size()) {
            return heap;
        }
        long regular = heap.line().unitPrice().minor();
        long off = regular * heap.pieces.size() - heap.paid;
        long offFirst = BigInteger.valueOf(off)
                .multiply(BigInteger.valueOf(count))
                .divide(BigInteger.valueOf(heap.pieces.size()))
                .longValueExact();
        Heap first = new Heap(heap.place + "-000");
        Heap rest = new Heap(heap.place + "-001");
        List<Piece> pieces = List.copyOf(heap.pieces);
        pieces.subList(0, count).forEach(piece -> move(piece, first));
        pieces.subList(count, pieces.size()).forEach(piece -> move(piece, rest));
        first.paid = regular * count - offFirst;
        rest.paid = heap.paid - first.paid;
        for (Heap half : List.of(first, rest)) {
            half.tags.addAll(heap.tags);
            half.used = heap.used;
        }
        heaps.remove(heap);
        heaps.add(first);
        heaps.add(rest);
        sort();
        return first;
    }

    List<Piece> pieces(Predicate<Heap> some, boolean isDearestFirst) {
        Comparator<Piece> order = Comparator.comparingLong(Piece::cents);
        return heaps.stream()
                .filter(some)
                .flatMap(heap -> heap.pieces.stream())
                .sorted(isDearestFirst ? order.reversed() : order)
                .toList();
    }

    static long getOff(Get get, long base, long count) {
        return switch (get.price()) {
            case Get.Price.Share share -> share(base, share.bp());
            case Get.Price.Fixed fixed -> Math.max(0, base - fixed.minor().minor() * count);
        };
    }

    /** One unit after the other goes to whom most is missing, as far as there is room. */
    static Map<Heap, Long> spread(long amount, Map<Heap, Long> weights, Map<Heap, Long> room) {
        Map<Heap, Long> given = new LinkedHashMap<>();
        weights.keySet().forEach(heap -> given.put(heap, 0L));
        long left = Math.min(amount, room.values().stream().mapToLong(each -> Math.max(0, each)).sum());
        Map<Heap, Long> open = new LinkedHashMap<>(weights);
        while (left > 0) {
            BigInteger sum = BigInteger.valueOf(open.values().stream().mapToLong(Long::longValue).sum());
            Map<Heap, Long> parts = new LinkedHashMap<>();
            Map<Heap, BigInteger> rests = new LinkedHashMap<>();
            long missing = left;
            for (Map.Entry<Heap, Long> each : open.entrySet()) {
                BigInteger[] split = BigInteger.valueOf(left)
                        .multiply(BigInteger.valueOf(each.getValue()))
                        .divideAndRemainder(sum);
                parts.put(each.getKey(), split[0].longValueExact());
                rests.put(each.getKey(), split[1]);
                missing -= split[0].longValueExact();
            }
            List<Heap> byRest = new ArrayList<>(open.keySet());
            byRest.sort(Comparator.comparing((Heap heap) -> rests.get(heap)).reversed());
            byRest.stream().limit(missing).forEach(heap -> parts.merge(heap, 1L, Long::sum));
            for (Heap heap : List.copyOf(open.keySet())) {
                long fits = Math.min(parts.get(heap), Math.max(0, room.get(heap)) - given.get(heap));
                given.merge(heap, fits, Long::sum);
                left -= fits;
                if (given.get(heap) >= room.get(heap)) {
                    open.remove(heap);
                }
            }
        }
        return given;
    }

    Heap at(String place) {
        return heaps.stream().filter(heap -> heap.place.equals(place)).findAny().orElseThrow();
    }
}
