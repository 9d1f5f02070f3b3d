package io.tillbook.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Sku;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.transfer.exports.EventHistory;
import io.tillbook.server.transfer.imports.csv.JourneyDocuments;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worst day of a store elsewhere: backups by position while commands are recorded, then the store is lost. What
 * comes back in an empty one is the ledger as it was at the last backup, and goes on from there.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ByPositionDrill {
    private static final LedgerSerializer SERIALIZER = new LedgerSerializer(Capabilities.all().types());
    private static final int SENDERS = 8;
    private static final int ROUNDS = 3;
    private static final int BETWEEN_BACKUPS = 100;
    /** So that there are many of them. */
    private static final long SEGMENT_BYTES = 100_000;

    private final Map<OutgoingCommand, Answer.Decided> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore answered = new Semaphore(0);
    private final AtomicInteger next = new AtomicInteger(1_000);

    @TempDir private Path place;

    /** A store and where it ends. */
    record Opened(LedgerStore store, LongSupplier end) {}

    /** The store that is lost; the drill closes it. */
    abstract Opened open(LedgerSerializer serializer) throws Exception;

    /** An empty store that takes its place; the drill closes it. */
    abstract LedgerStore openEmpty(LedgerSerializer serializer) throws Exception;

    @Test
    void theLedgerComesBackAsItWasAtTheBackup() throws Exception {
        BackupSet set = BackupSet.openOrMake(place.resolve("backups"));
        Made last;
        List<String> lost;
        try (DiskLedger ledger = ledgerOf(open(SERIALIZER), set)) {
            last = lastOf(set);
            lost = export(ledger.store(), last.manifest().history().lastPosition());
        }
        HistorySummary history = last.manifest().history().summary();
        assertThat(lost).hasSize((int) history.lastPosition());
        assertThat(new BackupCheck(last.folder()).run().streams()).isEqualTo(history.lastPosition());

        try (DiskLedger ledger = new DiskLedger(openEmpty(SERIALIZER))) {
            StoreRestore restore = new StoreRestore(ledger.store(), SERIALIZER, _ -> {
            });
            restore.check(false);
            restore.from(new BackupCheck(last.folder()).run());
            assertThatThrownBy(() -> restore.check(false)).isInstanceOf(BackupFailed.class);
            assertThat(HistoryDigest.of(ledger.store(), ledger.store().head(), SERIALIZER)).isEqualTo(history);
            assertThat(export(ledger.store(), history.lastPosition())).isEqualTo(lost);
            goesOn(ledger, history.lastPosition());
        }
        Path embedded = place.resolve("embedded");
        new Restore(embedded).from(last.folder());
        assertThat(new SmallLedger(embedded).history()).isEqualTo(history);
    }

    /** A ledger that was backed up several times meanwhile, and once more when it was at rest. */
    private DiskLedger ledgerOf(Opened opened, BackupSet set) throws InterruptedException {
        DiskLedger ledger = new DiskLedger(opened.store());
        AtomicBoolean open = new AtomicBoolean(true);
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.execute(() -> {
                    while (open.get()) {
                        send(ledger);
                    }
                });
            }
            for (int round = 0; round < ROUNDS; round++) {
                answered.acquire(BETWEEN_BACKUPS);
                long before = acknowledged.values().stream().mapToLong(Answer.Decided::position).max().orElseThrow();
                Made made = backUp(opened, set);
                assertThat(made.manifest().history().lastPosition()).isGreaterThanOrEqualTo(before);
                new BackupCheck(made.folder()).run();
            }
            open.set(false);
        }
        assertThat(lastOf(set).manifest().copiedBytes()).isLessThan(lastOf(set).manifest().bytes());
        return ledger;
    }

    private static Made backUp(Opened opened, BackupSet set) {
        StoreEvents source = new StoreEvents(opened.store(), opened.end(), SERIALIZER, SEGMENT_BYTES);
        return new BackupWriter(source, Clock.systemUTC(), "1").addTo(set);
    }

    private void send(DiskLedger ledger) {
        OutgoingCommand command =
                JourneyDocuments.unknownProduct(new Sku(Integer.toString(next.incrementAndGet())));
        acknowledged.put(command, send(ledger, command));
        answered.release();
    }

    private static Answer.Decided send(DiskLedger ledger, OutgoingCommand command) {
        return (Answer.Decided) ledger.send(command.commandId(), command.occurredAt(), command.payload());
    }

    private static Made lastOf(BackupSet set) {
        BackupSet.Listed last = set.listed().getFirst();
        return new Made(last.folder(), last.manifest());
    }

    private static List<String> export(LedgerStore store, long position) {
        return new EventHistory(store, Capabilities.all().types()).between(0, position)
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }

    /** What is in the backup is answered as before, what came later is recorded as new. */
    private void goesOn(DiskLedger ledger, long position) {
        int later = 0;
        for (Map.Entry<OutgoingCommand, Answer.Decided> each : acknowledged.entrySet()) {
            OutgoingCommand command = each.getKey();
            Answer.Decided again = send(ledger, command);
            boolean isIn = each.getValue().position() <= position;
            assertThat(again.repeated()).isEqualTo(isIn);
            later += isIn ? 0 : 1;
        }
        assertThat(ledger.store().head()).isEqualTo(position + 2L * later);
    }
}
