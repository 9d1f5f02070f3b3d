package io.tillbook.server.backup;

import io.tillbook.command.store.history.HistorySummary;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was written into a backup.
 *
 * @param history the events in it
 * @param files the files in it, in the order of their paths
 * @param copiedBytes bytes of the files that were not there already
 */
record BackupContents(HistorySummary history, List<BackedUpFile> files, long copiedBytes) {
    /** The same with more files behind its own. */
    BackupContents with(List<BackedUpFile> more, long moreCopiedBytes) {
        return new BackupContents(history, Stream.concat(files.stream(), more.stream()).toList(),
                copiedBytes + moreCopiedBytes);
    }
}
