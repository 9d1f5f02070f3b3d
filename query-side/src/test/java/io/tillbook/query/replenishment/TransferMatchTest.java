package io.tillbook.query.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.replenishment.TransferMatch.Holding;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TransferMatchTest {
    @Test
    void theLargestNeedIsServedFirstFromTheLargestSurplus() {
        List<Holding> holdings = List.of(holding("A", 1, 0, 5), holding("B", 9, 0, 6), holding("C", 2, 0, 4),
                holding("D", 12, 0, 10));

        assertThat(TransferMatch.of(holdings)).containsExactly(match("B", "A", 3), match("D", "A", 1),
                match("D", "C", 1));
    }

    @Test
    void goodsOnTheirWayCountAsThereButCannotBeSent() {
        assertThat(TransferMatch.of(List.of(holding("A", 1, 4, 5), holding("B", 9, 0, 2)))).isEmpty();
        assertThat(TransferMatch.of(List.of(holding("A", 1, 0, 5), holding("B", 2, 9, 2)))).isEmpty();
    }

    @Property
    void nobodyGivesMoreThanTheirSurplusOrGetsMoreThanTheirNeed(@ForAll("holdings") List<Holding> holdings) {
        List<TransferMatch> matches = TransferMatch.of(holdings);

        assertThat(matches).allSatisfy(match -> assertThat(match.quantity().isPositive()).isTrue());
        for (Holding holding : holdings) {
            assertThat(sum(matches, TransferMatch::from, holding)).isLessThanOrEqualTo(holding.surplus());
            assertThat(sum(matches, TransferMatch::to, holding)).isLessThanOrEqualTo(holding.need());
        }
    }

    @Property
    void eitherAllNeedsAreMetOrAllSurplusIsUsed(@ForAll("holdings") List<Holding> holdings) {
        Quantity moved = total(TransferMatch.of(holdings), TransferMatch::quantity);
        Quantity needed = total(holdings, Holding::need);
        Quantity spare = total(holdings, Holding::surplus);

        assertThat(moved).isEqualTo(needed.min(spare));
    }

    @Provide
    Arbitrary<List<Holding>> holdings() {
        Arbitrary<Quantity> available = Arbitraries.longs().between(-5_000, 20_000).map(Quantity::ofThousandths);
        Arbitrary<Quantity> other = Arbitraries.longs().between(0, 15_000).map(Quantity::ofThousandths);
        return Combinators.combine(available, other, other)
                .as((has, comes, keeps) -> new Holding(new LocationId("L"), has, comes, keeps))
                .list()
                .ofMaxSize(8)
                .map(TransferMatchTest::named);
    }

    private static List<Holding> named(List<Holding> holdings) {
        return IntStream.range(0, holdings.size())
                .mapToObj(index -> new Holding(new LocationId("L" + index), holdings.get(index).available(),
                        holdings.get(index).inTransit(), holdings.get(index).keep()))
                .toList();
    }

    private static Quantity sum(List<TransferMatch> matches, Function<TransferMatch, LocationId> side,
            Holding holding) {
        return total(matches.stream().filter(match -> side.apply(match).equals(holding.location())).toList(),
                TransferMatch::quantity);
    }

    private static <T> Quantity total(List<T> things, Function<T, Quantity> quantity) {
        return things.stream().map(quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Holding holding(String location, long available, long inTransit, long keep) {
        return new Holding(new LocationId(location), Quantity.of(available), Quantity.of(inTransit),
                Quantity.of(keep));
    }

    private static TransferMatch match(String from, String to, long units) {
        return new TransferMatch(new LocationId(from), new LocationId(to), Quantity.of(units));
    }
}
