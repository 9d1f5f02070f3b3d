package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;

/** Whole numbers of four bytes. */
record SmallNumberForm() implements ValueForm<Integer> {
    @Override
    public byte type() {
        return BsonType.INT_32;
    }

    @Override
    public void write(BsonOut out, Integer number) {
        out.int32(number);
    }

    @Override
    public Integer read(BsonIn in) {
        return in.int32();
    }
}
