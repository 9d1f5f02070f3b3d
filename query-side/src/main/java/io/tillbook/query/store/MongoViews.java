package io.tillbook.query.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoIterable;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.kernel.View;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.kernel.ViewsRebuilding;
import io.tillbook.query.sight.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One view in the database. Queries are answered from one version of its documents, by the query language or by keys;
 * the same or another one is folded. Whoever asks finds what they may see: nothing else is told from documents that do
 * not exist.
 *
 * @param <V> the documents
 */
public final class MongoViews<V> implements View<V> {

    private static final Set<String> ALWAYS_THERE = Set.of(DocumentForm.KEY, DocumentForm.POSITION);

    private final ViewDatabase database;
    private final ViewDefinition<V> definition;
    private final Map<String, String> shape;
    private volatile @Nullable Folded<V> folded;
    private volatile @Nullable Served<V> served;

    /** A version that can be folded. */
    private record Folded<V>(String version, ViewCollection<V> documents) {}

    /**
     * The version that answers.
     *
     * @param documents null where the release that wrote it had no such view
     * @param fields fields that it is known to have; none where that is not known
     */
    private record Served<V>(String version, @Nullable ViewCollection<V> documents, Set<String> fields) {}

    MongoViews(ViewDatabase database, ViewDefinition<V> definition) {
        this.database = database;
        this.definition = definition;
        this.shape = ViewShape.of(definition.type());
    }

    /** At most {@code limit} documents in an order that one of the view's indexes has. */
    public List<StoredView<V>> find(Bson filter, Bson order, int limit) {
        return found(filter, order, limit, null).into(new ArrayList<>());
    }

    /** The same with some of the fields only; the view's record has to do without the others. */
    public List<StoredView<V>> find(Bson filter, Bson order, int limit, Bson fields) {
        return found(filter, order, limit, fields).into(new ArrayList<>());
    }

    /** All documents that match, in no particular order, one after the other. */
    public MongoIterable<StoredView<V>> each(Bson filter) {
        return found(filter, null, 0, null);
    }

    /** The same with some of the fields only; the view's record has to do without the others. */
    public MongoIterable<StoredView<V>> each(Bson filter, Bson fields) {
        return found(filter, null, 0, fields);
    }

    /** How many documents match; an index of the view has to have what is asked for. */
    public long count(Bson filter) {
        Bson seen = seen(filter);
        return answering(seen).count(seen);
    }

    private MongoIterable<StoredView<V>> found(Bson filter, @Nullable Bson order, int limit, @Nullable Bson fields) {
        Bson seen = seen(filter);
        return answering(seen).find(seen, order, limit, fields);
    }

    private Bson seen(Bson filter) {
        return definition.whereabouts().narrowed(filter, Sight.current());
    }

    /** The document with a key, or null where there is none. */
    public @Nullable StoredView<V> get(String key) {
        StoredView<V> found = answering().byKey().get(key);
        return found == null || !isSeen(found) ? null : found;
    }

    /** The documents that exist, by key, in one reading. */
    public Map<String, StoredView<V>> load(Collection<String> keys) {
        Map<String, StoredView<V>> found = answering().byKey().read(keys);
        found.values().removeIf(each -> !isSeen(each));
        return found;
    }

    private boolean isSeen(StoredView<V> document) {
        return definition.whereabouts().isSeen(document, Sight.current());
    }

    /** The version that answers: figures of different versions must not be mixed. */
    public String version() {
        return served().version();
    }

    /** Where its documents belong. */
    Whereabouts<V> whereabouts() {
        return definition.whereabouts();
    }

    @Override
    public String name() {
        return definition.name();
    }

    @Override
    public Map<String, String> shape() {
        return shape;
    }

    @Override
    public ViewStore<V> documents(String version) {
        return opened(version).byKey();
    }

    private synchronized ViewCollection<V> opened(String version) {
        Folded<V> known = folded;
        if (known == null || !known.version().equals(version)) {
            known = new Folded<>(version, database.collection(definition, version, false));
            database.createIndexes(definition, version);
            folded = known;
        }
        return known.documents();
    }

    @Override
    public void serve(StoredVersion version) {
        Map<String, String> stored = version.shapes().get(name());
        Folded<V> own = folded;
        if (own != null && own.version().equals(version.version())) {
            served = new Served<>(version.version(), own.documents(), Set.of());
        } else if (stored == null) {
            served = new Served<>(version.version(), null, Set.of());
        } else {
            boolean isForeign = !stored.equals(shape);
            served = new Served<>(version.version(), database.collection(definition, version.version(), isForeign),
                    isForeign ? stored.keySet() : Set.of());
        }
    }

    private Served<V> served() {
        Served<V> known = served;
        if (known == null) {
            throw new ViewsRebuilding(name());
        }
        return known;
    }

    private ViewCollection<V> answering() {
        ViewCollection<V> documents = served().documents();
        if (documents == null) {
            throw new ViewsRebuilding(name());
        }
        return documents;
    }

    /** What asks for a field that the documents do not have would find nothing, as if there were nothing. */
    private ViewCollection<V> answering(Bson filter) {
        Set<String> fields = served().fields();
        BsonDocument asked = fields.isEmpty() ? new BsonDocument()
                : filter.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        boolean areThere = asked.keySet()
                .stream()
                .allMatch(name -> name.startsWith("$") || ALWAYS_THERE.contains(name) || fields.contains(name));
        if (!areThere) {
            throw new ViewsRebuilding(name());
        }
        return answering();
    }
}
