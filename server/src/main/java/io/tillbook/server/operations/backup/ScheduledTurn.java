package io.tillbook.server.operations.backup;

/** Says which process makes the backups of the schedule, where several might. Whoever is asked makes the others. */
@FunctionalInterface
public interface ScheduledTurn {
    /** Whether it is this one, for now. */
    boolean isOurs();
}
