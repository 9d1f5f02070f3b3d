package io.tillbook.command.kernel;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Carries the position of an append from the storage engine to its caller. */
public final class AppendedPosition {
    private static final String KEY = AppendedPosition.class.getName();

    private AppendedPosition() {}

    /** Notes the position of the last event appended in the current unit of work, if there is one. */
    public static void note(long position) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.resources().put(KEY, position));
    }

    /** The position noted in a unit of work, if any was. */
    public static OptionalLong in(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.getResource(KEY);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
