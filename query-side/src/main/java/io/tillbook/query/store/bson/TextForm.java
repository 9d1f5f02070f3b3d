package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.util.function.Function;

/** Values that are written as texts. */
record TextForm<T>(Function<? super T, String> text, Function<String, ? extends T> value) implements ValueForm<T> {
    @Override
    public byte type() {
        return BsonType.TEXT;
    }

    @Override
    public void write(BsonOut out, T value) {
        out.text(text.apply(value));
    }

    @Override
    public T read(BsonIn in) {
        return value.apply(in.text());
    }
}
