package io.tillbook.query.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyBytesTest {

    private static final int KEYS = 400;
    private static final String UNITS = "\u0000\u0001aab~\u007F\u0080éа账\uD83D\uDE00\uFFFF";

    private final Random random = new Random(31);

    @Test
    void sortAsTheValuesDo() {
        boolean[] descending = {false, true, true};
        List<List<@Nullable Object>> keys = new ArrayList<>();
        for (int number = 0; number < KEYS; number++) {
            keys.add(Arrays.asList(value(), value(), value()));
        }
        for (List<@Nullable Object> one : keys) {
            for (List<@Nullable Object> other : keys) {
                assertThat(Integer.signum(Arrays.compareUnsigned(bytes(one, descending), bytes(other, descending))))
                        .as("%s and %s", one, other)
                        .isEqualTo(order(one, other, descending));
            }
        }
    }

    @Test
    void whatBeginsWithAValueIsBeforeTheBytesAfterIt() {
        for (int number = 0; number < KEYS; number++) {
            byte[] prefix = new KeyBytes(new byte[] {7}).add(value(), random.nextBoolean()).toBytes();
            byte[] longer = new KeyBytes(prefix).add(value(), random.nextBoolean()).toBytes();
            assertThat(Arrays.compareUnsigned(prefix, longer)).isNegative();
            assertThat(Arrays.compareUnsigned(longer, KeyBytes.after(prefix))).isNegative();
        }
        assertThat(KeyBytes.after(new byte[] {1, -1, -1})).containsExactly(2);
    }

    @Test
    void takeNothingThatHasNoOrderHere() {
        assertThatThrownBy(() -> KeyBytes.of(1.5)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> KeyBytes.of(new Document())).isInstanceOf(UnsupportedOperationException.class);
        assertThat(KeyBytes.of(3.0)).isEqualTo(KeyBytes.of(3L)).isEqualTo(KeyBytes.of(3));
    }

    private static byte[] bytes(List<@Nullable Object> values, boolean[] descending) {
        KeyBytes key = new KeyBytes(new byte[0]);
        for (int place = 0; place < values.size(); place++) {
            key.add(values.get(place), descending[place]);
        }
        return key.toBytes();
    }

    private static int order(List<@Nullable Object> one, List<@Nullable Object> other, boolean[] descending) {
        for (int place = 0; place < descending.length; place++) {
            int order = ValueComparator.ascWithoutListHandling().compare(one.get(place), other.get(place));
            if (order != 0) {
                return Integer.signum(descending[place] ? -order : order);
            }
        }
        return 0;
    }

    private @Nullable Object value() {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> random.nextInt(3) - 1;
            case 2 -> random.nextLong();
            case 3 -> new UUID(random.nextLong(), random.nextLong());
            case 4 -> new ObjectId();
            case 5 -> random.nextBoolean();
            case 6 -> Instant.ofEpochMilli(random.nextLong(100) - 50);
            default -> text();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(4); left > 0; left--) {
            text.append(UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }
}
