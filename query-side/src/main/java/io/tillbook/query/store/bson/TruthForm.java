package io.tillbook.query.store.bson;

import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;

/** True or false. */
record TruthForm() implements ValueForm<Boolean> {
    @Override
    public byte type() {
        return BsonType.TRUTH;
    }

    @Override
    public void write(BsonOut out, Boolean truth) {
        out.truth(truth);
    }

    @Override
    public Boolean read(BsonIn in) {
        return in.truth();
    }
}
