package io.tillbook.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
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
import io.tillbook.query.kernel.ClaimLost;
import io.tillbook.query.kernel.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** How far each reader of events has come, beside the views themselves, so that both are lost or restored together. */
public final class MongoCheckpoints implements Checkpoints {

    static final String COLLECTION = "tokens";

    static final String KEY = "_id";
    static final String POSITION = "position";
    static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final int RENEWALS_OF_A_CLAIM = 3;
    private static final FindOneAndUpdateOptions UPDATED = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER);
    private static final UpdateOptions CREATED = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> tokens;
    private final String owner;
    private final Duration claimTimeout;
    private final InstantSource clock;
    private final RetryPolicy retry;
    /** When this process made or renewed its claims. */
    private final Map<String, Instant> renewedAt = new ConcurrentHashMap<>();

    /**
     * @param owner names this process among those that share the database
     * @param claimTimeout time after which a claim that was not renewed may be taken over
     * @param retry for a database that cannot be reached
     */
    public MongoCheckpoints(ViewDatabase database, String owner, Duration claimTimeout, InstantSource clock,
            RetryPolicy retry) {
        this.tokens = database.database().getCollection(COLLECTION);
        this.owner = owner;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
        this.retry = retry;
    }

    @Override
    public OptionalLong position(String reader) {
        return position(retry.call(() -> tokens.find(eq(KEY, reader)).first()));
    }

    @Override
    public Map<String, Long> positions(Collection<String> readers) {
        Map<String, Long> positions = new HashMap<>();
        readers.forEach(reader -> positions.put(reader, 0L));
        List<Document> found = retry.call(() -> tokens.find(in(KEY, readers)).into(new ArrayList<>()));
        found.forEach(token -> positions.put(token.getString(KEY), position(token).orElse(0)));
        return positions;
    }

    @Override
    public OptionalLong claim(String reader, long first) {
        retry.call(() -> tokens.updateOne(eq(KEY, reader), setOnInsert(POSITION, first), CREATED));
        Instant now = clock.instant();
        Document token = retry.call(() -> tokens.findOneAndUpdate(and(eq(KEY, reader), claimable()),
                combine(set(OWNER, owner), claimedAt(now)), UPDATED));
        if (token == null) {
            return OptionalLong.empty();
        }
        renewedAt.put(reader, now);
        return OptionalLong.of(position(token).orElse(0));
    }

    @Override
    public void store(String reader, long position) {
        Instant now = clock.instant();
        updateOwn(reader, combine(set(POSITION, position), claimedAt(now)), now);
    }

    @Override
    public void renew(String reader) {
        Instant now = clock.instant();
        Instant renewed = renewedAt.getOrDefault(reader, Instant.MIN);
        // Whoever folds renews it with each batch, and looking after claims comes round much more often than it must.
        if (!now.isBefore(renewed.plus(claimTimeout.dividedBy(RENEWALS_OF_A_CLAIM)))) {
            updateOwn(reader, claimedAt(now), now);
        }
    }

    /** Tried once: whoever ends cannot wait for a database that is away, and a claim ends without it, only later. */
    @Override
    public void release(String reader) {
        renewedAt.remove(reader);
        tokens.updateOne(own(reader), unset(OWNER));
    }

    @Override
    public boolean isUnclaimedFor(String reader, Duration duration) {
        Bson claimed = and(eq(KEY, reader), ne(OWNER, owner), gte(CLAIMED_AT, before(duration)));
        return retry.call(() -> tokens.find(claimed).first()) == null;
    }

    @Override
    public void remove(String reader) {
        renewedAt.remove(reader);
        retry.call(() -> tokens.deleteOne(own(reader)));
    }

    private void updateOwn(String reader, Bson update, Instant now) {
        if (retry.call(() -> tokens.updateOne(own(reader), update)).getMatchedCount() == 0) {
            renewedAt.remove(reader);
            throw new ClaimLost(reader);
        }
        renewedAt.put(reader, now);
    }

    private Bson own(String reader) {
        return and(eq(KEY, reader), eq(OWNER, owner));
    }

    private Bson claimable() {
        return or(eq(OWNER, null), eq(OWNER, owner), lt(CLAIMED_AT, before(claimTimeout)));
    }

    private Date before(Duration duration) {
        return Date.from(clock.instant().minus(duration));
    }

    private static Bson claimedAt(Instant moment) {
        return set(CLAIMED_AT, Date.from(moment));
    }

    private static OptionalLong position(@Nullable Document token) {
        return token != null && token.get(POSITION) instanceof Number position
                ? OptionalLong.of(position.longValue())
                : OptionalLong.empty();
    }
}
