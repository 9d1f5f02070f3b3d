package io.tillbook.testing.chain;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.testing.chain.Moved.Before;
import io.tillbook.testing.chain.Picks.Pick;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One SKU at one location by the auditor's own books: batches beside costs. */
public final class Shelf {
    /** Everything there is, to be compared; batches by their name and last day. */
    public record Contents(long quantity, long value, long reserved, TreeMap<String, OfBatch> batches,
            List<String> layers) {}

    /**
     * What there is of a batch.
     *
     * @param isHeld whether all of it is quarantined, and whatever still comes
     */
    public record OfBatch(long quantity, long quarantined, boolean isHeld) {}

    private final Assortment.Article article;
    private final Costs costs;
    private final Lots lots = new Lots();
    private final Tallies tallies = new Tallies();
    private final Function<OffsetDateTime, CostLayer> found;
    private long reserved;

    /** An empty shelf; goods that are found on it come in a cost layer of that moment. */
    Shelf(Assortment.Article article, Function<OffsetDateTime, CostLayer> found) {
        this.article = article;
        this.found = found;
        this.costs = article.costing() == Costing.FIFO ? new LayeredCosts() : new AverageCosts();
    }

    Lots lots() {
        return lots;
    }

    Tallies tallies() {
        return tallies;
    }

    /** What such goods are worth now, in minor units. */
    long worth(long quantity) {
        return costs.worth(quantity);
    }

    long onHand() {
        return costs.quantity();
    }

    /** What is of no batch; below zero where more went out than was there. */
    long unnamed() {
        return costs.quantity() - lots.quantity();
    }

    /** What of no batch may be of any, because goods of this product need not name theirs. */
    long spare() {
        return article.isBatchTracked() ? 0 : Math.max(0, unnamed());
    }

    /** What nobody was promised, and may be sold by itself on a day. */
    long available(LocalDate day) {
        return onHand() - reserved - lots.quarantined() - lots.expired(lastDay(day));
    }

    /** Goods that cannot be sold after this day are not sold by themselves any more. */
    LocalDate lastDay(LocalDate day) {
        return day.plusDays(article.minDaysLeft());
    }

    /** More is promised to somebody, or less. */
    void promise(long more) {
        reserved += more;
    }

    Contents contents() {
        TreeMap<String, OfBatch> batches = new TreeMap<>();
        lots.inOrder()
                .forEach(lot -> batches.put(lot.batch().id().value() + " " + lot.batch().expiresOn(),
                        new OfBatch(lot.quantity(), lot.quarantined(), lot.isHeld())));
        return new Contents(costs.quantity(), costs.value(), reserved, batches, costs.layers());
    }

    /** Goods come in with what they cost. */
    void in(StockPart goods, CostLayer unlessTheyHaveOne, OffsetDateTime at, boolean broughtBack) {
        Before before = before();
        long owed = Math.max(0, -unnamed());
        costs.in(goods.quantity().thousandths(), goods.costMinor().minor(), layer(goods.layer(), unlessTheyHaveOne),
                broughtBack);
        put(goods.batch(), goods.quantity().thousandths(), owed, goods.isQuarantined(), at);
        tell(new Moved(List.of(new Moved.Piece(goods.batch(), goods.quantity().thousandths())), at, before));
    }

    /** Goods are sold or sent: those of a named batch, or what expires first of what may be sold. */
    List<StockPart> sold(long quantity, @Nullable BatchId batch, OffsetDateTime at) {
        return out(batch == null ? picks(quantity).sellable(lastDay(at.toLocalDate())) : scanned(quantity, batch), at,
                before());
    }

    /** Goods are of no use any more: those of a named batch, or what expires first; those of a named layer first. */
    List<StockPart> discarded(long quantity, @Nullable BatchId batch, @Nullable String layer, OffsetDateTime at) {
        return out(batch == null ? picks(quantity).sellable(LocalDate.MIN).remaining() : scanned(quantity, batch),
                layer, at, before());
    }

    /** Goods turn up (above zero) or are missing: of a named batch, or of any. */
    void correct(@Nullable Batch batch, long difference, OffsetDateTime at) {
        correct(batch, difference, at, before());
    }

