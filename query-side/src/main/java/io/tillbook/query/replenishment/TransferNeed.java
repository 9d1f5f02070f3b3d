package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.replenishment.TransferMatch.Holding;
import java.util.Comparator;
import java.util.List;

/**
 * A stock that is short, and what other locations could send, as it is shown.
 *
 * @param location where it is short
 * @param needed how much it lacks
 * @param available what it has
 * @param inTransit what is on its way to it
 * @param keep what it should have: its safety stock, or its sales in the days of cover, whichever is more
 * @param offers what others could send, the largest surplus first; nobody is asked for more than they can spare
 */
record TransferNeed(LocationId location, Sku sku, Quantity needed, Quantity available, Quantity inTransit,
        Quantity keep, Quantity salesPerDay, List<Offer> offers) {

    /**
     * What a location could send.
     *
     * @param from the location
     * @param quantity how much of its surplus
     * @param surplus what it could spare in all
     * @param available what it has
     * @param keep what it should keep
     */
    record Offer(LocationId from, Quantity quantity, Quantity surplus, Quantity available, Quantity keep,
            Quantity salesPerDay) {}

    /** The needs of all locations for one SKU, the largest first, as far as others can meet them. */
    static List<TransferNeed> of(List<StockPosition> everywhere) {
        List<TransferMatch> matches = TransferMatch.of(everywhere.stream().map(StockPosition::holding).toList());
        return everywhere.stream()
                .map(stock -> of(stock, everywhere, matches))
                .filter(need -> !need.offers().isEmpty())
                .sorted(Comparator.comparing(TransferNeed::needed).reversed())
                .toList();
    }

    private static TransferNeed of(StockPosition stock, List<StockPosition> everywhere,
            List<TransferMatch> matches) {
        Holding holding = stock.holding();
        List<Offer> offers = matches.stream()
                .filter(match -> match.to().equals(stock.location()))
                .flatMap(match -> everywhere.stream()
                        .filter(from -> from.location().equals(match.from()))
                        .map(from -> offer(from, match.quantity())))
                .toList();
        return new TransferNeed(stock.location(), stock.sku(), holding.need(), holding.available(),
                holding.inTransit(), holding.keep(), stock.demand().perDay(), offers);
    }

    private static Offer offer(StockPosition stock, Quantity quantity) {
        Holding holding = stock.holding();
        return new Offer(stock.location(), quantity, holding.surplus(), holding.available(), holding.keep(),
                stock.demand().perDay());
    }
}
