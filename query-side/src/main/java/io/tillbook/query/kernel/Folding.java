package io.tillbook.query.kernel;

import java.time.InstantSource;

/**
 * What the folding of every group of views works with.
 *
 * @param log the events
 * @param checkpoints how far each version of a group has come for good
 * @param versions the versions that the database has
 * @param retry for a database that cannot be reached
 * @param progress how far queries can see each group to be
 * @param rebuild how versions that are behind catch up
 * @param batchSize most events that are folded before the views are written
 * @param clock the time
 */
record Folding(EventLog log, Checkpoints checkpoints, ViewVersions versions, RetryPolicy retry,
        ViewsProgress progress, RebuildProgress rebuild, int batchSize, InstantSource clock) {}
