package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Extent;
import java.util.List;

/** The answer to the sender of a command. */
public sealed interface Answer {
    /**
     * The command's outcome, which is on disk.
     *
     * @param outcome accepted or refused
     * @param position position of the command's last event
     * @param repeated whether the outcome had been reached before, when the command was sent earlier
     */
    record Decided(CommandOutcome outcome, long position, boolean repeated) implements Answer {}

    /**
     * The command's id was used for something else.
     *
     * @param fields JSON pointers of the fields in which the two differ
     */
    record IdReused(List<String> fields) implements Answer {}

    /**
     * The command concerns what its sender may not reach; nothing is recorded.
     *
     * @param extent what it concerns
     */
    record OutOfReach(Extent extent) implements Answer {}
}
