package io.tillbook.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.Patience;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each group of views has come, beside the views themselves, so that both are lost or restored together. A
 * group is folded by one process at a time: the one that holds its claim, which ends when it is not renewed.
 */
public final class ViewTokens implements Checkpoints {

    static final String COLLECTION = "tokens";

    private static final String KEY = "_id";
    private static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final int[] ONE_SEGMENT = {0};
    private static final FindOneAndUpdateOptions UPDATED = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> tokens;
    private final String owner;
    private final Duration claimTimeout;
    private final InstantSource clock;
    private final Patience patience;

    /**
     * @param owner names this process among those that share the database
     * @param claimTimeout time after which a claim that was not renewed may be taken over
     * @param patience with a database that cannot be reached
     */
    public ViewTokens(ViewDatabase database, String owner, Duration claimTimeout, InstantSource clock,
            Patience patience) {
        this.tokens = database.database().getCollection(COLLECTION);
        this.owner = owner;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public long position(String group) {
        Document token = find(group);
        return token == null ? 0 : position(token);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String group, int segment) {
        Bson position = token == null ? unset(POSITION) : set(POSITION, token.position().orElseThrow());
        updateOwn(group, combine(position, claim()));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String group, int segment) {
        Document token = patience.call(() -> tokens.findOneAndUpdate(and(eq(KEY, group), claimable()),
                combine(set(OWNER, owner), claim()), UPDATED));
        if (token == null) {
            throw lost(group);
        }
        return token.get(POSITION) == null ? null : new GlobalSequenceTrackingToken(position(token));
    }

    @Override
    public void extendClaim(String group, int segment) {
        updateOwn(group, claim());
    }

    @Override
    public void releaseClaim(String group, int segment) {
        patience.call(() -> tokens.updateOne(own(group), unset(OWNER)));
    }

    @Override
    public void initializeTokenSegments(String group, int segments, @Nullable TrackingToken first) {
        if (segments != 1) {
            throw new IllegalArgumentException("views are folded in one segment");
        }
        Bson position = first == null
                ? setOnInsert(POSITION, null)
                : setOnInsert(POSITION, first.position().orElseThrow());
        patience.call(() -> tokens.updateOne(eq(KEY, group), position, new UpdateOptions().upsert(true)));
    }

    @Override
    public int[] fetchSegments(String group) {
        return find(group) == null ? new int[0] : ONE_SEGMENT.clone();
    }

    private @Nullable Document find(String group) {
        return patience.call(() -> tokens.find(eq(KEY, group)).first());
    }

    private void updateOwn(String group, Bson update) {
        if (patience.call(() -> tokens.updateOne(own(group), update)).getMatchedCount() == 0) {
            throw lost(group);
        }
    }

    private Bson own(String group) {
        return and(eq(KEY, group), eq(OWNER, owner));
    }

    private Bson claimable() {
        Date timedOut = Date.from(clock.instant().minus(claimTimeout));
        return or(eq(OWNER, null), eq(OWNER, owner), lt(CLAIMED_AT, timedOut));
    }

    private Bson claim() {
        return set(CLAIMED_AT, Date.from(clock.instant()));
    }

    private static long position(Document token) {
        return token.get(POSITION) instanceof Number position ? position.longValue() : 0;
    }

    private UnableToClaimTokenException lost(String group) {
        return new UnableToClaimTokenException("the views " + group + " are being folded by another process");
    }
}
