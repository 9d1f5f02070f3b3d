package io.tillbook.command.store;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.util.OptionalLong;

/**
 * Tells the code around a unit of work where its events went. The engine leaves the global position of the last event it
 * appended as a resource of the root unit of work; it is there from the prepare-commit phase on, so also after commit.
 */
public final class AppendedPosition {

    private static final String RESOURCE = AppendedPosition.class.getName();

    private AppendedPosition() {}

    /** Global position of the last event that {@code unitOfWork} appended; empty when it appended none. */
    public static OptionalLong of(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(RESOURCE);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    static void record(long position) {
        CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.root().resources().put(RESOURCE, position));
    }
}
