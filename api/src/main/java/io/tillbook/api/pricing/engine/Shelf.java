package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.rule.Base;
import io.tillbook.api.pricing.rule.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Pieces that deals can take, scratch of one calculation. Pieces of a part are counted and never laid out one by one:
 * six thousand of them cost what one costs.
 */
final class Shelf {
    private final List<Part> parts;
    private final long[] left;

    private Shelf(List<Part> parts, ToLongFunction<Part> left) {
        this.parts = parts;
        this.left = new long[parts.size()];
        for (int place = 0; place < this.left.length; place++) {
            this.left[place] = left.applyAsLong(parts.get(place));
        }
    }

    /** All pieces that no deal has taken. */
    static Shelf ofUntaken(List<Part> parts) {
        return new Shelf(parts, part -> part.isTaken() ? 0 : part.pieces());
    }

    /** All pieces. */
    static Shelf ofAll(List<Part> parts) {
        return new Shelf(parts, Part::pieces);
    }

    /** Places of parts, those first that are to be given first. */
    int[] picked(int[] some, Pick pick) {
        return switch (pick) {
            case DEAREST -> dearestFirst(some);
            case CHEAPEST -> cheapestFirst(some);
        };
    }

    /** Places of parts, those first whose pieces cost most; then by line. */
    int[] dearestFirst(int[] some) {
        return sorted(some, Comparator.comparingLong((Integer place) -> parts.get(place).each()).reversed());
    }

    /** Places of parts, those first whose pieces cost least; then by line. */
    int[] cheapestFirst(int[] some) {
        return sorted(some, Comparator.comparingLong(place -> parts.get(place).each()));
    }

    private static int[] sorted(int[] some, Comparator<Integer> order) {
        return some.length < 2 ? some
                : IntStream.of(some).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /** The first so many pieces of parts in an order; fewer where there are no more. */
    List<Take> first(int[] order, long count) {
        return first(order, count, List.of());
    }

    /** The same, besides some that are taken already. */
    List<Take> first(int[] order, long count, List<Take> besides) {
        List<Take> takes = new ArrayList<>();
        long missing = count;
        for (int place : order) {
            long pieces = Math.min(missing, left[place] - of(place, besides));
            if (pieces > 0) {
                takes.add(new Take(place, pieces, parts.get(place).each()));
                missing -= pieces;
            }
        }
        return takes;
    }

    private static long of(int place, List<Take> takes) {
        return takes.stream().filter(take -> take.part() == place).mapToLong(Take::pieces).sum();
    }

    /** How many times the same pieces are there. */
    long times(List<Take> takes) {
        Map<Integer, Long> byPart = new TreeMap<>();
        takes.forEach(take -> byPart.merge(take.part(), take.pieces(), Long::sum));
        return byPart.entrySet().stream().mapToLong(part -> left[part.getKey()] / part.getValue()).min().orElse(0);
    }

    void remove(List<Take> takes, long times) {
        takes.forEach(take -> left[take.part()] -= take.pieces() * times);
    }

    static long pieces(List<Take> takes) {
        return takes.stream().mapToLong(Take::pieces).sum();
    }

    static long value(List<Take> takes) {
        return takes.stream().mapToLong(Take::value).sum();
    }

    /** What pieces are worth by some prices. */
    static long value(List<Take> takes, Base base, List<Part> parts) {
        return switch (base) {
            case REMAINING -> value(takes);
            case REGULAR -> regular(takes, parts);
        };
    }

    private static long regular(List<Take> takes, List<Part> parts) {
        return takes.stream()
                .mapToLong(take -> parts.get(take.part()).gross() / parts.get(take.part()).pieces() * take.pieces())
                .sum();
    }

    /**
     * Pieces of a part.
     *
     * @param part its place
     * @param pieces how many
     * @param each what one of them costs, in minor units
     */
    record Take(int part, long pieces, long each) {
        long value() {
            return pieces * each;
        }
    }
}
