package io.tillbook.command.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sets the units of work of this thread aside until it is closed: that of the command bus, and that of whoever sends
 * the command. Within one of them an append would wait for its end, when the streams are no longer held and a conflict
 * can no longer be retried.
 */
final class UnitsSetAside implements AutoCloseable {
    private final Deque<UnitOfWork<?>> units = new ArrayDeque<>();

    UnitsSetAside() {
        while (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> innermost = CurrentUnitOfWork.get();
            CurrentUnitOfWork.clear(innermost);
            units.push(innermost);
        }
    }

    @Override
    public void close() {
        units.forEach(CurrentUnitOfWork::set);
    }
}
