package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Application.Cited;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.BasketLine;
import io.tillbook.api.pricing.basket.PricedLine;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A basket while it is priced.
 *
 * @param parts its lines by their numbers, split where pieces have different prices
 * @param applications what was applied
 */
record Pricing(List<Part> parts, List<Application> applications) {
    /** The order of lines has no influence: their numbers tell them apart. */
    static Pricing of(Basket basket) {
        List<BasketLine> lines =
                basket.lines().stream().sorted(Comparator.comparingInt(BasketLine::lineNo)).toList();
        return new Pricing(
                IntStream.range(0, lines.size()).mapToObj(place -> Part.of(place, lines.get(place))).toList(),
                List.of());
    }

    /** With something applied. */
    Pricing with(Source source, Given given) {
        int seq = applications.size();
        Map<Integer, Given.Slice> byPart =
                given.slices().stream().collect(Collectors.toMap(Given.Slice::part, Function.identity()));
        List<Part> after = new ArrayList<>(parts.size() + 1);
        for (int place = 0; place < parts.size(); place++) {
            Given.Slice slice = byPart.get(place);
            if (slice == null) {
                after.add(parts.get(place));
            } else {
                after.addAll(touched(parts.get(place), slice, seq, source));
            }
        }
        List<Application> more = new ArrayList<>(applications);
        more.add(new Application(seq, source.layer(), source.cited(), given.step(), given.times(),
                Money.of(given.benefit())));
        return new Pricing(after, more);
    }

    /** Some of its parts alone, nothing being applied yet. */
    Pricing only(BitSet places) {
        return new Pricing(places.stream().mapToObj(parts::get).toList(), List.of());
    }

    private static List<Part> touched(Part part, Given.Slice slice, int seq, Source source) {
        if (slice.pieces() == part.pieces()) {
            return List.of(touched(part, slice.amount(), seq, source));
        }
        return List.of(touched(part.first(slice.pieces()), slice.amount(), seq, source), part.after(slice.pieces()));
    }

    private static Part touched(Part part, long amount, int seq, Source source) {
        Part less = part.less(seq, amount, source.tag());
        return source.takes() ? less.taken(true) : less;
    }

    long total() {
        long total = 0;
        for (Part part : parts) {
            total += part.paid();
        }
        return total;
    }

    /** The lines as they are told, their parts numbered. */
    List<PricedLine> lines() {
        List<PricedLine> told = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean goesOn = !told.isEmpty() && told.getLast().line().equals(part.line());
            told.add(new PricedLine(part.line(), goesOn ? told.getLast().part() + 1 : 0, part.quantity(),
                    Money.of(part.gross()), part.shares()));
        }
        return told;
    }

    /**
     * What is applied.
     *
     * @param layer of which layer it is
     * @param cited the version of a promotion, where it is one
     * @param tag by which other rules know it
     * @param takes whether pieces that it touches are in no other deal
     */
    record Source(Layer layer, @Nullable Cited cited, @Nullable String tag, boolean takes) {
        static Source of(PublishedRule rule) {
            return new Source(rule.rule().layer(), new Cited(rule.promotion(), rule.version()),
                    rule.rule().stacking().tag(),
                    rule.rule().layer() == Layer.ITEM && rule.rule().stacking().consumes());
        }

        static Source of(Layer layer) {
            return new Source(layer, null, null, false);
        }
    }

    /**
     * What a rule would take off.
     *
     * @param step which of its steps is reached, from 0
     * @param times how many times it is given
     * @param slices from which pieces how much, each part at most once
     */
    record Given(int step, long times, List<Slice> slices) {
        /**
         * Pieces of a part from which something is taken off.
         *
         * @param part its place
         * @param pieces how many of its pieces, the first ones
         * @param amount how much, zero or more, in minor units
         */
        record Slice(int part, long pieces, long amount) {}

        long benefit() {
            return slices.stream().mapToLong(Slice::amount).sum();
        }
    }
}
