package io.tillbook.query.store;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.ClaimLost;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.store.embedded.DocumentWrite;
import io.tillbook.query.store.embedded.EmbeddedDocuments;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Checkpoints in the database of this process. What happens with every batch, storing a position and keeping the claim,
 * does without the wire: nobody else can have the database open, so that a claim once made is not lost.
 */
final class EmbeddedCheckpoints implements Checkpoints {

    private static final byte[] KEY = BsonOut.nameOf(MongoCheckpoints.KEY);
    private static final byte[] POSITION = BsonOut.nameOf(MongoCheckpoints.POSITION);
    private static final byte[] OWNER = BsonOut.nameOf(MongoCheckpoints.OWNER);

    private final EmbeddedDocuments tokens;
    private final String owner;
    private final Checkpoints overTheWire;
    private final RetryPolicy retry;

    EmbeddedCheckpoints(EmbeddedDocuments tokens, String owner, Checkpoints overTheWire, RetryPolicy retry) {
        this.tokens = tokens;
        this.owner = owner;
        this.overTheWire = overTheWire;
        this.retry = retry;
    }

    @Override
    public void store(String reader, long position) {
        retry.run(() -> write(reader, position));
    }

    @Override
    public void renew(String reader) {
        // Nobody else waits for the claim to end.
    }

    @Override
    public OptionalLong position(String reader) {
        return overTheWire.position(reader);
    }

    @Override
    public OptionalLong claim(String reader, long first) {
        return overTheWire.claim(reader, first);
    }

    @Override
    public void release(String reader) {
        overTheWire.release(reader);
    }

    @Override
    public boolean isUnclaimedFor(String reader, Duration duration) {
        return overTheWire.isUnclaimedFor(reader, duration);
    }

    @Override
    public void remove(String reader) {
        overTheWire.remove(reader);
    }

    private void write(String reader, long position) {
        byte[] before = tokens.get(reader);
        if (before == null) {
            throw new ClaimLost(reader);
        }
        tokens.write(List.of(new DocumentWrite(reader, before, encoded(reader, position))));
    }

    private byte[] encoded(String reader, long position) {
        BsonOut out = new BsonOut();
        int start = out.begin();
        out.name(BsonType.TEXT, KEY);
        out.text(reader);
        out.name(BsonType.INT_64, POSITION);
        out.int64(position);
        out.name(BsonType.TEXT, OWNER);
        out.text(owner);
        out.end(start);
        return out.toBytes();
    }
}
