package io.tillbook.testing.chain;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.CountLine;
import io.tillbook.api.stocktake.CountedGoods;
import io.tillbook.api.stocktake.StocktakeCommand;
import io.tillbook.api.stocktake.StocktakeCommand.ApproveStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CancelStocktake;
import io.tillbook.api.stocktake.StocktakeCommand.CountGoods;
import io.tillbook.api.stocktake.StocktakeCommand.OpenStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.StocktakeTolerance;
import io.tillbook.api.stocktake.VarianceCause;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random commands of stocktakes. */
final class StocktakeTraffic {
    private static final int REMEMBERED = 6;
    private static final List<String> ZONES = List.of("shop", "store room");
    private static final List<EmployeeId> PEOPLE = List.of(new EmployeeId("wang"), new EmployeeId("li"));

    private final Dice dice;
    private final String from;
    private int stocktakes;

    StocktakeTraffic(Dice dice, String from) {
        this.dice = dice;
        this.from = from;
    }

    StocktakeCommand next(Auditor auditor, OffsetDateTime at) {
        return switch (dice.upTo(10)) {
            case 0 -> open();
            case 1, 2 -> approval(auditor, some(auditor));
            case 3 -> dice.once(3) ? new CancelStocktake(some(auditor), "too late today") : open();
            default -> count(auditor, some(auditor), at);
        };
    }

    private OpenStocktake open() {
        StocktakeScope scope = switch (dice.upTo(4)) {
            case 0 -> StocktakeScope.ofZone(dice.oneOf(ZONES));
            case 1 -> StocktakeScope.ofSkus(List.copyOf(new LinkedHashSet<>(dice.lines(_ -> dice.sku()))));
            default -> StocktakeScope.everything();
        };
        StocktakeTolerance tolerance = dice.once(2)
                ? null
                : new StocktakeTolerance(dice.once(2) ? null : Quantity.of(dice.upTo(3)),
                        dice.once(2) ? null : Money.of(dice.upTo(3_000)));
        return new OpenStocktake(new StocktakeId(from + "C" + (++stocktakes - dice.errs())), dice.location(), scope,
                dice.once(2), tolerance);
    }

    private CountGoods count(Auditor auditor, StocktakeId stocktake, OffsetDateTime at) {
        CountSheet sheet = auditor.stocktakes().sheet(stocktake);
        LocationId location = sheet == null ? dice.location() : sheet.location();
        Set<CountedGoods> goods = new LinkedHashSet<>();
        for (int product = 1 + dice.upTo(2); product > 0; product--) {
            Sku sku = dice.oneOf(dice.assortment()
                    .skus()
                    .stream()
                    .filter(each -> sheet == null || dice.errs() > 0 || sheet.includes(each))
                    .toList());
            goods.addAll(goods(auditor, location, sku, at));
        }
        List<CountLine> lines = new ArrayList<>();
        goods.forEach(each -> lines.add(line(lines.size() + 1, auditor, location, each)));
        return new CountGoods(stocktake, dice.once(12) ? null : PEOPLE.get(dice.errs()), "PDA",
                dice.once(3) ? dice.oneOf(ZONES) : null, lines);
    }

    /** All batches of a product, or some batch, or the product in total. */
    private List<CountedGoods> goods(Auditor auditor, LocationId location, Sku sku, OffsetDateTime at) {
        List<BatchId> batches = auditor.lots(location, sku).inOrder().stream().map(lot -> lot.batch().id()).toList();
        if (dice.assortment().article(sku).isBatchTracked() == dice.errs() > 0) {
            return List.of(new CountedGoods(sku, null));
        }
        return batches.isEmpty() || dice.once(3)
                ? List.of(new CountedGoods(sku, batches.isEmpty() ? dice.oldBatch(at) : dice.oneOf(batches)))
                : batches.stream().map(batch -> new CountedGoods(sku, batch)).toList();
    }

    /** As much as the books have, a bit more, or a bit less; sometimes with the dates of the batch. */
    private CountLine line(int lineNo, Auditor auditor, LocationId location, CountedGoods goods) {
        BatchId id = goods.batch();
        long book = id == null
                ? auditor.contents(location, goods.sku()).quantity()
                : auditor.lots(location, goods.sku()).of(id).map(Lot::quantity).orElse(0L);
        long whole = dice.assortment().article(goods.sku()).isPieces() ? 1_000 : 1;
        long difference = dice.once(2) ? 0 : (dice.upTo(5) - 2) * 1_000L + dice.errs();
        long found = Math.max(0, book / whole * whole + difference);
        return new CountLine(lineNo, goods.sku(), id, Quantity.ofThousandths(found), null,
                id == null || dice.once(2) ? null : dice.lastDay(id));
    }

    private ApproveStocktake approval(Auditor auditor, StocktakeId stocktake) {
        CountSheet sheet = auditor.stocktakes().sheet(stocktake);
        @Nullable CountedGoods counted = sheet == null || sheet.goods().isEmpty()
                ? null
                : sheet.goods().iterator().next();
        List<VarianceCause> causes = counted == null || dice.once(2)
                ? List.of()
                : List.of(new VarianceCause(dice.errs() == 0 ? counted.sku() : dice.sku(), counted.batch(),
                        dice.oneOf(List.of(VarianceCause.Kind.values())), null));
        return new ApproveStocktake(stocktake, PEOPLE.get(dice.once(3) ? 0 : 1), causes);
    }

    private StocktakeId some(Auditor auditor) {
        return dice.oneOfTheLast(auditor.stocktakes().open(),
                new StocktakeId(from + "C" + Math.max(1, stocktakes - dice.upTo(REMEMBERED))));
    }
}
