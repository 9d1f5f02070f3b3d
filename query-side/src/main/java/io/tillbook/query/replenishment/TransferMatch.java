package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Goods of one SKU that one location could send to another.
 *
 * @param from has more than it needs
 * @param to has less
 * @param quantity no more than the one has too much and the other too little
 */
record TransferMatch(LocationId from, LocationId to, Quantity quantity) {

    /**
     * What a location has of a SKU, and what it needs.
     *
     * @param available what can be sold or sent
     * @param inTransit what is on its way to it
     * @param keep what it should keep
     */
    record Holding(LocationId location, Quantity available, Quantity inTransit, Quantity keep) {

        /** What it could send. Goods that have not arrived cannot be sent. */
        Quantity surplus() {
            return notNegative(available.minus(keep));
        }

        /** What it lacks, goods on their way counted as there. */
        Quantity need() {
            return notNegative(keep.minus(available).minus(inTransit));
        }

        private static Quantity notNegative(Quantity quantity) {
            return quantity.isNegative() ? Quantity.ZERO : quantity;
        }
    }

    /** Serves the largest need first, each from the largest surplus that is left. */
    static List<TransferMatch> of(List<Holding> holdings) {
        List<Left> surpluses = new ArrayList<>(holdings.stream()
                .filter(each -> each.surplus().isPositive())
                .map(each -> new Left(each.location(), each.surplus()))
                .toList());
        List<TransferMatch> matches = new ArrayList<>();
        holdings.stream()
                .filter(each -> each.need().isPositive())
                .map(each -> new Left(each.location(), each.need()))
                .sorted(Left.LARGEST_FIRST)
                .forEach(need -> serve(need, surpluses, matches));
        return List.copyOf(matches);
    }

    private record Left(LocationId location, Quantity quantity) {

        static final Comparator<Left> LARGEST_FIRST = Comparator.comparing(Left::quantity)
                .reversed()
                .thenComparing(Left::location);
    }

    private static void serve(Left need, List<Left> surpluses, List<TransferMatch> matches) {
        Quantity missing = need.quantity();
        while (missing.isPositive() && !surpluses.isEmpty()) {
            surpluses.sort(Left.LARGEST_FIRST);
            Left largest = surpluses.removeFirst();
            Quantity sent = missing.min(largest.quantity());
            matches.add(new TransferMatch(largest.location(), need.location(), sent));
            missing = missing.minus(sent);
            if (largest.quantity().exceeds(sent)) {
                surpluses.add(new Left(largest.location(), largest.quantity().minus(sent)));
            }
        }
    }
}
