package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.util.ArrayList;
import java.util.List;

/** Lists of values of one type. */
record ListForm<T>(ValueForm<T> elements) implements ValueForm<List<T>> {
    @Override
    public byte type() {
        return BsonType.LIST;
    }

    @Override
    public void write(BsonOut out, List<T> values) {
        int start = out.begin();
        byte type = elements.type();
        int size = values.size();
        for (int place = 0; place < size; place++) {
            out.place(type, place);
            elements.write(out, values.get(place));
        }
        out.end(start);
    }

    @Override
    public List<T> read(BsonIn in) {
        List<T> values = new ArrayList<>();
        in.begin();
        for (byte type = in.nextType(); type != BsonType.END; type = in.nextType()) {
            in.passName();
            if (type != elements.type()) {
                throw new IllegalStateException("a list has a value of type " + type);
            }
            values.add(elements.read(in));
        }
        return List.copyOf(values);
    }
}
