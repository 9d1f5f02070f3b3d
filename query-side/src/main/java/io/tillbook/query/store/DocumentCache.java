package io.tillbook.query.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the views of a database touched lately, as they are stored. They lie in one array, in slots that
 * are used round and round: as objects of their own, replaced every second, they were most of what the collector had to
 * copy.
 */
final class DocumentCache {
    /** A name and a slot cost memory too: for each so many bytes there is one document at most. */
    private static final int BYTES_OF_A_SLOT = 256;
    /** A document may grow by an eighth where it is. */
    private static final int ROOM_TO_GROW = 8;

    private final byte[] bytes;
    private final int slotsMax;
    private final Map<String, Map<String, Slot>> views = new HashMap<>();
    /** Those that are no longer held are passed over. */
    private final Deque<Slot> oldestFirst = new ArrayDeque<>();
    /** Where the next slot begins, counted on and on; its remainder is where it lies. */
    private long next;
    private long held;

    /** Where a document lies. */
    private static final class Slot {
        private final String view;
        private final String key;
        private final long start;
        private final int room;
        private int length;

        Slot(String view, String key, long start, int room) {
            this.view = view;
            this.key = key;
            this.start = start;
            this.room = room;
        }
    }

    DocumentCache(int bytesMax) {
        this.bytes = new byte[bytesMax];
        this.slotsMax = bytesMax / BYTES_OF_A_SLOT;
    }

    /** A document of a view, if it is held: a copy. */
    synchronized byte @Nullable [] get(String view, String key) {
        Slot slot = documentsOf(view).get(key);
        if (slot == null) {
            return null;
        }
        int first = index(slot.start);
        return Arrays.copyOfRange(bytes, first, first + slot.length);
    }

    /** Holds what is stored now, and lets go of what came longest ago. */
    synchronized void put(String view, String key, byte[] document) {
        Slot known = documentsOf(view).get(key);
        if (known != null && document.length <= known.room) {
            fill(known, document);
            return;
        }
        remove(view, key);
        int room = document.length + document.length / ROOM_TO_GROW;
        if (room <= bytes.length) {
            fill(nextSlot(view, key, room), document);
        }
    }

    private void fill(Slot slot, byte[] document) {
        System.arraycopy(document, 0, bytes, index(slot.start), document.length);
        held += document.length - slot.length;
        slot.length = document.length;
    }

    private Slot nextSlot(String view, String key, int room) {
        int left = bytes.length - index(next);
        Slot slot = new Slot(view, key, room <= left ? next : next + left, room);
        next = slot.start + room;
        while (!oldestFirst.isEmpty() && isTaken(oldestFirst.getFirst())) {
            letGo(oldestFirst.removeFirst());
        }
        oldestFirst.addLast(slot);
        documentsOf(view).put(key, slot);
        return slot;
    }

    private boolean isTaken(Slot oldest) {
        return oldest.start < next - bytes.length || oldestFirst.size() >= slotsMax;
    }

    private int index(long start) {
        return (int) (start % bytes.length);
    }

    private Map<String, Slot> documentsOf(String view) {
        return views.computeIfAbsent(view, name -> new HashMap<>());
    }

    private void letGo(Slot slot) {
        if (documentsOf(slot.view).remove(slot.key, slot)) {
            held -= slot.length;
        }
    }

    /** Lets go of a document. */
    synchronized void remove(String view, String key) {
        Slot slot = documentsOf(view).get(key);
        if (slot != null) {
            letGo(slot);
        }
    }

    /** Lets go of everything. */
    synchronized void clear() {
        views.clear();
        oldestFirst.clear();
        held = 0;
    }

    /** Bytes of the documents that are held. */
    synchronized long bytes() {
        return held;
    }
}
