package io.tillbook.query.store;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** Everything that the views of a database hold, to be compared. */
public final class ViewDump {

    private static final Set<String> NO_VIEWS = Set.of("tokens", "viewVersions");

    private ViewDump() {}

    /** All documents of all views, by the views' names without versions: there must be one version of each. */
    public static Map<String, List<Document>> of(ViewDatabase database) {
        Map<String, List<Document>> views = new TreeMap<>();
        for (String name : database.database().listCollectionNames()) {
            if (!NO_VIEWS.contains(name) && !name.startsWith("system.")) {
                List<Document> documents = database.database()
                        .getCollection(name)
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>());
                // A view may be there, or not, before its first document is.
                if (!documents.isEmpty() && views.put(name.replaceFirst("@.*", ""), documents) != null) {
                    throw new AssertionError("there are two versions of " + name);
                }
            }
        }
        return views;
    }
}
