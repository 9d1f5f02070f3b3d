package io.tillbook.query.store;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Lists of values of one type. */
record ListCodec<T>(Codec<T> elements) implements Codec<List<T>> {

    @Override
    public void encode(BsonWriter writer, List<T> values, EncoderContext context) {
        writer.writeStartArray();
        values.forEach(value -> elements.encode(writer, value, context));
        writer.writeEndArray();
    }

    @Override
    public List<T> decode(BsonReader reader, DecoderContext context) {
        List<T> values = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            values.add(elements.decode(reader, context));
        }
        reader.readEndArray();
        return List.copyOf(values);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<List<T>> getEncoderClass() {
        return (Class<List<T>>) (Class<?>) List.class;
    }
}
