package io.tillbook.query.kernel;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestEventStore;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** What groups of views are folded with, in memory: some barcodes as events, and all the places where it can fail. */
final class FoldingInMemory implements AutoCloseable {

    static final int BATCH = 2;

    final TestEventStore events = new TestEventStore();
    final Positions checkpoints = new Positions();
    final RebuildProgress rebuild = new RebuildProgress(InstantSource.system());
    final ViewsProgress progress;
    final Folding folding;
    /** How many of the next readings find no event. */
    final AtomicInteger blindReadings = new AtomicInteger();
    private final HistoryBuilder history = new HistoryBuilder();

    FoldingInMemory(int size, String... groups) {
        for (int number = 1; number <= size; number++) {
            history.add("barcode-" + number, new BarcodeAssigned(new Barcode(String.valueOf(number)), new Sku("A")));
        }
        events.append(history.events());
        progress = new ViewsProgress(Arrays.asList(groups));
        folding = new Folding(new EventLog(sometimesBlind(events), HistoryBuilder::nameOf), checkpoints,
                new OwnVersions(), new RetryPolicy(UncheckedIOException.class::isInstance), progress, rebuild, BATCH,
                InstantSource.system());
    }

    private StoredEvents sometimesBlind(StoredEvents store) {
        return new StoredEvents() {
            @Override
            public long head() {
                return blindReadings.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 0 : store.head();
            }

            @Override
            public Stream<? extends TrackedEventMessage<?>> from(long position) {
                return store.from(position);
            }

            @Override
            public DomainEventStream stream(String stream, long firstSequence) {
                return store.stream(stream, firstSequence);
            }

            @Override
            public long position(DomainEventMessage<?> event) {
                return store.position(event);
            }
        };
    }

    EventBatch batch(int after, int last) {
        return new EventBatch(after, last, history.events().subList(after, last), List.of());
    }

    /** A group that was claimed at a position and is to be folded on from there. */
    GroupFolding claimed(String name, long position, Seen... views) {
        checkpoints.positions.put(name, position);
        GroupFolding group = new GroupFolding(group(name, views), folding, new RebuildRun(folding));
        if (!group.look()) {
            throw new AssertionError("there is nobody else to fold " + name);
        }
        return group;
    }

    static ViewGroup group(String name, Seen... views) {
        return new ViewGroup(name, Arrays.stream(views)
                .<GroupedView<?>>map(view -> GroupedView.silent(view, view))
                .toList());
    }

    @Override
    public void close() {
        events.close();
    }

    /** A view that counts barcodes, notes which events it has seen, and fails at one of them. */
    static final class Seen implements Projection<Integer>, View<Integer> {

        final SortedSet<Long> positions = new ConcurrentSkipListSet<>();
        final AtomicInteger shapes = new AtomicInteger();
        private final Folded<Integer> documents = new Folded<>();
        private final long failingAt;
        private final Throwable failure;

        Seen() {
            this(0, new AssertionError());
        }

        Seen(long failingAt, Throwable failure) {
            this.failingAt = failingAt;
            this.failure = failure;
        }

        @Override
        public Set<Class<? extends Event>> interests() {
            return Set.of(BarcodeAssigned.class);
        }

        @Override
        public List<Step<Integer>> steps(RecordedEvent event) {
            if (event.position() == failingAt) {
                FoldingInMemory.<RuntimeException>sneak(failure);
            }
            positions.add(event.position());
            return List.of(new Step<>("all", before -> before == null ? 1 : before + 1));
        }

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public Map<String, String> shape() {
            shapes.incrementAndGet();
            return Map.of("count", "int");
        }

        @Override
        public ViewStore<Integer> documents(String version) {
            return documents;
        }

        @Override
        public void serve(StoredVersion version) {
            // Nobody asks it.
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    /** Checkpoints by group: some can be claimed by another process, some fail. */
    static final class Positions implements Checkpoints {

        final Map<String, Long> positions = new ConcurrentHashMap<>();
        final Set<String> claimedElsewhere = ConcurrentHashMap.newKeySet();
        final Set<String> claimed = ConcurrentHashMap.newKeySet();
        final Set<String> failing = ConcurrentHashMap.newKeySet();

        private static String group(String reader) {
            return reader.substring(0, reader.indexOf('@'));
        }

        @Override
        public OptionalLong position(String reader) {
            Long position = positions.get(group(reader));
            return position == null ? OptionalLong.empty() : OptionalLong.of(position);
        }

        @Override
        public OptionalLong claim(String reader, long first) {
            renew(reader);
            claimed.add(group(reader));
            return claimedElsewhere.contains(group(reader))
                    ? OptionalLong.empty()
                    : OptionalLong.of(positions.computeIfAbsent(group(reader), _ -> first));
        }

        @Override
        public void store(String reader, long position) {
            positions.put(group(reader), position);
        }

        @Override
        public void renew(String reader) {
            if (failing.contains(group(reader))) {
                throw new IllegalStateException("the claim to " + reader + " cannot be read");
            }
        }

        @Override
        public void release(String reader) {
            // Nobody waits for it.
        }

        @Override
        public boolean isUnclaimedFor(String reader, Duration duration) {
            return true;
        }

        @Override
        public void remove(String reader) {
            positions.remove(group(reader));
        }
    }

    /** There are no versions but those that are folded. */
    private static final class OwnVersions implements ViewVersions {

        @Override
        public List<StoredVersion> of(String group) {
            return List.of();
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }

        @Override
        public void begin(StoredVersion version) {
            // It is the only one.
        }

        @Override
        public void ready(StoredVersion version) {
            // It is the only one.
        }

        @Override
        public void drop(StoredVersion version) {
            throw new AssertionError("nobody drops " + version);
        }
    }
}
