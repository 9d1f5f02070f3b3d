package io.tillbook.query.store.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.store.embedded.bson.BsonIn;
import io.tillbook.query.store.embedded.bson.BsonOut;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordFormTest {

    private static final String WIDE = "账房 \uD83D\uDE00 \u0000 é";

    record Whole(Sku sku, String text, @Nullable Money money, boolean flag, List<Integer> numbers, Part part) {}

    record Part(long number, @Nullable String note) {}

    record Impossible(Duration time) {}

    private final RecordForm<Whole> form = RecordForm.of(Whole.class);
    private final Whole whole = new Whole(new Sku("milk"), WIDE, null, true,
            IntStream.range(0, 102).boxed().toList(), new Part(Long.MIN_VALUE, ""));

    @Test
    void writesWhatTheDriverWouldWrite() {
        BsonArray numbers = new BsonArray(whole.numbers().stream().map(BsonInt32::new).toList());
        assertThat(new RawBsonDocument(bytes(form, whole))).isEqualTo(new BsonDocument("sku", new BsonString("milk"))
                .append("text", new BsonString(WIDE))
                .append("flag", BsonBoolean.TRUE)
                .append("numbers", numbers)
                .append("part", new BsonDocument("number", new BsonInt64(Long.MIN_VALUE)).append("note",
                        new BsonString(""))));
    }

    @Test
    void readsFieldsInAnyOrderAndPassesOverOthers() {
        BsonDocument other = new BsonDocument("part", new BsonDocument("other", new BsonDocument()).append("number",
                new BsonInt64(7))).append("flag", BsonBoolean.FALSE)
                .append("strange", new BsonArray(List.of(new BsonString("x"))))
                .append("numbers", new BsonArray())
                .append("text", new BsonString("t"))
                .append("sku", new BsonString("tea"));
        assertThat(form.read(new BsonIn(bytesOf(other), 0)))
                .isEqualTo(new Whole(new Sku("tea"), "t", null, false, List.of(), new Part(7, null)));
        assertThat(form.read(new BsonIn(bytes(form, whole), 0))).isEqualTo(whole);
    }

    @Test
    void writesOneAfterTheOtherInTheSameRoom() {
        BsonOut out = new BsonOut();
        form.write(out, whole);
        out.restart();
        RecordForm.of(Part.class).write(out, new Part(1, null));
        assertThat(out.toBytes()).isEqualTo(bytes(RecordForm.of(Part.class), new Part(1, null)));
    }

    @Test
    void refusesWhatItCannotRead() {
        BsonIn wrong = new BsonIn(bytesOf(new BsonDocument("number", new BsonString("7"))), 0);
        assertThatIllegalStateException().isThrownBy(() -> RecordForm.of(Part.class).read(wrong));
        BsonIn lacking = new BsonIn(bytesOf(new BsonDocument()), 0);
        assertThatIllegalStateException().isThrownBy(() -> RecordForm.of(Part.class).read(lacking));
        assertThatIllegalArgumentException().isThrownBy(() -> RecordForm.of(Impossible.class));
    }

    private static <T> byte[] bytes(RecordForm<T> form, T value) {
        BsonOut out = new BsonOut();
        form.write(out, value);
        return out.toBytes();
    }

    private static byte[] bytesOf(BsonDocument document) {
        RawBsonDocument raw = new RawBsonDocument(document, new BsonDocumentCodec());
        byte[] bytes = new byte[raw.getByteBuffer().remaining()];
        raw.getByteBuffer().get(bytes);
        return bytes;
    }
}
