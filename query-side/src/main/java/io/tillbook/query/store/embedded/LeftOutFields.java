package io.tillbook.query.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.embedded.bson.BsonType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields at the top level of documents that a query neither looks at nor wants to have: they need not become objects,
 * which is most of the work where they are large.
 */
final class LeftOutFields {
    private static final LeftOutFields NONE = new LeftOutFields(List.of());

    private final List<byte[]> names;

    private LeftOutFields(List<String> names) {
        this.names = names.stream().map(BsonOut::nameOf).toList();
    }

    /** What a query leaves out. */
    static LeftOutFields of(Document query, @Nullable Document orderBy, @Nullable Document wanted) {
        if (wanted == null) {
            return NONE;
        }
        List<String> excluded = wanted.entrySet()
                .stream()
                .filter(field -> !Utils.isTrue(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        boolean isSimple = Stream.of(query, orderBy == null ? new Document() : orderBy)
                .flatMap(each -> each.keySet().stream())
                .noneMatch(looked -> looked.startsWith("$") || excluded.contains(topLevel(looked)));
        return isSimple && !excluded.isEmpty() ? new LeftOutFields(excluded) : NONE;
    }

    private static String topLevel(String path) {
        int end = path.indexOf('.');
        return end < 0 ? path : path.substring(0, end);
    }

    /** The document, with all other fields. */
    Document decodeOthers(byte[] document) {
        return BsonBytes.decode(names.isEmpty() ? document : others(document));
    }

    private byte[] others(byte[] document) {
        ByteBuffer others = ByteBuffer.allocate(document.length).order(ByteOrder.LITTLE_ENDIAN);
        others.position(Integer.BYTES);
        BsonIn in = new BsonIn(document, 0);
        in.begin();
        int from = in.place();
        for (byte type = in.nextType(); type != BsonType.END; type = in.nextType()) {
            boolean isLeftOut = names.stream().anyMatch(in::passName);
            if (!isLeftOut) {
                in.passName();
            }
            in.pass(type);
            if (!isLeftOut) {
                others.put(document, from, in.place() - from);
            }
            from = in.place();
        }
        others.put(BsonType.END);
        others.putInt(0, others.position());
        return others.array();
    }
}
