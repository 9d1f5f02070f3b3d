package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.embedded.bson.BsonIn;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.RawBsonDocumentCodec;

/** Documents of a view as the driver writes and reads them: the bytes that the embedded database has, on the wire. */
record AbsorbedCodec<V>(DocumentForm<V> form) implements Codec<Absorbed<V>> {
    private static final RawBsonDocumentCodec BYTES = new RawBsonDocumentCodec();

    @Override
    public void encode(BsonWriter writer, Absorbed<V> document, EncoderContext context) {
        BYTES.encode(writer, new RawBsonDocument(form.encode(document)), context);
    }

    @Override
    public Absorbed<V> decode(BsonReader reader, DecoderContext context) {
        ByteBuf bytes = BYTES.decode(reader, context).getByteBuffer();
        return form.read(new BsonIn(bytes.array(), bytes.position()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Absorbed<V>> getEncoderClass() {
        return (Class<Absorbed<V>>) (Class<?>) Absorbed.class;
    }
}
