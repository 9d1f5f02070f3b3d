package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.all;
import static io.tillbook.command.store.rocksdb.Notes.note;

import io.tillbook.command.store.Availability;
import io.tillbook.command.store.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;

/** Fills a store until it refuses, tells what still works, and goes on for a while if the store recovers. */
final class Filler {

    private static final String CONTENT = "账".repeat(20_000);
    private static final int EVENTS_MAX = 1_000;
    private static final int EVENTS_AFTER_RECOVERY = 10;

    private final RocksEventStorageEngine engine;
    private long next;

    private Filler(Path directory) {
        this.engine = RocksEventStorageEngine
                .builder(Notes.options(directory).withRecoveryInterval(Duration.ofMillis(50)))
                .serializer(new PlainTextSerializer())
                .build();
    }

    public static void main(String[] arguments) {
        Filler filler = new Filler(Path.of(arguments[0]));
        filler.run();
        filler.engine.close();
    }

    private void run() {
        if (!appendUntilRefused(EVENTS_MAX)) {
            System.out.println("never refused");
            return;
        }
        System.out.println("refused");
        tellReads(1);
        if (recovers()) {
            System.out.println("recovered");
            next = engine.lastSequenceNumberFor("filler").orElse(-1L) + 1;
            appendUntilRefused(EVENTS_AFTER_RECOVERY);
        } else {
            System.out.println("still refused");
            tellReads(2);
        }
    }

    private boolean appendUntilRefused(int events) {
        for (int count = 0; count < events; count++) {
            try {
                engine.appendEvents(note("filler", next, CONTENT));
            } catch (StoreUnavailable refused) {
                return true;
            }
            System.out.println("stored " + next);
            next++;
        }
        return false;
    }

    private void tellReads(int time) {
        if (all(engine).size() == next && Notes.texts(engine, "filler").size() == next) {
            System.out.println("reads " + time);
        }
    }

    /** Waits for the store's first attempt to come back, and tells whether it succeeded. */
    private boolean recovers() {
        while (true) {
            switch (engine.status().availability()) {
                case Availability.Available _ -> {
                    return true;
                }
                case Availability.Unavailable(String reason) when reason.startsWith("recovery failed") -> {
                    System.out.println(reason);
                    return false;
                }
                case Availability.Unavailable _ -> Thread.onSpinWait();
            }
        }
    }
}
