package io.tillbook.device.selling;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was put there last, at most so many. */
final class Latest<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Latest(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
