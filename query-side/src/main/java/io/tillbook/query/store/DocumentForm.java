package io.tillbook.query.store;

import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import io.tillbook.query.store.bson.RecordForm;

/**
 * Documents of a view: key and position beside the fields of the view's record.
 *
 * @param views how the view's records are written
 */
record DocumentForm<V>(RecordForm<V> views) {
    static final String KEY = "_id";
    static final String POSITION = "position";

    private static final byte[] KEY_NAME = BsonOut.nameOf(KEY);
    private static final byte[] POSITION_NAME = BsonOut.nameOf(POSITION);

    byte[] encode(Absorbed<V> document) {
        BsonOut out = new BsonOut();
        write(out, document);
        return out.toBytes();
    }

    void write(BsonOut out, Absorbed<V> document) {
        int start = out.begin();
        out.name(BsonType.TEXT, KEY_NAME);
        out.text(document.key());
        out.name(BsonType.INT_64, POSITION_NAME);
        out.int64(document.position());
        views.writeFields(out, document.view());
        out.end(start);
    }

    Absorbed<V> read(BsonIn in) {
        String key = "";
        long position = 0;
        RecordForm<V>.Values values = views.values();
        in.begin();
        for (byte type = in.nextType(); type != BsonType.END; type = in.nextType()) {
            if (type == BsonType.TEXT && in.passName(KEY_NAME)) {
                key = in.text();
            } else if (type == BsonType.INT_64 && in.passName(POSITION_NAME)) {
                position = in.int64();
            } else {
                values.read(in, type);
            }
        }
        return new Absorbed<>(key, position, values.construct());
    }
}
