package io.tillbook.command.store.segments;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistoryFindings;
import io.tillbook.command.store.history.HistorySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;

/**
 * A history in segments that nobody writes to. Reading throws {@link EventDamaged} where it is not what was written: a
 * changed bit, a missing event, events in another order, a stream with a gap.
 */
public final class SegmentedHistory {
    private final List<SegmentReader> segments;

    private SegmentedHistory(List<SegmentReader> segments) {
        this.segments = segments;
    }

    /** That of a folder. */
    public static SegmentedHistory in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<SegmentReader> found = new ArrayList<>();
            files.sorted()
                    .forEachOrdered(file -> SegmentName.of(file)
                            .ifPresent(name -> found.add(new SegmentReader(file, name))));
            checkGaps(found);
            return new SegmentedHistory(found);
        } catch (IOException unreadable) {
            throw new StoreUnavailable("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
    }

    private static void checkGaps(List<SegmentReader> segments) {
        long next = 1;
        for (SegmentReader segment : segments) {
            if (segment.name().first() != next || segment.name().events() < 1) {
                throw new EventDamaged(next, "?", "the file behind it is " + segment.name(), null);
            }
            next = segment.name().last() + 1;
        }
    }

    /** Shows each event in its order, after a look at whether it is what was written. */
    public HistorySummary forEach(ObjLongConsumer<EventEnvelope> look) {
        HistoryDigest digest = new HistoryDigest(HistorySummary.EMPTY);
        segments.forEach(segment -> segment.forEach(sealed -> look.accept(digest.take(sealed), digest.position())));
        return digest.summary();
    }

    /** Reads every event and every stream. */
    public HistoryFindings whole() {
        return whole(StreamsInOrder.mostAtOnce());
    }

    /**
     * Reads every event once, and again for each part of the streams where there are too many for one look.
     *
     * @param mostStreams how many streams are remembered at once
     */
    HistoryFindings whole(long mostStreams) {
        StreamsInOrder all = StreamsInOrder.ofAll(mostStreams);
        HistorySummary history = forEach(all);
        if (all.isComplete()) {
            return new HistoryFindings(history, all.streams());
        }
        long streams = 0;
        int parts = Math.toIntExact(Math.ceilDiv(all.begun(), mostStreams));
        for (int part = 0; part < parts; part++) {
            StreamsInOrder some = StreamsInOrder.ofPart(part, parts);
            forEach(some);
            streams += some.streams();
        }
        return new HistoryFindings(history, streams);
    }
}
