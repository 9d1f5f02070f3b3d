package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Values that are written as whole numbers of eight bytes. */
record NumberForm<T>(ToLongFunction<? super T> number, LongFunction<? extends T> value) implements ValueForm<T> {
    @Override
    public byte type() {
        return BsonType.INT_64;
    }

    @Override
    public void write(BsonOut out, T object) {
        out.int64(number.applyAsLong(object));
    }

    @Override
    public T read(BsonIn in) {
        return value.apply(in.int64());
    }
}
