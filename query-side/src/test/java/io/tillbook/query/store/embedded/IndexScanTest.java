package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With indexes, a query finds what it finds without, and what somebody else's database finds where there is one. */
class IndexScanTest {

    private static final int DOCUMENTS = 300;
    private static final int QUERIES = 400;
    private static final List<String> FIELDS = List.of("a", "b", "c");
    private static final List<Object> OTHERS = List.of("", "t", "\u00e9", "\u8d26\u623f", true, false, Long.MAX_VALUE,
            Long.MIN_VALUE);

    private final Random random = new Random(17);

    @TempDir Path directory;

    @Test
    void randomQueries() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("views"), 16);
                MongoClient client = MongoClients.create(mongo.uri());
                MongoClient judge = MongoClients
                        .create(Objects.requireNonNullElse(TestDatabase.judge(), mongo.uri()))) {
            MongoCollection<Document> indexed = client.getDatabase("test").getCollection("indexed");
            MongoCollection<Document> plain = judge.getDatabase("tillbook-IndexScanTest").getCollection("plain");
            plain.deleteMany(new Document());
            indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
            indexed.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("c")));
            indexed.createIndex(Indexes.ascending("c", "_id"));
            List<Document> documents = documents();
            indexed.insertMany(documents);
            plain.insertMany(documents);
            for (int number = 0; number < QUERIES; number++) {
                Document filter = filter();
                Document order = order();
                int limit = random.nextInt(40);
                assertThat(answer(indexed.find(filter), order, limit)).as("%s by %s, %d", filter, order, limit)
                        .isEqualTo(answer(plain.find(filter), order, limit));
            }
            plain.drop();
        }
    }

    /** Who sees one location only must not be read all of it for each receipt or member that is asked for. */
    @Test
    @SuppressWarnings("NullAway") // nothing is read
    void ofEqualsTheOneThatIsAskedForFirstIsScanned() {
        List<Index<DocumentKey>> indexes = Stream.of("location", "member")
                .<Index<DocumentKey>>map(field -> new OrderedIndex(field,
                        List.of(new IndexKey(field, true), new IndexKey("at", false)), null))
                .toList();
        var newest = new de.bwaldvogel.mongo.bson.Document("at", -1);
        var narrowed = new de.bwaldvogel.mongo.bson.Document("member", "M1").append("location", "S1");
        assertThat(IndexScan.best(indexes, narrowed, newest)).extracting(scan -> scan.index().getName())
                .isEqualTo("member");
        assertThat(IndexScan.best(indexes.reversed(), narrowed, newest)).extracting(scan -> scan.index().getName())
                .isEqualTo("member");
    }

    /** Lists of some locations, and of alternatives, are as sorted and as short as those of one. */
    @Test
    void mergesPartsOfIndexesInTheirOrder() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("merged"), 16);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> all = client.getDatabase("test").getCollection("all");
            all.createIndex(Indexes.compoundIndex(Indexes.ascending("from"), Indexes.descending("at")));
            all.createIndex(Indexes.compoundIndex(Indexes.ascending("to"), Indexes.descending("at")));
            List<Document> moved = IntStream.range(0, 500)
                    .mapToObj(at -> new Document("_id", "k" + at).append("at", at)
                            .append("from", "S" + random.nextInt(9))
                            .append("to", "S" + random.nextInt(9)))
                    .toList();
            all.insertMany(moved);
            List<String> seen = List.of("S1", "S5", "S1", "none", "S7");
            Document listed = new Document("$in", seen);
            Document either = new Document("$or",
                    List.of(new Document("from", listed), new Document("to", "S3"))).append("at",
                            new Document("$lt", 450));
            Document newest = new Document("at", -1);
            assertThat(answer(all.find(new Document("from", listed)), newest, 70)).isEqualTo(moved.reversed()
                    .stream()
                    .filter(each -> seen.contains(each.getString("from")))
                    .limit(70)
                    .toList());
            assertThat(answer(all.find(either), newest, 90)).isEqualTo(moved.reversed()
                    .stream()
                    .filter(each -> each.getInteger("at") < 450)
                    .filter(each -> seen.contains(each.getString("from")) || each.getString("to").equals("S3"))
                    .limit(90)
                    .toList());
        }
    }

    @Test
    void documentsFoundByTheirIdsStillMatchTheRest() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("ids"), 16);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> all = client.getDatabase("test").getCollection("all");
            all.insertMany(List.of(new Document("_id", "k1").append("a", 1), new Document("_id", "k2").append("a", 2),
                    new Document("_id", "k3").append("a", 1)));
            Document listed = new Document("$in", List.of("k3", "k2", "none", "k2"));
            assertThat(ids(all.find(new Document("_id", listed)))).containsExactlyInAnyOrder("k2", "k3");
            assertThat(ids(all.find(new Document("_id", listed).append("a", 1)))).containsExactly("k3");
            assertThat(ids(all.find(new Document("_id", "k1").append("a", 2)))).isEmpty();
            assertThat(ids(all.find(new Document("_id", new Document(listed).append("$gt", "k2")))))
                    .containsExactly("k3");
        }
    }

    /** As Spring Data pages with keysets, over all pages. */
    @Test
    void pagesByTheLastKeyAndId() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("pages"), 16);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> all = client.getDatabase("test").getCollection("all");
            all.createIndex(Indexes.descending("a", "_id"));
            all.insertMany(IntStream.range(0, 100)
                    .mapToObj(number -> new Document("_id", "k" + number).append("a", number / 7))
                    .toList());
            Document order = new Document("a", -1).append("_id", -1);
            List<Document> paged = new ArrayList<>();
            List<Document> page = answer(all.find(), order, 9);
            while (!page.isEmpty()) {
                paged.addAll(page);
                page = answer(all.find(after(page.getLast())), order, 9);
            }
            assertThat(paged).isEqualTo(answer(all.find(), order, 0));
        }
    }

    private static Document after(Document last) {
        return new Document("$or", List.of(new Document("a", new Document("$lt", last.get("a"))),
                new Document("a", last.get("a")).append("_id", new Document("$lt", last.get("_id")))));
    }

    private static List<String> ids(FindIterable<Document> found) {
        return found.map(document -> document.getString("_id")).into(new ArrayList<>());
    }

    private static List<Document> answer(FindIterable<Document> found, Document order, int limit) {
        return found.sort(order).limit(limit).into(new ArrayList<>());
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        for (int number = 0; number < DOCUMENTS; number++) {
            Document document = new Document("_id", "k" + number);
            FIELDS.stream().filter(field -> random.nextInt(8) > 0).forEach(field -> document.append(field, value()));
            documents.add(document);
        }
        return documents;
    }

    private Object value() {
        return switch (random.nextInt(6)) {
            case 0 -> "t" + random.nextInt(5);
            case 1 -> random.nextLong(6) - 2;
            case 2 -> OTHERS.get(random.nextInt(OTHERS.size()));
            default -> random.nextInt(6);
        };
    }

    private Document filter() {
        Document filter = new Document();
        for (String field : FIELDS) {
            switch (random.nextInt(6)) {
                case 0, 1 -> filter.append(field, value());
                case 2 -> filter.append(field, bounds());
                case 3 -> filter.append(field, new Document("$in", List.of(value(), value(), value())));
                default -> filter.remove(field);
            }
        }
        if (random.nextInt(4) == 0) {
            filter.append(random.nextBoolean() ? "$or" : "$and",
                    Stream.generate(this::clause).limit(1 + random.nextInt(3)).toList());
        }
        if (random.nextInt(5) == 0) {
            filter.append("_id", new Document("$gt", "k" + random.nextInt(DOCUMENTS)));
        }
        return filter;
    }

    private Document clause() {
        Document clause = new Document(FIELDS.get(random.nextInt(2)), random.nextBoolean() ? value() : bounds());
        return random.nextBoolean() ? clause : clause.append("c", random.nextBoolean() ? value() : bounds());
    }

    private Document bounds() {
        Document bounds = new Document(random.nextBoolean() ? "$gt" : "$gte", value());
        return random.nextBoolean() ? bounds : bounds.append(random.nextBoolean() ? "$lt" : "$lte", value());
    }

    /** Ends with the id, so that there is one right answer only. */
    private Document order() {
        Document order = new Document();
        List<String> fields = random.nextBoolean() ? FIELDS : FIELDS.reversed();
        fields.stream().limit(random.nextInt(3)).forEach(field -> order.append(field, random.nextBoolean() ? 1 : -1));
        return order.append("_id", 1);
    }
}
