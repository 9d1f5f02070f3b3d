package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** Documents of a view: key and position beside the fields of the view's record. */
record AbsorbedCodec<V>(RecordCodec<V> views) implements Codec<Absorbed<V>> {

    static final String KEY = "_id";
    static final String POSITION = "position";

    @Override
    public void encode(BsonWriter writer, Absorbed<V> document, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeString(KEY, document.key());
        writer.writeInt64(POSITION, document.position());
        views.encodeFields(writer, document.view(), context);
        writer.writeEndDocument();
    }

    @Override
    public Absorbed<V> decode(BsonReader reader, DecoderContext context) {
        String key = "";
        long position = 0;
        @Nullable Object[] values = views.noValues();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName();
            if (name.equals(KEY)) {
                key = reader.readString();
            } else if (name.equals(POSITION)) {
                position = reader.readInt64();
            } else if (!views.decodeField(reader, name, values, context)) {
                reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Absorbed<>(key, position, views.construct(values));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Absorbed<V>> getEncoderClass() {
        return (Class<Absorbed<V>>) (Class<?>) Absorbed.class;
    }
}
