package io.tillbook.command.stocktake;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeRejection.CountedInTotal;
import io.tillbook.api.stocktake.StocktakeRejection.OutsideScope;
import io.tillbook.api.stocktake.StocktakeRejection.OutsideZone;
import io.tillbook.api.stocktake.StocktakeRejection.TooManyLines;
import io.tillbook.api.stocktake.StocktakeRejection;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockRules;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.stocktake.Stocktake.Open;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes counts: what was counted goes to the stocktake, what that says about the books to each stock. */
final class CountGoodsDecider implements Decider<CountGoods> {
    /** Most lines of a stocktake: what one approval can book at once. */
    static final int MAX_LINES = 10_000;

    @Override
    public Footprint footprint(CountGoods command, States known) {
        return Stocktake.footprint(command.stocktakeId(), known,
                open -> Footprint.none()
                        .reading(Location.at(open.location()))
                        .readingAll(command.lines().stream().map(line -> Product.at(line.sku())))
                        .writingAll(command.lines().stream().map(line -> Stock.at(open.location(), line.sku()))));
    }

    @Override
    public Extent extent(CountGoods command, States states) {
        return Stocktake.extent(states.of(Stocktake.at(command.stocktakeId())));
    }

    @Override
    public Decision decide(CountGoods command, Occurrence occurrence, States states) {
        return Stocktake.whenOpen(command.stocktakeId(), states,
                open -> Rules
                        .firstBroken(() -> outsideZone(command, open),
                                () -> Catalog.unknownProducts(command.lines(),
                                        line -> Catalog.unknownProduct(states, line.sku(), line.quantity())),
                                () -> Rules.firstOf(command.lines(), line -> outsideScope(command, open, line, states)),
                                () -> Rules.firstOf(command.lines(), line -> wrongBatch(open, line, states)),
                                () -> tooManyLines(command, open))
                        .orElseGet(() -> accepted(command, open, countedAt(open, occurrence, states), states)));
    }

    /** A clock that is ahead must not make sales of afterwards look as if the count had seen them. */
    private static OffsetDateTime countedAt(Open open, Occurrence occurrence, States states) {
        OffsetDateTime told = Catalog.localTime(states, open.location(), occurrence);
        OffsetDateTime received = occurrence.receivedAt().atOffset(told.getOffset());
        return told.isAfter(received) ? received : told;
    }

    private static Optional<StocktakeRejection> outsideZone(CountGoods command, Open open) {
        String only = open.scope().zone();
        return Rules.when(only != null && command.zone() != null && !only.equals(command.zone()),
                () -> new OutsideZone(command.stocktakeId(), String.valueOf(only)));
    }

    private static Optional<StocktakeRejection> outsideScope(CountGoods command, Open open, CountLine line,
            States states) {
        return Rules.when(!open.scope().includes(line.sku(), Catalog.category(states, line.sku())),
                () -> new OutsideScope(command.stocktakeId(), line.sku()));
    }

    private static Optional<? extends Rejection> wrongBatch(Open open, CountLine line, States states) {
        boolean isTracked = Catalog.registered(states, line.sku()).isBatchTracked();
        if (!isTracked) {
            return Rules.when(line.batch() != null, () -> new CountedInTotal(line.sku()));
        }
        // A batch of which there is nothing need not tell its dates.
        Batch known = known(open, line, states);
        Optional<? extends Rejection> missing = known != null && line.quantity().isZero()
                ? StockRules.expiryOutOfRange(line.sku(), known)
                : StockRules.batchMissing(states, line.sku(), known);
        return missing.isPresent()
                ? missing
                : StockRules.batchDatesDiffer(states, open.location(), line.sku(), told(line));
    }

    private static Optional<StocktakeRejection> tooManyLines(CountGoods command, Open open) {
        List<CountedGoods> goods = command.lines().stream().map(CountLine::goods).toList();
        return Rules.when(open.lines().size() + open.lines().newAmong(goods) > MAX_LINES,
                () -> new TooManyLines(command.stocktakeId(), MAX_LINES));
    }

    private static Decision accepted(CountGoods command, Open open, OffsetDateTime countedAt, States states) {
        String zone = command.zone() == null ? open.scope().zone() : command.zone();
        Draft draft = new Draft(states).add(Stocktake.at(command.stocktakeId()),
                new LinesCounted(command.stocktakeId(), open.location(), command.countedBy(), command.device(), zone,
                        countedAt, counted(command, open, zone, states)));
        for (CountLine line : command.lines()) {
            count(draft, command, open.location(), line,
                    open.lines().totalWith(line.goods(), zone, line.quantity()), countedAt);
        }
        return draft.accepted();
    }

    private static void count(Draft draft, CountGoods command, LocationId location,
            CountLine line, Quantity total, OffsetDateTime countedAt) {
        Stock stock = draft.of(Stock.at(location, line.sku()));
        Quantity book = stock.bookFor(command.stocktakeId(), line.batch());
        StockBalance unchanged = new StockBalance(stock.onHand(), stock.value(), stock.reserved(), null, null);
        draft.add(Stock.at(location, line.sku()),
                new StockCounted(location, line.sku(), command.stocktakeId(), line.batch(), total, book,
                        total.minus(book), countedAt, command.countedBy(), stock.events(), unchanged));
    }

    private static List<CountedLine> counted(CountGoods command, Open open, @Nullable String zone, States states) {
        List<CountedLine> lines = new ArrayList<>();
        int next = open.lines().size() + 1;
        for (CountLine line : command.lines()) {
            Optional<CountedLines.Line> earlier = open.lines().line(line.goods());
            int lineNo = earlier.isPresent() ? earlier.get().lineNo() : next++;
            Batch batch = known(open, line, states);
            lines.add(new CountedLine(lineNo, line.sku(), Catalog.category(states, line.sku()), line.batch(),
                    line.quantity(), open.lines().inZone(line.goods(), zone),
                    batch == null ? null : batch.producedOn(), batch == null ? null : batch.expiresOn()));
        }
        return lines;
    }

    /** What the books or what was counted before know of a batch; otherwise what is told now. */
    private static @Nullable Batch known(Open open, CountLine line, States states) {
        Batch told = told(line);
        if (told == null) {
            return null;
        }
        return states.of(Stock.at(open.location(), line.sku()))
                .batches()
                .named(told.id())
                .map(BatchBalance::batch)
                .filter(batch -> batch.expiresOn() != null || told.expiresOn() == null)
                .orElseGet(() -> Catalog.registered(states, line.sku()).dated(toldBefore(open, line, told)));
    }

    private static Batch toldBefore(Open open, CountLine line, Batch told) {
        boolean isDated = told.producedOn() != null || told.expiresOn() != null;
        return isDated
                ? told
                : open.lines()
                        .line(line.goods())
                        .map(before -> new Batch(told.id(), before.newest().producedOn(),
                                before.newest().expiresOn()))
                        .orElse(told);
    }

    private static @Nullable Batch told(CountLine line) {
        return line.batch() == null ? null : new Batch(line.batch(), line.producedOn(), line.expiresOn());
    }
}
