package io.tillbook.server;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.util.FileSystemUtils;

/** The views of a server that has stopped. */
public final class ViewFiles {
    /** What is not folded from events, so that it is not built anew either. */
    private static final Set<String> NO_VIEWS = Set.of("tokens", "viewVersions", "tokenUses", "deniedRequests",
            "backups");

    private ViewFiles() {}

    /** All documents of all views. */
    public static Map<String, List<String>> dump(Path data) {
        ViewsProperties properties = ViewsProperties.in(data);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(properties.directory(), properties.cacheMegabytes());
                MongoClient client = MongoClients.create(mongo.uri())) {
            return dump(client.getDatabase(properties.database()));
        }
    }

    /** The same of a database that may be elsewhere. */
    public static Map<String, List<String>> dump(MongoDatabase database) {
        Map<String, List<String>> views = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            if (!NO_VIEWS.contains(name) && !name.startsWith("system.")) {
                views.put(name, documents(database, name));
            }
        }
        return views;
    }

    /** Removes them, to be built anew. */
    static void delete(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(ViewsProperties.in(data).directory());
    }

    private static List<String> documents(MongoDatabase database, String name) {
        return database.getCollection(name)
                .find()
                .sort(Sorts.ascending("_id"))
                .map(Document::toJson)
                .into(new ArrayList<>());
    }
}
