package io.tillbook.device.bridge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import tools.jackson.databind.json.JsonMapper;

/** Tells listening tills what happens at devices. The last events are kept for those whose line was cut. */
final class EventHub {
    private static final int KEPT = 256;
    private static final JsonMapper JSON = new JsonMapper();

    private final Deque<Event> last = new ArrayDeque<>();
    private final List<BlockingQueue<Event>> listeners = new CopyOnWriteArrayList<>();
    private long id;

    /**
     * Something that has happened.
     *
     * @param id one more than that of the event before
     * @param kind scan, weight, job, drawer or device
     * @param json what it says
     */
    record Event(long id, String kind, String json) {}

    /** Tells all listeners; one that does not read loses what is too much for it. */
    synchronized void tell(String kind, Map<String, ?> fields) {
        id++;
        Event event = new Event(id, kind, JSON.writeValueAsString(fields));
        last.addLast(event);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        listeners.forEach(listener -> {
            if (!listener.offer(event)) {
                listener.clear();
            }
        });
    }

    /**
     * Begins to listen.
     *
     * @param after the last event that is known; less than 0 for those to come only
     */
    synchronized BlockingQueue<Event> listen(long after) {
        BlockingQueue<Event> listener = new LinkedBlockingQueue<>(2 * KEPT);
        if (after >= 0) {
            new ArrayList<>(last).stream().filter(event -> event.id() > after).forEach(listener::add);
        }
        listeners.add(listener);
        return listener;
    }

    void leave(BlockingQueue<Event> listener) {
        listeners.remove(listener); // queues are equal to themselves only
    }
}
