package io.tillbook.query.store;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Everything that the views of a database hold, to be compared. */
public final class ViewDump {

    private ViewDump() {}

    /** All documents of all views, by the views' names. A view may be there, or not, before its first document is. */
    public static Map<String, List<Document>> of(ViewDatabase database) {
        Map<String, List<Document>> views = new TreeMap<>();
        for (String name : database.database().listCollectionNames()) {
            if (!name.equals("tokens") && !name.startsWith("system.")) {
                views.put(name, database.database()
                        .getCollection(name)
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>()));
            }
        }
        views.values().removeIf(List::isEmpty);
        return views;
    }
}
