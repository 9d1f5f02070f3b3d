package io.tillbook.command.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The consecutive sequences that one append adds to one stream. */
public record StreamSpan(String stream, long first, long last) {

    /**
     * The spans of an append; refuses events that do not follow each other in their stream, which is the caller's
     * error.
     */
    public static List<StreamSpan> of(Collection<EventEnvelope> envelopes) {
        Map<String, StreamSpan> spans = new LinkedHashMap<>();
        envelopes.forEach(envelope -> spans.merge(envelope.stream(), startingWith(envelope), StreamSpan::followedBy));
        return List.copyOf(spans.values());
    }

    private static StreamSpan startingWith(EventEnvelope envelope) {
        if (envelope.sequence() < 0) {
            throw new IllegalArgumentException("Stream '%s' cannot have the sequence %d"
                    .formatted(envelope.stream(), envelope.sequence()));
        }
        return new StreamSpan(envelope.stream(), envelope.sequence(), envelope.sequence());
    }

    private StreamSpan followedBy(StreamSpan next) {
        if (next.first != last + 1) {
            throw new IllegalArgumentException("One append has sequence %d of stream '%s' after sequence %d"
                    .formatted(next.first, stream, last));
        }
        return new StreamSpan(stream, first, next.last);
    }
}
