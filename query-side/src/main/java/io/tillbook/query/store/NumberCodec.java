package io.tillbook.query.store;

import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Values that are written as whole numbers. */
record NumberCodec<T>(Class<T> type, ToLongFunction<? super T> number, LongFunction<? extends T> value)
        implements
        Codec<T> {

    @Override
    public void encode(BsonWriter writer, T object, EncoderContext context) {
        writer.writeInt64(number.applyAsLong(object));
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return value.apply(reader.readInt64());
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
