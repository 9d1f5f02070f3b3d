package io.tillbook.query.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;

/** Counts the documents that the database hands out. */
public final class DocumentsRead implements CommandListener {

    private final AtomicLong count = new AtomicLong();

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getResponse().get("cursor") instanceof BsonDocument cursor) {
            String batch = cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch";
            count.addAndGet(cursor.getArray(batch).size());
        }
    }

    /** How many there were since this was last asked. */
    public long takeCount() {
        return count.getAndSet(0);
    }
}
