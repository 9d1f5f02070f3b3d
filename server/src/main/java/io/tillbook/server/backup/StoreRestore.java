package io.tillbook.server.backup;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.HistoryReplay;
import io.tillbook.command.store.history.HistoryDigest;
import io.tillbook.command.store.history.HistorySummary;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;

/**
 * Puts the events of a backup into a store that nobody else writes to, each to the position that it had, and reads them
 * again from there.
 *
 * @param serializer that of the store
 * @param progress is told how far it has come, a position
 */
public record StoreRestore(LedgerStore store, Serializer serializer, LongConsumer progress) {
    /**
     * Checks that the store takes a backup.
     *
     * @param goesOn whether it may have a beginning of the backup already, from a restore that broke off
     * @throws BackupFailed when it has events that it may not have
     */
    public void check(boolean goesOn) {
        if (store.head() > 0 && !goesOn) {
            throw new BackupFailed(("The event store is not empty: it has %d events. A ledger is put into a new one; "
                    + "one that has a part of it, from a restore that broke off, takes the rest with --continue. "
                    + "Nothing was changed").formatted(store.head()));
        }
    }

    /**
     * Puts it there.
     *
     * @throws BackupFailed when the store has something else than a beginning of it, or somebody writes to it meanwhile
     */
    public void from(BackupCheck.Sound backup) {
        HistorySummary history = backup.manifest().history().summary();
        HistorySummary present = HistoryDigest.of(store, store.head(), serializer);
        if (present.lastPosition() > history.lastPosition()) {
            throw other(present.lastPosition());
        }
        try {
            HistoryReplay replay = new HistoryReplay(store, progress);
            BackedUpEvents.forEach(backup, new Rest(present, replay, serializer));
            replay.finish();
        } catch (ConcurrencyException | IllegalStateException disturbed) {
            throw new BackupFailed("The event store took only a part of the backup: " + disturbed.getMessage(),
                    disturbed);
        }
        if (!HistoryDigest.of(store, store.head(), serializer).equals(history)) {
            throw new BackupFailed("The event store does not give back what was put into it");
        }
    }

    private static BackupFailed other(long events) {
        return new BackupFailed("The event store has %d events that are no beginning of the backup; nothing was changed"
                .formatted(events));
    }

    /** Stores what comes behind the events that are there, after a look at whether those are the same. */
    private record Rest(HistorySummary present, HistoryDigest digest, HistoryReplay replay,
            Serializer serializer) implements ObjLongConsumer<EventEnvelope> {
        Rest(HistorySummary present, HistoryReplay replay, Serializer serializer) {
            this(present, new HistoryDigest(HistorySummary.EMPTY), replay, serializer);
        }

        @Override
        public void accept(EventEnvelope event, long position) {
            if (position > present.lastPosition()) {
                replay.add(event.message(serializer));
                return;
            }
            digest.take(EnvelopeCodec.sealed(event, position));
            if (position == present.lastPosition() && !digest.summary().equals(present)) {
                throw other(position);
            }
        }
    }
}
