package io.tillbook.command.stocktake;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeRejection.CauseWithoutCount;
import io.tillbook.api.stocktake.StocktakeRejection.CountedSince;
import io.tillbook.api.stocktake.StocktakeRejection.NothingCounted;
import io.tillbook.api.stocktake.StocktakeRejection.SecondPersonNeeded;
import io.tillbook.api.stocktake.StocktakeRejection;
import io.tillbook.api.stocktake.VarianceCause;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Correction;
import io.tillbook.command.inventory.Count;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.stocktake.CountedLines.Line;
import io.tillbook.command.stocktake.Stocktake.Open;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the books of every counted line by what the count found, as far as it stands now. The correction happens
 * when the goods were counted: what has moved since is left alone.
 */
final class ApproveStocktakeDecider implements Decider<ApproveStocktake> {
    @Override
    public Footprint footprint(ApproveStocktake command, States known) {
        return Stocktake.footprint(command.stocktakeId(), known,
                open -> Footprint.none()
                        .reading(Location.at(open.location()))
                        .readingAll(open.lines().lines().keySet().stream().map(line -> Product.at(line.sku())))
                        .writingAll(open.lines()
                                .lines()
                                .keySet()
                                .stream()
                                .map(line -> Stock.at(open.location(), line.sku()))));
    }

    @Override
    public Extent extent(ApproveStocktake command, States states) {
        return Stocktake.extent(states.of(Stocktake.at(command.stocktakeId())));
    }

    @Override
    public Decision decide(ApproveStocktake command, Occurrence occurrence, States states) {
        return Stocktake.whenOpen(command.stocktakeId(), states,
                open -> Rules
                        .firstBroken(
                                () -> Rules.when(open.lines().size() == 0,
                                        () -> new NothingCounted(command.stocktakeId())),
                                () -> Rules.firstOf(command.knownCauses(), cause -> withoutCount(open, cause)),
                                () -> countedSince(command, open, states),
                                () -> secondPersonNeeded(command, occurrence, open, states))
                        .orElseGet(() -> accepted(command, open, states)));
    }

    private static Optional<StocktakeRejection> withoutCount(Open open, VarianceCause cause) {
        return Rules.when(open.lines().line(cause.goods()).isEmpty(), () -> new CauseWithoutCount(cause.goods()));
    }

    private static Optional<CountedSince> countedSince(ApproveStocktake command, Open open, States states) {
        List<CountedGoods> lines = open.lines()
                .inOrder()
                .stream()
                .map(Line::goods)
                .filter(goods -> count(states, open.location(), goods)
                        .filter(count -> count.stocktake().equals(command.stocktakeId()))
                        .isEmpty())
                .toList();
        return Rules.when(!lines.isEmpty(), () -> new CountedSince(command.stocktakeId(), named(lines), lines.size(),
                count(states, open.location(), lines.getFirst()).map(Count::stocktake).orElse(null)));
    }

    /** Somebody who has not counted may be named by an approval, too; that is looked at when it is used. */
    private static Optional<SecondPersonNeeded> secondPersonNeeded(ApproveStocktake command, Occurrence occurrence,
            Open open, States states) {
        boolean isSecond = command.approval() != null || !hasCounted(command, occurrence, open);
        if (isSecond && !open.lines().isAnonymous()) {
            return Optional.empty();
        }
        List<CountedGoods> lines = beyondTolerance(open, states);
        return Rules.when(!lines.isEmpty(), () -> new SecondPersonNeeded(command.stocktakeId(),
                command.approvedBy(), named(lines), lines.size()));
    }

    /** Whoever sends it cannot have somebody else answer for it who does not know. */
    private static boolean hasCounted(ApproveStocktake command, Occurrence occurrence, Open open) {
        Set<EmployeeId> counters = open.lines().counters();
        EmployeeId sender = occurrence.employee();
        return counters.contains(command.approvedBy()) || (sender != null && counters.contains(sender));
    }

    /** What differs by more than the tolerance. */
    static List<CountedGoods> beyondTolerance(Open open, States states) {
        return open.lines()
                .inOrder()
                .stream()
                .map(Line::goods)
                .filter(goods -> isBeyondTolerance(open, goods, states))
                .toList();
    }

    private static boolean isBeyondTolerance(Open open, CountedGoods goods, States states) {
        Quantity variance = count(states, open.location(), goods).orElseThrow().variance();
        Quantity difference = variance.isNegative() ? variance.negated() : variance;
        Stock stock = states.of(Stock.at(open.location(), goods.sku()));
        return open.tolerance().isExceededBy(difference, stock.worth(difference));
    }

    private static Decision accepted(ApproveStocktake command, Open open, States states) {
        Map<CountedGoods, VarianceCause> causes = command.knownCauses()
                .stream()
                .collect(Collectors.toMap(VarianceCause::goods, cause -> cause));
        Draft draft = new Draft(states).add(Stocktake.at(command.stocktakeId()),
                new StocktakeApproved(command.stocktakeId(), open.location(), command.approvedBy(),
                        open.lines().size(), command.knownCauses()));
        for (Line line : open.lines().inOrder()) {
            correction(command.stocktakeId(), open.location(), line, reason(causes.get(line.goods())), draft)
                    .apply(draft);
        }
        return draft.accepted();
    }

    private static Correction correction(StocktakeId stocktake, LocationId location, Line line, String reason,
            States states) {
        Count count = count(states, location, line.goods()).orElseThrow();
        return new Correction(location, line.goods().sku(), batch(line.newest()), count.variance(), reason,
                new StockCause(StockCause.Kind.STOCKTAKE, stocktake.value(), line.lineNo()), count.countedAt());
    }

    private static @Nullable Batch batch(CountedLine line) {
        BatchId id = line.batch();
        return id == null ? null : new Batch(id, line.producedOn(), line.expiresOn());
    }

    private static String reason(@Nullable VarianceCause cause) {
        if (cause == null) {
            return "counted";
        }
        return "counted: " + cause.cause() + (cause.note() == null ? "" : ", " + cause.note());
    }

    private static Optional<Count> count(States states, LocationId location, CountedGoods goods) {
        return states.of(Stock.at(location, goods.sku())).openCount(goods.batch());
    }

    private static List<CountedGoods> named(List<CountedGoods> lines) {
        return lines.stream().limit(StocktakeRejection.MAX_NAMED).toList();
    }
}
