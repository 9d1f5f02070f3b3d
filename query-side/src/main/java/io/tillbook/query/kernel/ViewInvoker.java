package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Hands a processor's batches to a group of views. It takes every event, wanted or not, because only then is the last
 * one of a batch among them: with it the views are written, which has to come before the processor stores its token.
 */
final class ViewInvoker implements EventHandlerInvoker {

    private static final String BATCH = ViewInvoker.class.getName();

    private final ViewGroup group;
    private final EventLog log;
    private final Patience patience;
    private final BatchListener listener;

    /** Is told of each batch once its changes can be seen. */
    @FunctionalInterface
    interface BatchListener {

        /** The group has absorbed all events up to a position; {@code news} tells those who want to know. */
        void absorbed(long position, Runnable news);
    }

    ViewInvoker(ViewGroup group, EventLog log, Patience patience, BatchListener listener) {
        this.group = group;
        this.log = log;
        this.patience = patience;
        this.listener = listener;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        List<RecordedEvent> batch = unit.root().getOrComputeResource(BATCH, key -> new ArrayList<>());
        // The type is known without reading the payload, which is not worth it for events that nobody wants.
        if (group.isInterestedIn(message.getPayloadType())) {
            batch.add(log.recorded(message));
        }
        if (!(unit instanceof BatchingUnitOfWork<?> whole) || whole.isLastMessage()) {
            listener.absorbed(EventLog.position(message), patience.call(() -> group.absorb(batch)));
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
