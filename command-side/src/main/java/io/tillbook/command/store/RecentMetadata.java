package io.tillbook.command.store;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.axonframework.messaging.MetaData;

/** Metadata that was read lately: all events of a command have the same, and are mostly read one after the other. */
final class RecentMetadata {
    /** A power of two; more than there are readers, so that one does not always find what another has left. */
    private static final int PLACES = 64;

    private final AtomicReferenceArray<Read> places = new AtomicReferenceArray<>(PLACES);

    private static final class Read {
        private final byte[] json;
        private final MetaData metadata;

        Read(byte[] json, MetaData metadata) {
            this.json = json;
            this.metadata = metadata;
        }
    }

    /** The metadata that a text is, read now or a moment ago. */
    MetaData of(byte[] json, Function<byte[], MetaData> reading) {
        int place = Arrays.hashCode(json) & (PLACES - 1);
        Read known = places.get(place);
        if (known != null && Arrays.equals(known.json, json)) {
            return known.metadata;
        }
        MetaData metadata = reading.apply(json);
        places.set(place, new Read(json, metadata));
        return metadata;
    }
}
