package io.tillbook.query.store;

import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Values that are written as texts. */
record TextCodec<T>(Class<T> type, Function<? super T, String> text, Function<String, ? extends T> value)
        implements
        Codec<T> {

    @Override
    public void encode(BsonWriter writer, T object, EncoderContext context) {
        writer.writeString(text.apply(object));
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return value.apply(reader.readString());
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
