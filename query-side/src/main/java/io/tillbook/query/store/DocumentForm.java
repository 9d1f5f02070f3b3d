package io.tillbook.query.store;

import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewsRebuilding;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import io.tillbook.query.store.bson.RecordForm;

/**
 * Documents of a view: key and position beside the fields of the view's record.
 *
 * @param view name of the view
 * @param views how the view's records are written
 * @param isForeign whether the documents were written by a release whose records may have been others
 */
record DocumentForm<V>(String view, RecordForm<V> views, boolean isForeign) {
    static final String KEY = "_id";
    static final String POSITION = "position";

    private static final byte[] KEY_NAME = BsonOut.nameOf(KEY);
    private static final byte[] POSITION_NAME = BsonOut.nameOf(POSITION);

    byte[] encode(StoredView<V> document) {
        BsonOut out = new BsonOut();
        write(out, document);
        return out.toBytes();
    }

    void write(BsonOut out, StoredView<V> document) {
        int start = out.begin();
        out.name(BsonType.TEXT, KEY_NAME);
        out.text(document.key());
        out.name(BsonType.INT_64, POSITION_NAME);
        out.int64(document.position());
        views.writeFields(out, document.view());
        out.end(start);
    }

    /**
     * Reads a document.
     *
     * @throws ViewsRebuilding when it was written by another release and lacks something
     */
    StoredView<V> read(BsonIn in) {
        return isForeign ? readForeign(in) : readOwn(in);
    }

    private StoredView<V> readForeign(BsonIn in) {
        StoredView<V> document;
        try {
            document = readOwn(in);
        } catch (RuntimeException unreadable) {
            throw new ViewsRebuilding(view, unreadable);
        }
        if (document.view() instanceof Record read && !RequiredFields.areIn(read)) {
            throw new ViewsRebuilding(view);
        }
        return document;
    }

    private StoredView<V> readOwn(BsonIn in) {
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
        return new StoredView<>(key, position, values.construct());
    }
}
