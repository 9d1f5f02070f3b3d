package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.PricedBasket;
import io.tillbook.api.pricing.basket.PricedLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first thing in which prices that were told differ from what the engine says.
 *
 * @param field what differs: of the line, or of the sale where there is none
 * @param lineNo the line of the sale; missing where all amounts are right
 * @param expectedMinor what is to be paid for it, or what is to be taken off, in minor units
 * @param claimedMinor what was told instead, in minor units
 */
public record PricingDifference(String field, @Nullable Integer lineNo, Money expectedMinor, Money claimedMinor) {
    private record PartNo(int lineNo, int part) {
        static PartNo of(PricedLine line) {
            return new PartNo(line.line().lineNo(), line.part());
        }
    }

    /** What differs first; empty where nothing does. */
    public static Optional<PricingDifference> first(RecordedBasket told, PricedBasket expected) {
        return Stream.of(lines(told, expected), applications(told.applications(), expected.applications()),
                points(told.pricing().basis().pointsUsed(), expected.pointsUsed()))
                .flatMap(Function.identity())
                .findFirst();
    }

    /** Told lines that have their parts have all of them: together they are the line of the basket. */
    private static Stream<PricingDifference> lines(RecordedBasket told, PricedBasket expected) {
        Map<PartNo, PricedLine> parts =
                expected.lines().stream().collect(Collectors.toMap(PartNo::of, Function.identity()));
        List<PricedLine> claimed = told.priced().lines();
        return IntStream.range(0, claimed.size())
                .boxed()
                .flatMap(each -> line(told.lines().get(each).lineNo(), claimed.get(each),
                        parts.get(PartNo.of(claimed.get(each)))).stream());
    }

    private static Optional<PricingDifference> line(int lineNo, PricedLine told, @Nullable PricedLine expected) {
        if (expected == null) {
            return Optional.of(new PricingDifference("splitOf", lineNo, Money.ZERO, told.paid()));
        }
        if (!told.quantity().equals(expected.quantity())) {
            return Optional.of(new PricingDifference("quantity", lineNo, expected.paid(), told.paid()));
        }
        return told.grossMinor().equals(expected.grossMinor()) && shares(told).equals(shares(expected))
                ? Optional.empty()
                : Optional.of(new PricingDifference("shares", lineNo, expected.paid(), told.paid()));
    }

    private static Map<Integer, Money> shares(PricedLine line) {
        return line.shares()
                .stream()
                .collect(Collectors.toMap(PricedLine.Share::seq, PricedLine.Share::amountMinor, Money::plus));
    }

    private static Stream<PricingDifference> applications(List<Application> told, List<Application> expected) {
        return IntStream.range(0, Math.max(told.size(), expected.size()))
                .filter(seq -> !Objects.equals(at(told, seq), at(expected, seq)))
                .mapToObj(seq -> new PricingDifference("applications/" + seq, null, benefit(at(expected, seq)),
                        benefit(at(told, seq))));
    }

    private static @Nullable Application at(List<Application> all, int seq) {
        return seq < all.size() ? all.get(seq) : null;
    }

    private static Money benefit(@Nullable Application application) {
        return application == null ? Money.ZERO : application.benefitMinor();
    }

    private static Stream<PricingDifference> points(int told, int expected) {
        return told == expected ? Stream.empty()
                : Stream.of(new PricingDifference("basis/points", null, Money.ZERO, Money.ZERO));
    }
}
