package io.tillbook.api.kernel;

import java.time.Instant;

/**
 * An event as it stands in the store.
 *
 * @param position place in the order of all events, counted from 1 without gaps
 * @param stream the stream it belongs to
 * @param sequence place within its stream, counted from 0
 * @param recordedAt when the store took it; never earlier than the event before it
 * @param type its published name, such as {@code sales.SaleCompleted}
 * @param occurrence the circumstances of the command that caused it
 * @param event the fact itself
 */
public record RecordedEvent(long position, StreamId stream, long sequence, Instant recordedAt, String type,
        Occurrence occurrence, Event event) {}
