package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ids of what the server may have, and has not answered. */
final class Tried {
    private static final int MOST = 10_000;

    private final Set<CommandId> ids = Collections.newSetFromMap(new LinkedHashMap<CommandId, Boolean>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** Whether it is sent for the first time. */
    synchronized boolean begins(CommandId id) {
        return ids.add(id);
    }

    /** It was answered, or has not arrived. */
    synchronized void ends(CommandId id) {
        ids.remove(id);
    }

    synchronized boolean has(CommandId id) {
        return ids.contains(id);
    }
}
