package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Rejection;
import java.util.List;
import java.util.stream.Stream;

/** A decider's answer. */
public sealed interface Decision {
    /** The command is accepted, and its events are appended. */
    record Accepted(Changes changes) implements Decision {}

    /**
     * The command is refused. Its sender is told the rejection only; events that record the refusal are appended all
     * the same, beside the outcome.
     */
    record Refused(Rejection rejection, Changes changes) implements Decision {}

    /**
     * An event and the stream it is appended to.
     *
     * @param stream the stream, one the footprint allows writing to
     * @param event the event
     */
    record NewEvent(StreamRef<?> stream, Event event) {}

    /** The events that are appended, and the states after them. */
    Changes changes();

    /** The events that are appended, in their order. */
    default List<NewEvent> events() {
        return changes().events();
    }

    /** What is appended of a kind, in its order. */
    default <E extends Event> Stream<E> happened(Class<E> kind) {
        return events().stream().map(NewEvent::event).filter(kind::isInstance).map(kind::cast);
    }

    /** Refuses for a reason. */
    static Decision refused(Rejection rejection) {
        return new Refused(rejection, Changes.none());
    }

    /**
     * Refuses for a reason, and appends events that record the refusal.
     *
     * @param recorded the events, each on a stream that the footprint allows writing to
     */
    static Decision refused(Rejection rejection, Draft recorded) {
        return new Refused(rejection, recorded.changes());
    }
}
