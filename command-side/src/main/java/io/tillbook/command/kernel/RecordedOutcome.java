package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandOutcome;

/**
 * The outcome of a command as it stands in the store.
 *
 * @param outcome accepted or refused
 * @param position position of the command's last event
 */
public record RecordedOutcome(CommandOutcome outcome, long position) {}
