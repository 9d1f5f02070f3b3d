package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that the views of a database touched last, as objects and as bytes, up to so many bytes in all. */
final class HeldDocuments {
    /** What holding a document costs beside its bytes. */
    private static final long OVERHEAD_BYTES = 200;

    private final long bytesMax;
    private final Map<String, Map<String, Held<?>>> views = new HashMap<>();
    /** Where the ring of all documents begins and ends: after it comes the one touched longest ago. */
    private final Held<?> ends = new Held<>(new Absorbed<>("", 0, ""), new byte[0]);
    private long bytes;

    /** A document and what is stored of it, in the order in which documents were touched. */
    static final class Held<V> {
        private String view = "";
        private Absorbed<V> document;
        private byte[] stored;
        private Held<?> older = this;
        private Held<?> newer = this;

        Held(Absorbed<V> document, byte[] stored) {
            this.document = document;
            this.stored = stored;
        }

        Absorbed<V> document() {
            return document;
        }

        byte[] stored() {
            return stored;
        }

        private long weight() {
            return stored.length + OVERHEAD_BYTES;
        }

        private boolean isLinked() {
            return newer != this;
        }

        private void unlink() {
            older.newer = newer;
            newer.older = older;
            older = this;
            newer = this;
        }

        private void linkBefore(Held<?> next) {
            older = next.older;
            newer = next;
            older.newer = this;
            next.older = this;
        }
    }

    HeldDocuments(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** A document of a view, if it is held. Each view puts documents of one type only. */
    @SuppressWarnings("unchecked")
    synchronized <V> @Nullable Held<V> get(String view, String key) {
        Map<String, Held<?>> documents = views.get(view);
        Held<?> held = documents == null ? null : documents.get(key);
        if (held != null) {
            held.unlink();
            held.linkBefore(ends);
        }
        return (Held<V>) held;
    }

    /** Holds what is stored now, and lets go of what was touched longest ago. */
    synchronized <V> void put(String view, Held<V> held) {
        held.view = view;
        Held<?> before = views.computeIfAbsent(view, name -> new HashMap<>()).put(held.document.key(), held);
        if (before != null) {
            bytes -= before.weight();
            before.unlink();
        }
        add(held);
    }

    /** Holds what has taken the place of a document that was held a moment ago. */
    synchronized <V> void replace(String view, Held<V> held, Absorbed<V> document, byte[] stored) {
        boolean isHeld = held.isLinked();
        if (isHeld) {
            bytes -= held.weight();
            held.unlink();
        }
        held.document = document;
        held.stored = stored;
        if (isHeld) {
            add(held);
        } else {
            put(view, held);
        }
    }

    private void add(Held<?> held) {
        bytes += held.weight();
        held.linkBefore(ends);
        while (bytes > bytesMax) {
            remove(ends.newer.view, ends.newer.document.key());
        }
    }

    /** Lets go of a document. */
    synchronized void remove(String view, String key) {
        Map<String, Held<?>> documents = views.get(view);
        Held<?> before = documents == null ? null : documents.remove(key);
        if (before != null) {
            bytes -= before.weight();
            before.unlink();
        }
    }

    /** Lets go of everything. */
    synchronized void clear() {
        while (ends.isLinked()) {
            remove(ends.newer.view, ends.newer.document.key());
        }
    }

    /** Bytes that are held. */
    synchronized long bytes() {
        return bytes;
    }
}
