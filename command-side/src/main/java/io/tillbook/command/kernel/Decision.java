package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Rejection;
import java.util.List;

/** What a decider answers. */
public sealed interface Decision {
    /** The command is accepted and this has happened. */
    record Accepted(List<NewEvent> events) implements Decision {
        /** Takes a copy. */
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused and nothing has happened. */
    record Refused(Rejection rejection) implements Decision {}

    /**
     * An event and the stream it is appended to.
     *
     * @param stream the stream, one the footprint allows writing to
     * @param event the event
     */
    record NewEvent(StreamRef<?> stream, Event event) {}

    /** Refuses for a reason. */
    static Decision refused(Rejection rejection) {
        return new Refused(rejection);
    }
}
