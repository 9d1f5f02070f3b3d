package io.tillbook.query;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes which views are read from the database. */
final class Finds implements CommandListener {

    private final List<String> collections = new CopyOnWriteArrayList<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("find")) {
            String collection = event.getCommand().getString("find").getValue();
            if (collection.contains("@")) {
                collections.add(collection.substring(0, collection.indexOf('@')));
            }
        }
    }

    /** The views, in the order in which they were read. */
    List<String> collections() {
        return List.copyOf(collections);
    }

    void forget() {
        collections.clear();
    }
}
