package io.tillbook.query.store.bson;

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
