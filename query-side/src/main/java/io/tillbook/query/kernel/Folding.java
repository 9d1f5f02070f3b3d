package io.tillbook.query.kernel;

/**
 * What the folding of every group of views works with.
 *
 * @param log the events
 * @param checkpoints how far each group has come for good
 * @param patience with a database that cannot be reached
 * @param progress how far each group can be seen to be
 * @param rebuild how groups that are behind catch up
 * @param batchSize most events that are folded before the views are written
 * @param turns which groups may fold at the same time
 */
public record Folding(EventLog log, Checkpoints checkpoints, Patience patience, ViewsProgress progress,
        RebuildProgress rebuild, int batchSize, FoldingTurns turns) {}
