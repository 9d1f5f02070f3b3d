package io.tillbook.server.backup;

import io.tillbook.command.store.history.HistorySummary;
import java.util.List;

/**
 * What was written into a backup.
 *
 * @param history the events in it
 * @param files the files in it, in the order of their paths
 * @param copiedBytes bytes of the files that were not there already
 */
record BackupContents(HistorySummary history, List<BackedUpFile> files, long copiedBytes) {}
