package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.StocktakeCommand;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The auditor's books of stocktakes. */
final class StocktakeAuditor {
    private final Shelves shelves;
    private final Map<StocktakeId, CountSheet> open = new LinkedHashMap<>();
    private final Set<StocktakeId> used = new HashSet<>();

    StocktakeAuditor(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Where the stocktakes are that can be counted. */
    Set<StocktakeId> open() {
        return open.keySet();
    }

    @Nullable
    CountSheet sheet(StocktakeId stocktake) {
        return open.get(stocktake);
    }

    boolean accepts(StocktakeCommand command, OffsetDateTime at) {
        return switch (command) {
            case OpenStocktake opening -> opened(opening);
            case CountGoods count -> counted(count, at);
            case ApproveStocktake approval -> approved(approval);
            case CancelStocktake end -> open.remove(end.stocktakeId()) != null;
        };
    }

    private boolean opened(OpenStocktake command) {
        boolean isNew = used.add(command.stocktakeId());
        if (isNew) {
            open.put(command.stocktakeId(), new CountSheet(command));
        }
        return isNew;
    }

    private boolean counted(CountGoods command, OffsetDateTime at) {
        CountSheet sheet = open.get(command.stocktakeId());
        if (sheet == null || !sheet.isOfZone(command.zone())
                || !command.lines().stream().allMatch(line -> isCountable(sheet, line))) {
            return false;
        }
        for (CountLine line : command.lines()) {
            Shelf shelf = shelves.at(sheet.location(), line.sku());
            long total = sheet.count(line, command.zone(), known(sheet, shelf, line));
            shelf.count(command.stocktakeId(), line.batch(), total, at);
        }
        sheet.countedBy(command.countedBy());
        return true;
    }

    /** Products that are kept by batches are counted by batches, others in total. */
    private boolean isCountable(CountSheet sheet, CountLine line) {
        return sheet.includes(line.sku()) && shelves.isWhole(line.sku(), line.quantity())
                && shelves.isBatchTracked(line.sku()) == (line.batch() != null)
                && shelves.canCome(sheet.location(), line.sku(), told(line));
    }

    /** A batch by its dates in the books, or those that are told, now or before. */
    private static @Nullable Batch known(CountSheet sheet, Shelf shelf, CountLine line) {
        Batch told = told(line);
        if (told == null) {
            return null;
        }
        Optional<Batch> here = shelf.lots().of(told.id()).map(Lot::batch);
        if (here.isPresent() && (here.get().expiresOn() != null || told.expiresOn() == null)) {
            return here.get();
        }
        Batch before = sheet.batch(line.goods());
        return told.producedOn() == null && told.expiresOn() == null && before != null ? before : told;
    }

    private static @Nullable Batch told(CountLine line) {
        return line.batch() == null ? null : new Batch(line.batch(), line.producedOn(), line.expiresOn());
    }

    private boolean approved(ApproveStocktake command) {
        CountSheet sheet = open.get(command.stocktakeId());
        if (sheet == null || sheet.goods().isEmpty()
                || !command.knownCauses().stream().allMatch(cause -> sheet.goods().contains(cause.goods()))
                || !sheet.goods().stream().allMatch(goods -> isTheNewest(command.stocktakeId(), sheet, goods))
                || (!sheet.isForeign(command.approvedBy())
                        && sheet.goods().stream().anyMatch(goods -> isBeyondTolerance(sheet, goods)))) {
            return false;
        }
        for (CountedGoods goods : sheet.goods()) {
            Shelf shelf = shelf(sheet.location(), goods);
            shelf.book(tally(shelf, goods), sheet.batch(goods));
        }
        open.remove(command.stocktakeId());
        return true;
    }

    /** Whether goods were not counted since for another stocktake. */
    private boolean isTheNewest(StocktakeId stocktake, CountSheet sheet, CountedGoods goods) {
        return shelf(sheet.location(), goods).tallies()
                .open(goods.batch())
                .filter(tally -> tally.isOf(stocktake))
                .isPresent();
    }

    private boolean isBeyondTolerance(CountSheet sheet, CountedGoods goods) {
        Shelf shelf = shelf(sheet.location(), goods);
        long difference = Math.abs(tally(shelf, goods).difference());
        return sheet.isTooMuch(difference, shelf.worth(difference));
    }

    private Shelf shelf(LocationId location, CountedGoods goods) {
        return shelves.at(location, goods.sku());
    }

    private static Tally tally(Shelf shelf, CountedGoods goods) {
        return shelf.tallies().open(goods.batch()).orElseThrow();
    }
}
