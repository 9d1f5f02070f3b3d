package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All stock of the chain by the auditor's own books, and what may enter and leave it. */
final class Shelves {
    private final Assortment assortment;
    private final Map<String, Shelf> shelves = new HashMap<>();
    private int corrections;

    Shelves(Assortment assortment) {
        this.assortment = assortment;
    }

    Shelf at(LocationId location, Sku sku) {
        return shelves.computeIfAbsent(location.value() + "/" + sku.value(),
                _ -> new Shelf(assortment.article(sku), this::found));
    }

    boolean blocks(LocationId location) {
        return assortment.blocks(location);
    }

    boolean isBatchTracked(Sku sku) {
        return assortment.article(sku).isBatchTracked();
    }

    boolean isWhole(Sku sku, Quantity quantity) {
        return !assortment.article(sku).isPieces() || quantity.thousandths() % 1_000 == 0;
    }

    /** What goods are sold for at most by their list price, in minor units; null where they have none. */
    @Nullable
    Long most(Sku sku, Quantity quantity) {
        Long price = assortment.article(sku).listPrice();
        return price == null ? null
                : BigDecimal.valueOf(price)
                        .multiply(quantity.toDecimal())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** Whether goods may come in: with a batch where they need one, and with the dates it has. */
    boolean canCome(LocationId location, Sku sku, @Nullable Batch batch) {
        if (batch == null) {
            return !assortment.article(sku).isBatchTracked();
        }
        return at(location, sku).lots()
                .of(batch.id())
                .map(Lot::batch)
                .filter(known -> differ(known.expiresOn(), batch.expiresOn())
                        || differ(known.producedOn(), batch.producedOn()))
                .isEmpty();
    }

    /** Whether goods may be sold or sent, all of them together. */
    boolean canLeave(LocationId location, List<Leaving> goods, OffsetDateTime at) {
        LocalDate day = at.toLocalDate();
        return isSellable(location, goods, day) && (!blocks(location) || areAvailable(location, goods, at));
    }

    /** Whether nobody was promised these goods and all of them may be sold, whatever the location says of more. */
    boolean areAvailable(LocationId location, List<Leaving> goods, OffsetDateTime at) {
        return askedOf(location, goods).stream().allMatch(asked -> asked.isAvailable(at.toLocalDate()));
    }

    /** Whether goods may go that nobody is to use. */
    boolean canBeDiscarded(LocationId location, List<Leaving> goods) {
        return areWhole(goods)
                && (!blocks(location) || askedOf(location, goods).stream().allMatch(Asked::isThere));
    }

    boolean areWhole(List<Leaving> goods) {
        return goods.stream().allMatch(line -> isWhole(line.sku(), Quantity.ofThousandths(line.quantity())));
    }

    /** Sells or sends goods, those of named batches first. */
    List<List<StockPart>> takeOut(LocationId location, List<Leaving> goods, OffsetDateTime at) {
        return each(goods, line -> at(location, line.sku()).sold(line.quantity(), line.batch(), at));
    }

    /** Throws goods away or sends them back, those of named batches first. */
    List<List<StockPart>> discard(LocationId location, List<Leaving> goods, OffsetDateTime at) {
        return each(goods, line -> at(location, line.sku()).discarded(line.quantity(), line.batch(), line.layer(), at));
    }

    /** Puts goods in that were here or elsewhere before. */
    void putIn(LocationId location, Sku sku, List<StockPart> parts, String document, OffsetDateTime at,
            boolean broughtBack) {
        parts.forEach(part -> at(location, sku).in(part, new CostLayer(document, at), at, broughtBack));
    }

    static @Nullable Batch batch(GoodsReceiptLine line) {
        return line.batch() == null ? null : new Batch(line.batch(), line.producedOn(), line.expiresOn());
    }

    static @Nullable Batch batch(AdjustStock adjustment) {
        return adjustment.batch() == null
                ? null
                : new Batch(adjustment.batch(), adjustment.producedOn(), adjustment.expiresOn());
    }

    private boolean isSellable(LocationId location, List<Leaving> goods, LocalDate day) {
        return areWhole(goods)
                && goods.stream().allMatch(line -> asked(location, line.sku(), goods).isSellable(line, day));
    }

    private List<Asked> askedOf(LocationId location, List<Leaving> goods) {
        return goods.stream().map(Leaving::sku).distinct().map(sku -> asked(location, sku, goods)).toList();
    }

    private Asked asked(LocationId location, Sku sku, List<Leaving> goods) {
        return new Asked(at(location, sku), goods.stream().filter(line -> line.sku().equals(sku)).toList());
    }

    private static List<List<StockPart>> each(List<Leaving> goods, Function<Leaving, List<StockPart>> out) {
        List<List<StockPart>> parts = new ArrayList<>(Collections.nCopies(goods.size(), List.of()));
        for (boolean isNamed : List.of(true, false)) {
            for (int place = 0; place < goods.size(); place++) {
                if ((goods.get(place).batch() != null) == isNamed) {
                    parts.set(place, out.apply(goods.get(place)));
                }
            }
        }
        return parts;
    }

    /** A cost layer of goods that turn up; of several of one moment the first goes first. */
    private CostLayer found(OffsetDateTime at) {
        return new CostLayer("found/%012d".formatted(++corrections), at);
    }

    private static boolean differ(@Nullable LocalDate known, @Nullable LocalDate given) {
        return known != null && given != null && !Objects.equals(known, given);
    }
}
