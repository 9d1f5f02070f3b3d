package io.tillbook.query.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the views of a database touched lately, as they are stored. They lie in one array, in places that
 * are used round and round: as objects of their own, replaced every second, they were most of what the collector had to
 * copy.
 */
final class DocumentCache {
    /** A name and a place cost memory too: for each so many bytes there is one document at most. */
    private static final int BYTES_OF_A_PLACE = 256;
    /** A document may grow by an eighth where it is. */
    private static final int ROOM_TO_GROW = 8;

    private final byte[] bytes;
    private final int placesMax;
    private final Map<String, Map<String, Place>> views = new HashMap<>();
    /** Those that are no longer held are passed over. */
    private final Deque<Place> oldestFirst = new ArrayDeque<>();
    /** Where the next place begins, counted on and on; its remainder is where it lies. */
    private long next;
    private long held;

    /** Where a document lies. */
    private static final class Place {
        private final String view;
        private final String key;
        private final long start;
        private final int room;
        private int length;

        Place(String view, String key, long start, int room) {
            this.view = view;
            this.key = key;
            this.start = start;
            this.room = room;
        }
    }

    DocumentCache(int bytesMax) {
        this.bytes = new byte[bytesMax];
        this.placesMax = bytesMax / BYTES_OF_A_PLACE;
    }

    /** A document of a view, if it is held: a copy. */
    synchronized byte @Nullable [] get(String view, String key) {
        Place place = documentsOf(view).get(key);
        if (place == null) {
            return null;
        }
        int first = index(place.start);
        return Arrays.copyOfRange(bytes, first, first + place.length);
    }

    /** Holds what is stored now, and lets go of what came longest ago. */
    synchronized void put(String view, String key, byte[] document) {
        Place known = documentsOf(view).get(key);
        if (known != null && document.length <= known.room) {
            fill(known, document);
            return;
        }
        remove(view, key);
        int room = document.length + document.length / ROOM_TO_GROW;
        if (room <= bytes.length) {
            fill(nextPlace(view, key, room), document);
        }
    }

    private void fill(Place place, byte[] document) {
        System.arraycopy(document, 0, bytes, index(place.start), document.length);
        held += document.length - place.length;
        place.length = document.length;
    }

    private Place nextPlace(String view, String key, int room) {
        int left = bytes.length - index(next);
        Place place = new Place(view, key, room <= left ? next : next + left, room);
        next = place.start + room;
        while (!oldestFirst.isEmpty() && isTaken(oldestFirst.getFirst())) {
            letGo(oldestFirst.removeFirst());
        }
        oldestFirst.addLast(place);
        documentsOf(view).put(key, place);
        return place;
    }

    private boolean isTaken(Place oldest) {
        return oldest.start < next - bytes.length || oldestFirst.size() >= placesMax;
    }

    private int index(long start) {
        return (int) (start % bytes.length);
    }

    private Map<String, Place> documentsOf(String view) {
        return views.computeIfAbsent(view, name -> new HashMap<>());
    }

    private void letGo(Place place) {
        if (documentsOf(place.view).remove(place.key, place)) {
            held -= place.length;
        }
    }

    /** Lets go of a document. */
    synchronized void remove(String view, String key) {
        Place place = documentsOf(view).get(key);
        if (place != null) {
            letGo(place);
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
