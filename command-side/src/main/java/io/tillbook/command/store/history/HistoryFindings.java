package io.tillbook.command.store.history;

/**
 * What was found where a whole history was read.
 *
 * @param streams how many streams the events belong to
 */
public record HistoryFindings(HistorySummary history, long streams) {}
