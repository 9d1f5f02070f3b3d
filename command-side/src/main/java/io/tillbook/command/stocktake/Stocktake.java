package io.tillbook.command.stocktake;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeEvent;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyApproved;
import io.tillbook.api.stocktake.StocktakeRejection.StocktakeAlreadyCancelled;
import io.tillbook.api.stocktake.StocktakeRejection.UnknownStocktake;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.StocktakeTolerance;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.function.Function;

/** A stocktake. */
sealed interface Stocktake {
    /** How its stream folds. */
    StreamType<Stocktake> STREAM = StreamType.<Stocktake>of("count", new Unknown())
            .on(StocktakeEvent.class, Stocktake::evolve);

    /** Nobody has opened it. */
    record Unknown() implements Stocktake {}

    /** It is being counted. */
    record Open(LocationId location, StocktakeScope scope, StocktakeTolerance tolerance, CountedLines lines)
            implements
            Stocktake {}

    /** The books have been corrected by it. */
    record Approved() implements Stocktake {}

    /** It was given up. */
    record Cancelled() implements Stocktake {}

    /** Where it counts; nowhere where it is over. */
    static Extent extent(Stocktake stocktake) {
        return switch (stocktake) {
            case Open open -> Extent.at(open.location());
            case Unknown _,Approved _,Cancelled _ -> Extent.NOWHERE;
        };
    }

    /** The stream of a stocktake. */
    static StreamRef<Stocktake> at(StocktakeId stocktake) {
        return STREAM.at(stocktake);
    }

    /** What a command needs that is about an open stocktake. */
    static Footprint footprint(StocktakeId stocktake, States known, Function<Open, Footprint> whenOpen) {
        Footprint itself = Footprint.none().writing(at(stocktake));
        return switch (known.of(at(stocktake))) {
            case Open open -> whenOpen.apply(open).writing(at(stocktake));
            case Unknown _,Approved _,Cancelled _ -> itself;
        };
    }

    /** Decides on an open stocktake; any other is refused. */
    static Decision whenOpen(StocktakeId stocktake, States states, Function<Open, Decision> decision) {
        return switch (states.of(at(stocktake))) {
            case Open open -> decision.apply(open);
            case Unknown _ -> refused(new UnknownStocktake(stocktake));
            case Approved _ -> refused(new StocktakeAlreadyApproved(stocktake));
            case Cancelled _ -> refused(new StocktakeAlreadyCancelled(stocktake));
        };
    }

    private static Decision refused(Rejection rejection) {
        return Decision.refused(rejection);
    }

    private static Stocktake evolve(Stocktake stocktake, StocktakeEvent event) {
        return switch (event) {
            case StocktakeOpened opened -> new Open(opened.location(), opened.scope(),
                    opened.tolerance() == null ? StocktakeTolerance.UNBOUNDED : opened.tolerance(),
                    CountedLines.NONE);
            case LinesCounted counted -> counted(stocktake, counted);
            case StocktakeApproved _ -> new Approved();
            case StocktakeCancelled _ -> new Cancelled();
        };
    }

    private static Stocktake counted(Stocktake stocktake, LinesCounted event) {
        return switch (stocktake) {
            case Open open -> new Open(open.location(), open.scope(), open.tolerance(), open.lines().with(event));
            case Unknown _,Approved _,Cancelled _ -> throw new IllegalStateException(
                    "goods were counted for a stocktake that was not open");
        };
    }
}
