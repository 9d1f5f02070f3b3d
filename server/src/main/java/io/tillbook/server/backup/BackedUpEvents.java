package io.tillbook.server.backup;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.rocksdb.audit.HistoryAudit;
import io.tillbook.command.store.segments.SegmentedHistory;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;

/** The events of a backup, whichever engine it is of. */
final class BackedUpEvents {
    private BackedUpEvents() {}

    /** Shows each in its order, with its position. */
    static void forEach(BackupCheck.Sound backup, ObjLongConsumer<EventEnvelope> look) {
        Path events = backup.backup().resolve(BackupWriter.EVENTS);
        switch (backup.manifest().ofEngine()) {
            case EMBEDDED -> HistoryAudit.forEach(events, look);
            case AXON_SERVER -> SegmentedHistory.in(events).forEach(look);
        }
    }
}
