package io.tillbook.command.kernel;

import io.tillbook.api.kernel.StreamId;

/**
 * One stream, seen as a state.
 *
 * @param type how its events fold
 * @param id its name
 */
public record StreamRef<S>(StreamType<S> type, StreamId id) {}
