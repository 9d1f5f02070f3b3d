package io.tillbook.query.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.Patience;
import io.tillbook.query.kernel.ViewStore;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.BsonInt32;
import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** The database that holds the views, in this process or elsewhere. */
public final class ViewDatabase implements AutoCloseable {

    private static final int SERVER_SELECTION_SECONDS = 5;
    /** More than there are threads that ask or fold: who asks in vain waits for a moment and then fails. */
    private static final int CONNECTIONS_MAX = 100;
    private static final int CONNECTION_WAIT_SECONDS = 5;
    private static final int HELD_BYTES_MAX = 16 << 20;

    private final @Nullable EmbeddedMongo embedded;
    private final MongoClient client;
    private final MongoDatabase database;
    private final List<ViewDefinition<?>> definitions = new CopyOnWriteArrayList<>();
    private final Map<String, EmbeddedViews<?>> embeddedViews = new ConcurrentHashMap<>();
    private final HeldDocuments held;

    private ViewDatabase(@Nullable EmbeddedMongo embedded, String uri, String database,
            List<MongoClientSettingsBuilderCustomizer> customizers) {
        this.embedded = embedded;
        this.held = new HeldDocuments(embedded == null ? 0 : HELD_BYTES_MAX);
        this.client = new MongoClientFactory(customizers).createMongoClient(MongoClientSettings.builder()
                .applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS_MAX)
                        .maxWaitTime(CONNECTION_WAIT_SECONDS, TimeUnit.SECONDS))
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

    /** The documents of a view. */
    public <V> MongoViews<V> views(ViewDefinition<V> definition) {
        definitions.add(definition);
        DocumentForm<V> form = new DocumentForm<>(RecordForm.of(definition.type()));
        AbsorbedCodec<V> codec = new AbsorbedCodec<>(form);
        MongoCollection<Absorbed<V>> collection = database
                .withCodecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(codec),
                        MongoClientSettings.getDefaultCodecRegistry()))
                .getCollection(definition.name(), codec.getEncoderClass());
        return new MongoViews<>(collection, documents(definition, collection, form));
    }

    private <V> ViewStore<V> documents(ViewDefinition<V> definition, MongoCollection<Absorbed<V>> collection,
            DocumentForm<V> form) {
        return embedded == null
                ? new WireViews<>(collection)
                : embeddedViews(embedded, definition.name(), form);
    }

    /** One for each view, since it holds what it has written. */
    @SuppressWarnings("unchecked")
    private <V> EmbeddedViews<V> embeddedViews(EmbeddedMongo mongo, String view, DocumentForm<V> form) {
        return (EmbeddedViews<V>) embeddedViews.computeIfAbsent(view,
                name -> new EmbeddedViews<>(name, mongo.documents(database.getName(), name), form, held));
    }

    /**
     * How far the groups of views have come, kept beside the views, so that both are lost or restored together.
     *
     * @param claimTimeout time after which another process may take over, where others share the database
     * @param patience with a database that cannot be reached
     */
    Checkpoints checkpoints(Duration claimTimeout, InstantSource clock, Patience patience) {
        if (embedded != null) {
            return new EmbeddedTokens(embedded.documents(database.getName(), ViewTokens.COLLECTION), patience);
        }
        String owner = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
        return new ViewTokens(this, owner, claimTimeout, clock, patience);
    }

    /** Sees to it that all views have their indexes. */
    public void createIndexes() {
        for (ViewDefinition<?> view : definitions) {
            view.indexes().forEach(index -> database.getCollection(view.name()).createIndex(index));
        }
    }

    /** Bytes of documents that are held in memory, so as not to be read again. */
    long heldBytes() {
        return held.bytes();
    }

    /** What the database holds at the moment where it is part of this process. */
    EmbeddedStatus status() {
        return embedded == null ? EmbeddedStatus.NONE : embedded.status();
    }

    /** Whether the database answers. */
    public boolean isReachable() {
        try {
            database.runCommand(new BsonDocument("ping", new BsonInt32(1)));
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
