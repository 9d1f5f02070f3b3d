package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class EmbeddedMongoTest {

    private static final int CACHE_MEGABYTES = 16;
    private static final int KILLS = 3;

    @TempDir Path directory;

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        with(things -> {
            things.createIndex(Indexes.ascending("colour"));
            things.insertOne(new Document("_id", "a").append("colour", "red"));
        });
        with(things -> {
            things.insertOne(new Document("_id", "b").append("colour", "red"));
            assertThat(things.find(new Document("colour", "red"))).extracting("_id").containsExactly("a", "b");
            things.deleteOne(new Document("_id", "a"));
            assertThat(things.find(new Document("colour", "red"))).extracting("_id").containsExactly("b");
            assertThat(things.listIndexes()).extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder("_id_", "colour_1");
        });
    }

    @Test
    void setsADirectoryAsideThatCannotBeRead() throws IOException {
        with(things -> things.insertOne(new Document("_id", "a")));
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        try (Stream<Path> files = Files.list(views())) {
            for (Path file : files.toList()) {
                Files.write(file, noise);
            }
        }
        with(things -> {
            assertThat(things.countDocuments()).isZero();
            things.insertOne(new Document("_id", "b"));
        });
        assertThat(directory.resolve("views.unreadable-1/CURRENT")).hasBinaryContent(noise);
        with(things -> assertThat(things.find()).extracting("_id").containsExactly("b"));
    }

    @Test
    void fillsANewIndexWithWhatIsThere() {
        with(things -> {
            things.insertMany(List.of(new Document("_id", "a").append("colour", "red"), new Document("_id", "b"),
                    new Document("_id", "c").append("colour", "red")));
            things.createIndex(Indexes.ascending("colour"));
            assertThat(things.find(new Document("colour", "red"))).extracting("_id").containsExactly("a", "c");
            things.dropIndex("colour_1");
            things.deleteOne(new Document("_id", "a"));
            things.createIndex(Indexes.descending("colour"));
            assertThat(things.find(new Document("colour", "red"))).extracting("_id").containsExactly("c");
        });
    }

    @Test
    void answersNothingOnceItIsClosed() throws RocksDBException {
        ViewFiles files = ViewFiles.open(views(), CACHE_MEGABYTES);
        files.close();
        files.close();
        assertThatThrownBy(() -> files.get(new byte[1])).isInstanceOf(MongoException.class);
    }

    @Test
    void saysThatAnotherProcessHasTheDirectory() {
        with(things -> assertThatThrownBy(() -> EmbeddedMongo.open(views(), CACHE_MEGABYTES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use by another process"));
    }

    @Test
    void opensAfterKills() throws IOException, InterruptedException {
        for (int round = 0; round < KILLS; round++) {
            writeUntilKilled(20 + 40 * round);
            with(things -> assertThat(things.find()).allSatisfy(
                    document -> assertThat(document.getString("text")).hasSize(document.getInteger("length"))));
        }
    }

    private void writeUntilKilled(int batches) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), views().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader written = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int batch = 0; batch < batches; batch++) {
                assertThat(written.readLine()).isNotNull();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    /** Writes batches of documents without end and says so after each. */
    static final class Writer {

        private Writer() {}

        /** The argument is the directory of the database. */
        public static void main(String[] arguments) {
            try (EmbeddedMongo mongo = EmbeddedMongo.open(Path.of(arguments[0]), CACHE_MEGABYTES);
                    MongoClient client = MongoClients.create(mongo.uri())) {
                MongoCollection<Document> things = things(client);
                for (int number = 0;; number++) {
                    int length = 1 + number % 3000;
                    things.deleteOne(new Document("_id", number % 500));
                    things.insertOne(new Document("_id", number % 500).append("length", length)
                            .append("text", "x".repeat(length)));
                    System.out.println(number);
                }
            }
        }
    }

    private void with(Consumer<MongoCollection<Document>> test) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(views(), CACHE_MEGABYTES);
                MongoClient client = MongoClients.create(mongo.uri())) {
            test.accept(things(client));
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private Path views() {
        return directory.resolve("views");
    }
}
