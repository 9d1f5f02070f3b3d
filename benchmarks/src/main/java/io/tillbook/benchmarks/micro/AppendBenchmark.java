package io.tillbook.benchmarks.micro;

import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Chronicle;
import io.tillbook.benchmarks.ledger.OpenLedger;
import io.tillbook.benchmarks.ledger.Submissions;
import io.tillbook.benchmarks.process.Directories;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Making the events of a sale durable, by so many callers at once: by the store alone, on new streams each time, and by
 * the whole kernel. The disk's part of it is large; Java's directory for temporary files says which disk.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AppendBenchmark {
    private final Chain chain = new Chain("micro", 4, 1_000);
    private final Path directory;
    private final OpenLedger ledger;
    private final AtomicLong number = new AtomicLong();
    private final List<RecordedEvent> sale;

    /** Opens a chain. */
    public AppendBenchmark() {
        try {
            directory = Directories.create(null);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        ledger = OpenLedger.in(directory);
        SplittableRandom random = new SplittableRandom(1);
        chain.opening()
                .forEach(command -> ledger.send(Submissions.of(command, OffsetDateTime.now(ZoneOffset.UTC), random)));
        Chronicle chronicle = new Chronicle(chain, random);
        chronicle.opening();
        sale = chronicle.sales(1);
    }

    /** Removes everything. */
    @TearDown
    public void close() throws IOException {
        ledger.close();
        Directories.remove(directory);
    }

    /** One caller, the store alone. */
    @Benchmark
    @Threads(1)
    public void append01() {
        append();
    }

    /** Sixteen callers, the store alone. */
    @Benchmark
    @Threads(16)
    public void append16() {
        append();
    }

    /** Sixty-four callers, the store alone. */
    @Benchmark
    @Threads(64)
    public void append64() {
        append();
    }

    /** One caller, the whole kernel. */
    @Benchmark
    @Threads(1)
    public long sell01() {
        return sell();
    }

    /** Sixteen callers, the whole kernel. */
    @Benchmark
    @Threads(16)
    public long sell16() {
        return sell();
    }

    /** Sixty-four callers, the whole kernel. */
    @Benchmark
    @Threads(64)
    public long sell64() {
        return sell();
    }

    private void append() {
        String streams = "-" + number.incrementAndGet();
        List<DomainEventMessage<?>> messages = new ArrayList<>(sale.size());
        for (RecordedEvent event : sale) {
            messages.add(new GenericDomainEventMessage<>("micro", event.stream().value() + streams, 0, event.event(),
                    MetaData.from(OccurrenceMetadata.toMap(event.occurrence()))));
        }
        ledger.store().append(messages);
    }

    private long sell() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return ledger.send(
                Submissions.of(chain.sale(number.incrementAndGet(), random), OffsetDateTime.now(ZoneOffset.UTC),
                        random));
    }
}
