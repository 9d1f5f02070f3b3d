package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;

/**
 * How values of one type stand in documents.
 *
 * @param <T> the values
 */
interface ValueForm<T> {
    /** What they are in BSON. */
    byte type();

    /** Writes a value, whose name has been written. */
    void write(BsonOut out, T value);

    /** Reads a value, whose name has been read. */
    T read(BsonIn in);
}
