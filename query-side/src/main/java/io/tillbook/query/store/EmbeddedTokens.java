package io.tillbook.query.store;

import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.Patience;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import io.tillbook.query.store.embedded.DocumentWrite;
import io.tillbook.query.store.embedded.EmbeddedDocuments;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * How far each group of views has come, in the database of this process, without the wire between: it is stored after
 * every batch. Nobody else can have the database open, so that there is nothing to claim.
 */
final class EmbeddedTokens implements Checkpoints {

    private static final byte[] KEY = BsonOut.nameOf(DocumentForm.KEY);
    private static final byte[] POSITION = BsonOut.nameOf(DocumentForm.POSITION);
    private static final int[] ONE_SEGMENT = {0};

    private final EmbeddedDocuments tokens;
    private final Patience patience;

    /**
     * @param patience with a database that cannot be read or written
     */
    EmbeddedTokens(EmbeddedDocuments tokens, Patience patience) {
        this.tokens = tokens;
        this.patience = patience;
    }

    @Override
    public long position(String group) {
        byte[] token = find(group);
        return token == null ? 0 : positionIn(token).orElse(0);
    }

    @Override
    public synchronized void storeToken(@Nullable TrackingToken token, String group, int segment) {
        byte[] before = known(group);
        write(group, before, token);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String group, int segment) {
        OptionalLong position = positionIn(known(group));
        return position.isEmpty() ? null : new GlobalSequenceTrackingToken(position.getAsLong());
    }

    @Override
    public void extendClaim(String group, int segment) {
        known(group);
    }

    @Override
    public void releaseClaim(String group, int segment) {
        // Nobody else waits for it.
    }

    @Override
    public synchronized void initializeTokenSegments(String group, int segments, @Nullable TrackingToken first) {
        if (segments != 1) {
            throw new IllegalArgumentException("views are folded in one segment");
        }
        if (find(group) == null) {
            write(group, null, first);
        }
    }

    @Override
    public int[] fetchSegments(String group) {
        return find(group) == null ? new int[0] : ONE_SEGMENT.clone();
    }

    private byte[] known(String group) {
        byte[] token = find(group);
        if (token == null) {
            throw new UnableToClaimTokenException("how far the views " + group + " are was never stored");
        }
        return token;
    }

    private byte @Nullable [] find(String group) {
        return patience.call(() -> tokens.get(group));
    }

    private void write(String group, byte @Nullable [] before, @Nullable TrackingToken token) {
        byte[] after = encoded(group, token == null ? OptionalLong.empty() : token.position());
        patience.run(() -> tokens.write(List.of(new DocumentWrite(group, before, after))));
    }

    private static byte[] encoded(String group, OptionalLong position) {
        BsonOut out = new BsonOut();
        int start = out.begin();
        out.name(BsonType.TEXT, KEY);
        out.text(group);
        position.ifPresent(known -> {
            out.name(BsonType.INT_64, POSITION);
            out.int64(known);
        });
        out.end(start);
        return out.toBytes();
    }

    private static OptionalLong positionIn(byte[] token) {
        BsonIn in = new BsonIn(token, 0);
        in.begin();
        for (byte type = in.nextType(); type != BsonType.END; type = in.nextType()) {
            if (type == BsonType.INT_64 && in.passName(POSITION)) {
                return OptionalLong.of(in.int64());
            }
            in.passName();
            in.pass(type);
        }
        return OptionalLong.empty();
    }
}
