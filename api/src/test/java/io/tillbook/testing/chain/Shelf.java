package io.tillbook.testing.chain;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One SKU at one location by the auditor's own books: batches beside costs. */
public final class Shelf {
    /** Goods of one batch. */
    static final class Lot {
        private Batch batch;
        private @Nullable OffsetDateTime since;
        private long quantity;

        Lot(Batch batch, @Nullable OffsetDateTime since) {
            this.batch = batch;
            this.since = since;
        }

        Batch batch() {
            return batch;
        }

        long quantity() {
            return quantity;
        }
    }

    /** Goods of one batch that are picked together. */
    private record Pick(@Nullable Batch batch, long quantity) {}

    /** Everything there is, to be compared. */
    public record Contents(long quantity, long value, TreeMap<String, Long> batches, List<String> layers) {}

    private final Assortment.Article article;
    private final Costs costs;
    private final List<Lot> lots = new ArrayList<>();

    Shelf(Assortment.Article article) {
        this.article = article;
        this.costs = article.costing() == Costing.FIFO ? new LayeredCosts() : new AverageCosts();
    }

    long onHand() {
        return costs.quantity();
    }

    /** What is of no batch; below zero where more went out than was there. */
    long unnamed() {
        return costs.quantity() - lots.stream().mapToLong(Lot::quantity).sum();
    }

    Optional<Lot> lot(BatchId batch) {
        return lots.stream().filter(lot -> lot.batch.id().equals(batch)).findFirst();
    }

    long expired(LocalDate day) {
        return lots.stream()
                .filter(lot -> lot.quantity > 0 && isExpired(lot.batch, day))
                .mapToLong(Lot::quantity)
                .sum();
    }

    static boolean isExpired(Batch batch, LocalDate day) {
        LocalDate last = batch.expiresOn();
        return last != null && last.isBefore(day);
    }

    Contents contents() {
        TreeMap<String, Long> batches = new TreeMap<>();
        lots.forEach(lot -> batches.put(lot.batch.id().value() + " " + lot.batch.expiresOn(), lot.quantity));
        return new Contents(costs.quantity(), costs.value(), batches, costs.layers());
    }

    /** Goods come in with what they cost. */
    void in(StockPart goods, CostLayer unlessTheyHaveOne, OffsetDateTime at, boolean broughtBack) {
        long owed = Math.max(0, -unnamed());
        costs.in(goods.quantity().thousandths(), goods.costMinor().minor(), layer(goods.layer(), unlessTheyHaveOne),
                broughtBack);
        put(goods.batch(), goods.quantity().thousandths(), owed, at);
    }

    /** Goods turn up. */
    void found(long quantity, @Nullable Batch batch, CostLayer layer, OffsetDateTime at) {
        long owed = Math.max(0, -unnamed());
        costs.found(quantity, layer);
        put(batch, quantity, owed, at);
    }

    /** Goods are sold or sent: those of a named batch, or what expires first of what may be sold. */
    List<StockPart> sold(long quantity, @Nullable BatchId batch, LocalDate day) {
        List<Pick> picks = new ArrayList<>();
        long missing = batch == null ? pickSellable(picks, quantity, day) : pickNamed(picks, quantity, batch);
        return out(pick(picks, null, missing), quantity);
    }

    /** Goods are missing: of a named batch, or of any. */
    void lost(long quantity, @Nullable BatchId batch, LocalDate day) {
        if (batch != null) {
            sold(quantity, batch, day);
            return;
        }
        List<Pick> picks = new ArrayList<>();
        long missing = pickSellable(picks, quantity, day);
        for (Lot lot : inOrder()) {
            long picked = picks.stream()
                    .filter(pick -> lot.batch.equals(pick.batch))
                    .mapToLong(Pick::quantity)
                    .sum();
            missing = pickUpTo(picks, lot.batch, missing, lot.quantity - picked);
        }
        out(pick(picks, null, missing), quantity);
    }

    private @Nullable CostLayer layer(@Nullable CostLayer own, CostLayer other) {
        return article.costing() == Costing.MOVING_AVERAGE ? null : own == null ? other : own;
    }

