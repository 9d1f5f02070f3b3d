package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;

/**
 * Hands a processor's events to a group of views. The views are written before this ends, which has to be before the
 * processor stores its token.
 */
final class ViewInvoker implements EventHandlerInvoker {

    private final ViewGroup group;
    private final EventLog log;
    private final FoldingTurns turns;
    private final Patience patience;
    private final BatchListener listener;

    /** Is told of each batch once its changes can be seen. */
    @FunctionalInterface
    interface BatchListener {

        /** The group has absorbed all events up to a position; {@code news} tells those who want to know. */
        void absorbed(long position, Runnable news);
    }

    ViewInvoker(ViewGroup group, Folding folding, BatchListener listener) {
        this.group = group;
        this.log = folding.log();
        this.turns = folding.turns();
        this.patience = folding.patience();
        this.listener = listener;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(message.getPayload() instanceof EventRange range)) {
            throw new IllegalStateException("not a range of events: " + message.getPayloadType());
        }
        log.awaitOthers(range);
        listener.absorbed(range.last(), turns.take(log.head() - range.last(), () -> fold(range)));
    }

    private Runnable fold(EventRange range) {
        List<RecordedEvent> batch = log.events(range, group::isInterestedIn);
        return patience.call(() -> group.absorb(batch));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
