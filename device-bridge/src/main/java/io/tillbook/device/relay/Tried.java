package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ids of what the server may have, and has not answered: how often each was sent. */
final class Tried {
    private static final int MOST = 10_000;

    private final Map<CommandId, Integer> sent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** It is sent, once more. */
    synchronized void begins(CommandId id) {
        sent.merge(id, 1, Integer::sum);
    }

    /** One that was sent is not booked: it has not arrived, or was not let in. */
    synchronized void comesBack(CommandId id) {
        sent.computeIfPresent(id, (_, times) -> times == 1 ? null : times - 1);
    }

    /** The server has decided it, however often it was sent. */
    synchronized void ends(CommandId id) {
        sent.remove(id);
    }

    synchronized boolean has(CommandId id) {
        return sent.containsKey(id);
    }
}