    private void put(@Nullable Batch batch, long quantity, long owed, OffsetDateTime at) {
        if (batch == null) {
            return;
        }
        Lot lot = lot(batch.id()).orElseGet(() -> added(batch, at));
        lot.batch = new Batch(batch.id(), first(lot.batch.producedOn(), batch.producedOn()),
                first(lot.batch.expiresOn(), batch.expiresOn()));
        lot.since = lot.since == null ? at : lot.since;
        lot.quantity += quantity - Math.min(owed, quantity);
        lots.removeIf(each -> each.quantity == 0);
    }

    private Lot added(Batch batch, @Nullable OffsetDateTime since) {
        Lot lot = new Lot(batch, since);
        lots.add(lot);
        return lot;
    }

    private List<Lot> inOrder() {
        return lots.stream()
                .sorted(Comparator
                        .comparing((Lot lot) -> lot.batch.expiresOn(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(lot -> lot.since == null ? OffsetDateTime.MIN : lot.since)
                        .thenComparing(lot -> lot.batch.id().value()))
                .toList();
    }

    private long pickSellable(List<Pick> picks, long quantity, LocalDate day) {
        long missing = quantity;
        for (Lot lot : inOrder()) {
            missing = isExpired(lot.batch, day.plusDays(article.minDaysLeft()))
                    ? missing
                    : pickUpTo(picks, lot.batch, missing, lot.quantity);
        }
        return pickUpTo(picks, null, missing, unnamed());
    }

    private long pickNamed(List<Pick> picks, long quantity, BatchId id) {
        Batch batch = lot(id).map(Lot::batch).orElse(Batch.named(id));
        long missing = pickUpTo(picks, batch, quantity, lot(id).map(Lot::quantity).orElse(0L));
        missing = article.isBatchTracked() ? missing : pickUpTo(picks, null, missing, unnamed());
        pick(picks, batch, missing);
        return 0;
    }

    private static long pickUpTo(List<Pick> picks, @Nullable Batch batch, long missing, long most) {
        long taken = Math.max(0, Math.min(missing, most));
        pick(picks, batch, taken);
        return missing - taken;
    }

    private static List<Pick> pick(List<Pick> picks, @Nullable Batch batch, long quantity) {
        if (quantity > 0) {
            boolean goesOn = !picks.isEmpty() && Objects.equals(picks.getLast().batch, batch);
            picks.add(new Pick(batch, quantity + (goesOn ? picks.removeLast().quantity : 0)));
        }
        return picks;
    }

    private List<StockPart> out(List<Pick> picks, long quantity) {
        List<Costs.Piece> pieces = costs.out(quantity);
        for (Pick pick : picks) {
            Batch batch = pick.batch;
            if (batch != null) {
                lot(batch.id()).orElseGet(() -> added(batch, null)).quantity -= pick.quantity;
            }
        }
        lots.removeIf(lot -> lot.quantity == 0);
        return cut(picks, pieces);
    }

    /** Cuts the goods wherever a batch or a layer ends. */
    private static List<StockPart> cut(List<Pick> picks, List<Costs.Piece> pieces) {
        List<StockPart> parts = new ArrayList<>();
        int place = 0;
        long used = 0;
        for (Pick pick : picks) {
            for (long missing = pick.quantity; missing > 0;) {
                Costs.Piece piece = pieces.get(place);
                long taken = Math.min(missing, piece.quantity() - used);
                long cost = upTo(piece, used + taken) - upTo(piece, used);
                parts.add(new StockPart(pick.batch, piece.layer(), Quantity.ofThousandths(taken), Money.of(cost)));
                missing -= taken;
                used = used + taken == piece.quantity() ? 0 : used + taken;
                place += used == 0 ? 1 : 0;
            }
        }
        return parts;
    }

    private static long upTo(Costs.Piece piece, long part) {
        return BigInteger.valueOf(piece.cost())
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(piece.quantity()))
                .longValueExact();
    }

    private static @Nullable LocalDate first(@Nullable LocalDate known, @Nullable LocalDate given) {
        return known == null ? given : known;
    }
}
