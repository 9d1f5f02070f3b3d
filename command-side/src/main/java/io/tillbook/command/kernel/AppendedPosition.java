package io.tillbook.command.kernel;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Tells the position that an append was given, from the storage engine to whoever appended. */
public final class AppendedPosition {
    private static final String KEY = AppendedPosition.class.getName();

    private AppendedPosition() {}

    /** Notes the position of the last event appended in the current unit of work, if there is one. */
    public static void note(long position) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.resources().put(KEY, position));
    }

    /**
     * The position noted in a unit of work.
     *
     * @throws IllegalStateException when the storage engine noted none
     */
    static long in(UnitOfWork<?> unitOfWork) {
        @Nullable Long position = unitOfWork.getResource(KEY);
        if (position == null) {
            throw new IllegalStateException("the event storage engine did not tell the position of the append");
        }
        return position;
    }
}
