package io.tillbook.command.store;

/** Whether the event store takes events. Reading works in both cases unless the reason says otherwise. */
public sealed interface Availability {

    /** Events are taken. */
    record Available() implements Availability {}

    /** Appends are refused; {@code reason} is meant for an operator. */
    record Unavailable(String reason) implements Availability {}
}