    /** Goods were counted: the books stay as they are. */
    void count(StocktakeId stocktake, @Nullable BatchId batch, long counted, OffsetDateTime at) {
        boolean takesUnnamed = tallies.takesUnnamed(stocktake, batch);
        long book = batch == null
                ? onHand()
                : lots.of(batch).map(Lot::quantity).orElse(0L) + (takesUnnamed ? unnamed() : 0);
        tallies.add(new Tally(stocktake, batch == null ? null : lots.known(batch), at, takesUnnamed, counted - book));
    }

    /** A count is approved: the books are corrected by what it found, as if that had been at once. */
    void book(Tally tally, @Nullable Batch told) {
        Before before = before();
        tally.book();
        tallies.booked(tally);
        correct(told, tally.difference(), tally.at(), before);
    }

    private void correct(@Nullable Batch batch, long difference, OffsetDateTime at, Before before) {
        if (difference > 0) {
            long owed = Math.max(0, -unnamed());
            costs.found(difference, found.apply(at));
            put(batch, difference, owed, false, at);
            tell(new Moved(List.of(new Moved.Piece(batch, difference)), at, before));
        } else if (difference < 0) {
            out(batch == null
                    ? picks(-difference).sellable(lastDay(at.toLocalDate())).remaining()
                    : scanned(-difference, batch.id()), at, before);
        }
    }

    private Before before() {
        return new Before(lots.since(), tallies.copy());
    }

    /** Counts that were taken after something happened have seen it, though it is told only now. */
    private void tell(Moved moved) {
        for (Tally tally : tallies.takenAfter(moved.at())) {
            long late = moved.seenBy(tally);
            if (late != 0 && tallies.isKept(tally)) {
                tally.revise(late);
                correct(tally.known(), tally.isBooked() ? -late : 0, tally.at());
            }
        }
    }

    private Picks picks(long quantity) {
        return new Picks(lots, unnamed(), quantity);
    }

    private Picks scanned(long quantity, BatchId batch) {
        return picks(quantity).scanned(batch, !article.isBatchTracked());
    }

    private @Nullable CostLayer layer(@Nullable CostLayer own, CostLayer other) {
        return article.costing() == Costing.MOVING_AVERAGE ? null : own == null ? other : own;
    }

    private void put(@Nullable Batch batch, long quantity, long owed, boolean isQuarantined, OffsetDateTime at) {
        if (batch != null) {
            lots.at(batch).in(batch, quantity - Math.min(owed, quantity), isQuarantined, at);
            settle();
        }
    }

    /** Before the books forget a batch, its counts are told what is known of it. */
    private void settle() {
        lots.inOrder().forEach(lot -> tallies.learn(lot.batch()));
        lots.tidy();
    }

    private List<StockPart> out(Picks wanted, OffsetDateTime at, Before before) {
        return out(wanted, null, at, before);
    }

    private List<StockPart> out(Picks wanted, @Nullable String layer, OffsetDateTime at, Before before) {
        List<Pick> picks = wanted.all();
        List<Costs.Piece> pieces = costs.out(picks.stream().mapToLong(Pick::quantity).sum(), layer);
        for (Pick pick : picks) {
            Batch batch = pick.batch();
            if (batch != null && !pick.isUnnamed()) {
                lots.at(batch).out(pick.quantity());
            }
        }
        settle();
        tell(new Moved(picks.stream().map(pick -> new Moved.Piece(pick.batch(), -pick.quantity())).toList(), at,
                before));
        return cut(picks, pieces);
    }

    /** Cuts the goods wherever a batch, its quarantine or a layer ends. */
    private static List<StockPart> cut(List<Pick> picks, List<Costs.Piece> pieces) {
        List<StockPart> parts = new ArrayList<>();
        int place = 0;
        long used = 0;
        for (Pick pick : picks) {
            for (long missing = pick.quantity(); missing > 0;) {
                Costs.Piece piece = pieces.get(place);
                long taken = Math.min(missing, piece.quantity() - used);
                long cost = upTo(piece, used + taken) - upTo(piece, used);
                parts.add(new StockPart(pick.batch(), piece.layer(), Quantity.ofThousandths(taken), Money.of(cost),
                        pick.isQuarantined()));
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
}
