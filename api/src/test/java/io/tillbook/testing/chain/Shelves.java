package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All stock of the chain by the auditor's own books, and what may enter and leave it. */
final class Shelves {
    /** Goods that somebody wants out. */
    record Leaving(Sku sku, long quantity, @Nullable BatchId batch, boolean forAReason) {}

    private final Assortment assortment;
    private final Map<String, Shelf> shelves = new HashMap<>();

    Shelves(Assortment assortment) {
        this.assortment = assortment;
    }

    Shelf at(LocationId location, Sku sku) {
        return shelves.computeIfAbsent(location.value() + "/" + sku.value(),
                _ -> new Shelf(assortment.article(sku)));
    }

    boolean blocks(LocationId location) {
        return assortment.blocks(location);
    }

    boolean isWhole(Sku sku, Quantity quantity) {
        return !assortment.article(sku).isPieces() || quantity.thousandths() % 1_000 == 0;
    }

    /** Whether goods may come in: with a batch where they need one, and with the dates it has. */
    boolean canCome(LocationId location, Sku sku, @Nullable Batch batch) {
        if (batch == null) {
            return !assortment.article(sku).isBatchTracked();
        }
        return at(location, sku).lot(batch.id())
                .map(Shelf.Lot::batch)
                .filter(known -> differ(known.expiresOn(), batch.expiresOn())
                        || differ(known.producedOn(), batch.producedOn()))
                .isEmpty();
    }

    /** Whether goods may go out, all of them together. */
    boolean canLeave(LocationId location, List<Leaving> goods, OffsetDateTime at) {
        LocalDate day = at.toLocalDate();
        boolean sellable = goods.stream()
                .allMatch(line -> isWhole(line.sku(), Quantity.ofThousandths(line.quantity()))
                        && (line.forAReason() || !isExpired(location, line, day)));
        return sellable && (!blocks(location) || goods.stream()
                .map(Leaving::sku)
                .distinct()
                .allMatch(sku -> isThere(location, sku,
                        goods.stream().filter(line -> line.sku().equals(sku)).toList(), day)));
    }

    /** Takes goods out, those of named batches first. */
    List<List<StockPart>> takeOut(LocationId location, List<Leaving> goods, OffsetDateTime at) {
        List<List<StockPart>> parts = new ArrayList<>(Collections.nCopies(goods.size(), List.of()));
        for (boolean isNamed : List.of(true, false)) {
            for (int place = 0; place < goods.size(); place++) {
                Leaving line = goods.get(place);
                if ((line.batch() != null) == isNamed) {
                    Shelf shelf = at(location, line.sku());
                    Batch scanned = scanned(shelf, line);
                    parts.set(place,
                            told(scanned, shelf.sold(line.quantity(), line.batch(), at.toLocalDate())));
                }
            }
        }
        return parts;
    }

    private static @Nullable Batch scanned(Shelf shelf, Leaving line) {
        BatchId batch = line.batch();
        return batch == null ? null : shelf.lot(batch).map(Shelf.Lot::batch).orElse(Batch.named(batch));
    }

    /** Goods that were scanned are of that batch wherever they go, whatever the books had them as. */
    private static List<StockPart> told(@Nullable Batch scanned, List<StockPart> parts) {
        return scanned == null
                ? parts
                : parts.stream()
                        .map(part -> new StockPart(scanned, part.layer(), part.quantity(), part.costMinor()))
                        .toList();
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

    private boolean isExpired(LocationId location, Leaving line, LocalDate day) {
        BatchId batch = line.batch();
        return batch != null && at(location, line.sku()).lot(batch)
                .map(lot -> Shelf.isExpired(lot.batch(), day))
                .orElse(false);
    }

    /** Each batch has what is asked of it, and all that is not expired has the rest. */
    private boolean isThere(LocationId location, Sku sku, List<Leaving> lines, LocalDate day) {
        Shelf shelf = at(location, sku);
        Assortment.Article article = assortment.article(sku);
        LocalDate least = day.plusDays(article.minDaysLeft());
        long spare = article.isBatchTracked() ? 0 : Math.max(0, shelf.unnamed());
        Map<BatchId, Long> named = new TreeMap<>();
        long asked = 0;
        for (Leaving line : lines) {
            if (line.batch() == null) {
                asked += line.quantity();
            } else {
                named.merge(line.batch(), line.quantity(), Long::sum);
            }
        }
        for (Map.Entry<BatchId, Long> batch : named.entrySet()) {
            long there = shelf.lot(batch.getKey()).map(Shelf.Lot::quantity).orElse(0L);
            if (batch.getValue() > there + spare) {
                return false;
            }
            boolean isExpired = shelf.lot(batch.getKey())
                    .map(lot -> Shelf.isExpired(lot.batch(), least))
                    .orElse(false);
            asked += isExpired ? batch.getValue() - Math.min(batch.getValue(), there) : batch.getValue();
        }
        return asked <= 0 || asked <= shelf.onHand() - shelf.expired(least);
    }

    private static boolean differ(@Nullable LocalDate known, @Nullable LocalDate given) {
        return known != null && given != null && !Objects.equals(known, given);
    }
}
