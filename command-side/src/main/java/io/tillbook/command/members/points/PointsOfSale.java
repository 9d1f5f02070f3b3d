package io.tillbook.command.members.points;

import io.tillbook.api.members.points.EarningBase;
import io.tillbook.api.members.points.LineMultiplier;
import io.tillbook.api.members.points.PointsEvent.HeldLinesCounted;
import io.tillbook.api.members.points.PointsEvent.OfSale;
import io.tillbook.api.members.points.PointsEvent.SalePointsCounted;
import io.tillbook.api.members.points.PointsEvent.SalePointsReturned;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points of a sale of a member.
 *
 * @param counted how they were counted when it was made
 * @param base what they were earned on, with lines that became known later
 * @param held what of that is still held
 * @param multipliers lines that have earned more or fewer points than others
 * @param earned how many it has earned
 * @param takenBack how many of those were taken back
 * @param givenBack how many of those that it was paid with came back
 */
record PointsOfSale(SalePointsCounted counted, EarningBase base, EarningBase held, List<LineMultiplier> multipliers,
        long earned, long takenBack, long givenBack) {
    private static final StreamType<Optional<PointsOfSale>> STREAM =
            StreamType.<Optional<PointsOfSale>>of("salepoints", Optional.empty())
                    .on(OfSale.class, PointsOfSale::evolve);

    /** The stream of a sale; its state is empty where no member has made it. */
    static StreamRef<Optional<PointsOfSale>> at(SaleId sale) {
        return STREAM.at(sale);
    }

    /** What the points of a line were multiplied with, in basis points. */
    int multiplier(int lineNo) {
        return multipliers.stream()
                .filter(line -> line.lineNo() == lineNo)
                .map(LineMultiplier::bp)
                .findFirst()
                .orElse(Benefit.WHOLE_BP);
    }

    /** How many of the points that it has earned are to be taken back, so much being held. */
    long toTakeBack(EarningBase then) {
        return Math.max(0, earned - takenBack - base.staying(earned, then));
    }

    /**
     * The lots of the next points that come back of those that it was paid with: the last that were spent come first,
     * and what was a debt before all others.
     */
    List<PointsLot> spentOf(long back) {
        long debt = counted.burnt() - counted.spent().stream().mapToLong(PointsLot::points).sum();
        long skipped = Math.max(0, givenBack - debt);
        long last = Math.max(0, givenBack + back - debt);
        List<PointsLot> lots = new ArrayList<>();
        long passed = 0;
        for (PointsLot lot : counted.spent().reversed()) {
            long from = Math.max(passed, skipped);
            long until = Math.min(passed + lot.points(), last);
            if (until > from) {
                lots.addFirst(lot.of(until - from));
            }
            passed += lot.points();
        }
        return lots;
    }

    private static Optional<PointsOfSale> evolve(Optional<PointsOfSale> before, OfSale event) {
        return switch (event) {
            case SalePointsCounted counted -> Optional.of(new PointsOfSale(counted, counted.base(), counted.base(),
                    counted.multipliers(), counted.earned(), 0, 0));
            case HeldLinesCounted lines -> before.map(sale -> sale.with(lines));
            case SalePointsReturned returned -> before.map(sale -> sale.less(returned));
        };
    }

    private PointsOfSale with(HeldLinesCounted lines) {
        return new PointsOfSale(counted, base.plusGoods(lines.weighted()), held.plusGoods(lines.weighted()),
                Stream.concat(multipliers.stream(), lines.multipliers().stream()).toList(), earned + lines.earned(),
                takenBack, givenBack);
    }

    private PointsOfSale less(SalePointsReturned returned) {
        return new PointsOfSale(counted, base, returned.held(), multipliers, earned, takenBack + returned.takenBack(),
                givenBack + returned.givenBack());
    }
}
