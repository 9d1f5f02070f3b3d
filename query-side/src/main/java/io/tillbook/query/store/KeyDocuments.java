package io.tillbook.query.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Wrapped keys that several processes share, in a database of their own, so that a copy of the views has none of them.
 * What is written is on a majority of the nodes of the database before a method returns, and only that is read: nobody
 * seals with a key that a failover takes back.
 */
public final class KeyDocuments {

    private static final String ID = "_id";
    private static final String WRAPPED = "key";
    private static final String DESTROYED = "destroyed";
    private static final String COUNT = "count";
    private static final String MASTER = "master";
    private static final String MARK = "mark";
    private static final int DUPLICATE_KEY = 11_000;
    private static final int MOST_ATTEMPTS = 3;
    private static final FindOneAndUpdateOptions KEPT = new FindOneAndUpdateOptions().upsert(true)
            .returnDocument(ReturnDocument.AFTER);
    private static final UpdateOptions MADE = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> doomed;
    private final MongoCollection<Document> marks;

    /**
     * A key.
     *
     * @param name whose it is
     * @param wrapped the key as a text; null where it is destroyed
     */
    public record Entry(String name, @Nullable String wrapped) {}

    KeyDocuments(MongoDatabase database) {
        MongoDatabase safe = database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
        this.keys = safe.getCollection("keys");
        this.doomed = safe.getCollection("doomedKeys");
        this.marks = safe.getCollection("marks");
    }

    /** The key of a name; empty where none was made. */
    public Optional<Entry> find(String name) {
        return called(() -> Optional.ofNullable(keys.find(eq(ID, name)).first()).map(KeyDocuments::entry));
    }

    /** Keeps a key where the name has none and had none; says what is kept now, in one step for all processes. */
    public Entry keep(Entry entry) {
        Bson once = entry.wrapped() == null ? setOnInsert(DESTROYED, true) : setOnInsert(WRAPPED, entry.wrapped());
        return entry(once(keys, entry.name(), once));
    }

    /** Removes a key for ever: the name never has one again. */
    public void destroy(String name) {
        called(() -> keys.updateOne(eq(ID, name), combine(unset(WRAPPED), set(DESTROYED, true)), MADE));
        called(() -> doomed.deleteOne(eq(ID, name)));
    }

    /** Somebody whose key there is. */
    public Optional<String> anyone() {
        return called(() -> Optional.ofNullable(keys.find(exists(WRAPPED)).first()).map(KeyDocuments::name));
    }

    /** Whether nothing was ever kept. */
    public boolean isEmpty() {
        return called(() -> keys.find().first() == null && marks.find().first() == null);
    }

    /** All keys, destroyed ones too, one after the other. */
    public void each(Consumer<Entry> consumer) {
        called(() -> {
            keys.find().forEach(found -> consumer.accept(entry(found)));
            return true;
        });
    }

    /** Notes that a key is about to be destroyed. Counted: another process may note it too, and take back its own. */
    public void doom(String name) {
        called(() -> doomed.updateOne(eq(ID, name), inc(COUNT, 1), MADE));
    }

    /** Takes back one such note. */
    public void spare(String name) {
        called(() -> doomed.updateOne(eq(ID, name), inc(COUNT, -1)));
    }

    /** Names whose keys are about to be destroyed. */
    public List<String> doomed() {
        return called(() -> doomed.find(gt(COUNT, 0)).map(KeyDocuments::name).into(new ArrayList<>()));
    }

    /** The mark that was made first; this one where there was none, in one step for all processes. */
    public String mark(String own) {
        return once(marks, MASTER, setOnInsert(MARK, own)).getString(MARK);
    }

    /** Two processes that insert the same at the same moment may both be told so; the second attempt finds it. */
    private static Document once(MongoCollection<Document> collection, String id, Bson inserted) {
        return called(() -> {
            for (int attempt = 1;; attempt++) {
                try {
                    return Objects.requireNonNull(collection.findOneAndUpdate(eq(ID, id), inserted, KEPT));
                } catch (MongoServerException failure) {
                    if (failure.getCode() != DUPLICATE_KEY || attempt == MOST_ATTEMPTS) {
                        throw failure;
                    }
                }
            }
        });
    }

    private static <T> T called(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (MongoException failure) {
            throw new DataAccessResourceFailureException("the database of the keys does not answer", failure);
        }
    }

    private static Entry entry(Document document) {
        return new Entry(name(document), document.getString(WRAPPED));
    }

    private static String name(Document document) {
        return document.getString(ID);
    }
}
