package io.tillbook.query.store;

import static io.tillbook.query.store.BarcodeViews.GROUP;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.VersionedSide.Release;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A history of barcodes that releases fold one after the other, and a clock that tests move on. */
@ExtendWith(ForeignDatabases.class)
abstract class ReleasesOfViews {

    static final int EVENTS = 40;
    static final Duration LESS_THAN_A_MINUTE = Duration.ofSeconds(40);
    static final Duration OVER_A_MINUTE = Duration.ofSeconds(61);

    @TempDir Path directory;

    final HistoryBuilder history = new HistoryBuilder();
    final TestEventStore events = new TestEventStore();

    volatile Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeEach
    void assign() {
        IntStream.range(0, EVENTS).forEach(this::add);
        events.append(history.events());
    }

    @AfterEach
    void close() {
        events.close();
    }

    VersionedSide side(ViewsProperties properties, Release release) {
        return new VersionedSide(events, properties, () -> now, release);
    }

    /** A release that has folded everything and was stopped. */
    void folded(ViewsProperties properties, Release release) {
        try (VersionedSide side = side(properties, release)) {
            side.awaitOwn(GROUP, history.events().size());
        }
    }

    void append() {
        int size = history.events().size();
        add(size);
        events.append(history.events().subList(size, size + 1));
    }

    void add(int number) {
        history.add("barcode-" + number,
                new BarcodeAssigned(new Barcode(String.valueOf(number)), new Sku("P-" + number % 2)));
    }

    /** Waits while the time passes in minutes. */
    void awaitAsTimePasses(BooleanSupplier isSo) {
        VersionedSide.await(() -> {
            now = now.plus(OVER_A_MINUTE);
            return isSo.getAsBoolean();
        });
    }
}
