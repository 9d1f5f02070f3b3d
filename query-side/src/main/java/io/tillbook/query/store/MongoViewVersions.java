package io.tillbook.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.UpdateOptions;
import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.kernel.ViewVersions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;

/** The versions of groups of views, in a collection beside those of the views. */
final class MongoViewVersions implements ViewVersions {

    static final String COLLECTION = "viewVersions";

    private static final String KEY = "_id";
    private static final String GROUP = "group";
    private static final String VERSION = "version";
    private static final String VIEWS = "views";
    private static final String READY_AT = "readyAt";

    private final ViewDatabase database;
    private final InstantSource clock;

    MongoViewVersions(ViewDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<StoredVersion> of(String group) {
        List<StoredVersion> all = new ArrayList<>();
        Document token = tokens().find(eq(KEY, group)).first();
        if (token != null) {
            boolean isReady = token.get(DocumentForm.POSITION) instanceof Number position && position.longValue() > 0;
            all.add(new StoredVersion(group, StoredVersion.UNVERSIONED, UnversionedViews.shapes(group), isReady));
        }
        versions().find(eq(GROUP, group))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(MongoViewVersions::readyAt))
                .forEach(document -> all.add(version(document)));
        return all;
    }

    private static Instant readyAt(Document document) {
        return document.get(READY_AT) instanceof Date readyAt ? readyAt.toInstant() : Instant.EPOCH;
    }

    private static StoredVersion version(Document document) {
        Map<String, Map<String, String>> shapes = new TreeMap<>();
        document.get(VIEWS, Document.class)
                .forEach((view, shape) -> shapes.put(view, shape((Document) shape)));
        return new StoredVersion(document.getString(GROUP), document.getString(VERSION), shapes,
                document.containsKey(READY_AT));
    }

    private static Map<String, String> shape(Document document) {
        Map<String, String> shape = new TreeMap<>();
        document.forEach((field, type) -> shape.put(field, String.valueOf(type)));
        return shape;
    }

    @Override
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>(UnversionedViews.groups());
        versions().distinct(GROUP, String.class).into(groups);
        return groups;
    }

    @Override
    public void begin(StoredVersion version) {
        Document views = new Document();
        version.shapes().forEach((view, shape) -> views.append(view, new Document(new LinkedHashMap<>(shape))));
        versions().updateOne(eq(KEY, version.reader()),
                Updates.combine(setOnInsert(GROUP, version.group()), setOnInsert(VERSION, version.version()),
                        setOnInsert(VIEWS, views)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public void ready(StoredVersion version) {
        versions().updateOne(and(eq(KEY, version.reader()), exists(READY_AT, false)),
                set(READY_AT, Date.from(clock.instant())));
    }

    /** No step leaves a version that would be taken for whole. */
    @Override
    public void drop(StoredVersion version) {
        versions().updateOne(eq(KEY, version.reader()), unset(READY_AT));
        version.collections().forEach(database::drop);
        versions().deleteOne(eq(KEY, version.reader()));
    }

    private MongoCollection<Document> versions() {
        return mongo().getCollection(COLLECTION);
    }

    private MongoCollection<Document> tokens() {
        return mongo().getCollection(MongoCheckpoints.COLLECTION);
    }

    private MongoDatabase mongo() {
        return database.database();
    }
}
