package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents that the views of a database touched last, as objects and as bytes, up to so many bytes in all. */
final class HeldDocuments {

    /** What holding a document costs beside its bytes. */
    private static final long OVERHEAD_BYTES = 200;

    private final long bytesMax;
    private final Map<Key, Held<?>> documents = new LinkedHashMap<>(1 << 10, 0.75f, true);
    private long bytes;

    private record Key(String view, String key) {}

    /** A document and what is stored of it. */
    static final class Held<V> {

        private final Absorbed<V> document;
        private final byte[] stored;

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
    }

    HeldDocuments(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** A document of a view, if it is held. Each view puts documents of one type only. */
    @SuppressWarnings("unchecked")
    synchronized <V> @Nullable Held<V> get(String view, String key) {
        return (Held<V>) documents.get(new Key(view, key));
    }

    /** Holds what is stored now, and lets go of what was touched longest ago. */
    synchronized <V> void put(String view, Held<V> held) {
        Held<?> before = documents.put(new Key(view, held.document().key()), held);
        bytes += held.weight() - (before == null ? 0 : before.weight());
        var eldest = documents.values().iterator();
        while (bytes > bytesMax) {
            bytes -= eldest.next().weight();
            eldest.remove();
        }
    }

    /** Lets go of a document. */
    synchronized void remove(String view, String key) {
        Held<?> before = documents.remove(new Key(view, key));
        bytes -= before == null ? 0 : before.weight();
    }

    /** Lets go of everything. */
    synchronized void clear() {
        documents.clear();
        bytes = 0;
    }

    /** Bytes that are held. */
    synchronized long bytes() {
        return bytes;
    }
}
