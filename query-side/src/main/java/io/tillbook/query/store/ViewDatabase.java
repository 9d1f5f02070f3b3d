package io.tillbook.query.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.kernel.ViewVersions;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.bson.RecordForm;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.query.store.embedded.EmbeddedStatus;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** The database that holds the views, in this process or elsewhere. */
public final class ViewDatabase implements AutoCloseable {

    private static final int SERVER_SELECTION_SECONDS = 5;
    /** More than there are threads that ask or fold: who asks in vain waits for a moment and then fails. */
    private static final int CONNECTIONS_MAX = 100;
    private static final int CONNECTION_WAIT_SECONDS = 5;
    /**
     * How long a database elsewhere may be silent once it was asked. The answer to one request never takes that long: a
     * rebuild has many, and the index of a large collection goes on without whoever has asked for it.
     */
    private static final int SILENCE_MAX_SECONDS = 30;
    /** Shorter than a probe waits. */
    private static final int HEALTH_SECONDS = 2;
    private static final String EMBEDDED_OWNER = "embedded";
    private static final int HELD_BYTES_MAX = 16 << 20;

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Map<String, EmbeddedViews<?>> embeddedViews = new ConcurrentHashMap<>();
    private final DocumentCache held;

    private ViewDatabase(@Nullable EmbeddedMongo embedded, String uri, String database,
            List<MongoClientSettingsBuilderCustomizer> customizers) {
        this.embedded = embedded;
        this.held = new DocumentCache(embedded == null ? 0 : HELD_BYTES_MAX);
        this.client = new MongoClientFactory(customizers).createMongoClient(MongoClientSettings.builder()
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS_MAX)
                        .maxWaitTime(CONNECTION_WAIT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(embedded == null ? SILENCE_MAX_SECONDS : 0,
                        TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                .applicationName("tillbook")
                .build());
        this.database = client.getDatabase(database);
    }

    /**
     * Connects to the database, starting it where it is part of this process.
     *
     * @param customizers have the last word on the client's settings
     */
    public static ViewDatabase open(ViewsProperties properties,
            List<MongoClientSettingsBuilderCustomizer> customizers) {
        String uri = properties.uri();
        if (uri != null) {
            return new ViewDatabase(null, uri, properties.database(), customizers);
        }
        EmbeddedMongo embedded = EmbeddedMongo.open(properties.directory(), properties.cacheMegabytes());
        return new ViewDatabase(embedded, embedded.uri(), properties.database(), customizers);
    }

    /** Whether no other process can use this database. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** A view of a group. */
    public <V> MongoViews<V> views(ViewDefinition<V> definition) {
        return new MongoViews<>(this, definition);
    }

    /** The documents of a version of a view; foreign ones may have been written from other records. */
    <V> ViewCollection<V> collection(ViewDefinition<V> definition, String version, boolean isForeign) {
        String name = StoredVersion.qualified(definition.name(), version);
        DocumentForm<V> form = new DocumentForm<>(definition.name(), RecordForm.of(definition.type()), isForeign);
        MongoCollection<RawBsonDocument> collection = database.getCollection(name, RawBsonDocument.class);
        return new ViewCollection<>(collection, form,
                embedded == null
                        ? new WireViews<>(collection, form)
                        : embeddedViews(embedded, name, form));
    }

    /** One for each collection, since it holds what it has written. */
    @SuppressWarnings("unchecked")
    private <V> EmbeddedViews<V> embeddedViews(EmbeddedMongo mongo, String collection, DocumentForm<V> form) {
        return (EmbeddedViews<V>) embeddedViews.computeIfAbsent(collection,
                name -> new EmbeddedViews<>(name, mongo.documents(database.getName(), name), form, held));
    }

    /** Removes a collection and its indexes. */
    void drop(String collection) {
        embeddedViews.remove(collection);
        held.clear();
        database.getCollection(collection).drop();
    }

    /**
     * How far the groups of views have come, kept beside the views, so that both are lost or restored together.
     *
     * @param claimTimeout time after which another process may take over, where others share the database
     * @param retry for a database that cannot be reached
     */
    Checkpoints checkpoints(Duration claimTimeout, InstantSource clock, RetryPolicy retry) {
        if (embedded == null) {
            String owner = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
            return new MongoCheckpoints(this, owner, claimTimeout, clock, retry);
        }
        // Nobody else can have the embedded database open: its claims are those of whoever had it before.
        return new EmbeddedCheckpoints(embedded.documents(database.getName(), MongoCheckpoints.COLLECTION),
                EMBEDDED_OWNER, new MongoCheckpoints(this, EMBEDDED_OWNER, claimTimeout, clock, retry), retry);
    }

    /** The versions of groups of views, kept beside the views. */
    ViewVersions versions(InstantSource clock) {
        return new MongoViewVersions(this, clock);
    }

    /** Sees to it that a version of a view has its indexes. */
    void createIndexes(ViewDefinition<?> definition, String version) {
        MongoCollection<Document> collection = database
                .getCollection(StoredVersion.qualified(definition.name(), version));
        definition.indexes().forEach(collection::createIndex);
    }

    /** Keys in another database of the same server. */
    public KeyDocuments keys(String name) {
        return new KeyDocuments(client.getDatabase(name));
    }

    /** Bytes of documents that are held in memory, so as not to be read again. */
    long heldBytes() {
        return held.bytes();
    }

    /** What the database holds at the moment where it is part of this process. */
    EmbeddedStatus status() {
        return embedded == null ? EmbeddedStatus.NONE : embedded.status();
    }

    /** Whether the database answers what folding asks first of all, and soon: some answer a ping and read nothing. */
    public boolean isReachable() {
        try {
            database.withTimeout(HEALTH_SECONDS, TimeUnit.SECONDS)
                    .getCollection(MongoCheckpoints.COLLECTION)
                    .find()
                    .first();
            return true;
        } catch (MongoException unreachable) {
            return false;
        }
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
