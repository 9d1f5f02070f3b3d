package io.tillbook.benchmarks.micro;

import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.Chronicle;
import io.tillbook.benchmarks.ledger.OpenViews;
import io.tillbook.benchmarks.process.Directories;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import io.tillbook.query.store.bson.RecordForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All documents that one sale of three lines changes, decoded as they are loaded and encoded as they are written: time
 * per sale, by our own BSON code and by the driver's record codec.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
    private static final int SALES_BEFORE = 2_000;

    /** Whose code. */
    @Param({"own", "driver"}) private String code = "own";

    private final List<Document> documents = new ArrayList<>();
    private final BsonOut out = new BsonOut();

    /** A record's two codecs, what is encoded, and what is decoded: null where a document is new. */
    private static final class Document {
        private final Object after;
        private final RecordForm<Object> own;
        private final Codec<Object> driver;
        private final byte @Nullable [] before;

        Document(Object after, RecordForm<Object> own, Codec<Object> driver, byte @Nullable [] before) {
            this.after = after;
            this.own = own;
            this.driver = driver;
            this.before = before;
        }
    }

    /** Sells for a while and keeps what the last sale changes. */
    public CodecBenchmark() {
        try {
            Path directory = Directories.create(null);
            try (OpenViews views = OpenViews.in(directory)) {
                Chronicle chronicle = new Chronicle(new Chain("micro", 4, 1_000), new SplittableRandom(1));
                views.absorb(chronicle.opening());
                views.absorb(chronicle.sales(SALES_BEFORE));
                keep(views.changes(chronicle.sales(1)));
            }
            Directories.remove(directory);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @SuppressWarnings("unchecked") // Each record is written by the codec of its class.
    private void keep(List<Change<?>> changes) {
        CodecRegistry registry = DriverCodecs.registry();
        Map<Class<?>, RecordForm<Object>> own = new HashMap<>();
        for (Change<?> change : changes) {
            Object after = change.after().view();
            Class<Object> type = (Class<Object>) after.getClass();
            RecordForm<Object> form = own.computeIfAbsent(type, _ -> RecordForm.of(type));
            Codec<Object> codec = registry.get(type);
            StoredView<?> found = change.before();
            byte[] before = found == null ? null : encoded(form, found.view());
            documents.add(new Document(after, form, codec, before));
        }
    }

    private byte[] encoded(RecordForm<Object> form, Object view) {
        out.restart();
        form.write(out, view);
        return out.toBytes();
    }

    /** Reads what the sale finds and writes what it leaves. */
    @Benchmark
    public void documentsOfASale(Blackhole sink) {
        boolean isOwn = code.equals("own");
        for (Document document : documents) {
            byte[] before = document.before;
            if (before != null) {
                sink.consume(isOwn
                        ? document.own.read(new BsonIn(before, 0))
                        : decodedByDriver(document.driver, before));
            }
            sink.consume(isOwn ? encoded(document.own, document.after) : encodedByDriver(document));
        }
    }

    private static Object decodedByDriver(Codec<Object> codec, byte[] bytes) {
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            return codec.decode(reader, DecoderContext.builder().build());
        }
    }

    private static byte[] encodedByDriver(Document document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(512);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            document.driver.encode(writer, document.after, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }
}
