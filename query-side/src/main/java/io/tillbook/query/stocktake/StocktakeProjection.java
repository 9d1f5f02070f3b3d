package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeEvent;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.stocktake.StocktakeView.Moment;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stocktakes: from opening to their end. */
final class StocktakeProjection implements Projection<StocktakeView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(StocktakeEvent.class);
    }

    @Override
    public List<Step<StocktakeView>> steps(RecordedEvent recorded) {
        if (!(recorded.event() instanceof StocktakeEvent event)) {
            return List.of();
        }
        String key = event.stocktakeId().value();
        return List.of(switch (event) {
            case StocktakeOpened opened -> new Step<>(key, before -> opened(recorded, opened));
            case LinesCounted counted -> step(key, view -> counted(view, counted));
            case StocktakeApproved approved -> step(key, view -> view.closed(StocktakeState.APPROVED, moment(recorded),
                    approved.approvedBy(), null));
            case StocktakeCancelled cancelled -> step(key, view -> view.closed(StocktakeState.CANCELLED,
                    moment(recorded), recorded.occurrence().employee(), cancelled.reason()));
        });
    }

    /** When an event happened and was recorded. */
    static Moment moment(RecordedEvent recorded) {
        return new Moment(recorded.occurrence().occurredAt(), recorded.recordedAt().atOffset(ZoneOffset.UTC));
    }

    private static Step<StocktakeView> step(String key, UnaryOperator<StocktakeView> change) {
        return new Step<>(key, before -> before == null ? null : change.apply(before));
    }

    private static StocktakeView opened(RecordedEvent recorded, StocktakeOpened event) {
        return new StocktakeView(event.stocktakeId(), event.location(), event.scope(), event.blind(),
                event.tolerance(), StocktakeState.OPEN, recorded.position(), moment(recorded), 0, List.of(), null,
                null, null);
    }

    private static StocktakeView counted(StocktakeView view, LinesCounted event) {
        // Lines are numbered from 1 as they are counted for the first time.
        int lines = event.lines().stream().mapToInt(CountedLine::lineNo).reduce(view.lineCount(), Math::max);
        EmployeeId who = event.countedBy();
        if (who == null || view.countedBy().contains(who)) {
            return view.counted(lines, view.countedBy());
        }
        List<EmployeeId> people = new ArrayList<>(view.countedBy());
        people.add(who);
        return view.counted(lines, people);
    }
}
