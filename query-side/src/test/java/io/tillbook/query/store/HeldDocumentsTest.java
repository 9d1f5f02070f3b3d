package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.Absorbed;
import io.tillbook.query.store.HeldDocuments.Held;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HeldDocumentsTest {

    private static final int LENGTH = 1_000;

    private final HeldDocuments held = new HeldDocuments(4 * LENGTH);

    @Test
    void letsGoOfWhatWasTouchedLongestAgo() {
        put("view", "a", LENGTH);
        put("view", "b", LENGTH);
        put("view", "c", LENGTH);
        assertThat(held.<String>get("view", "a")).isNotNull();
        put("view", "d", LENGTH);
        assertThat(held.<String>get("view", "b")).isNull();
        assertThat(held.<String>get("view", "a")).isNotNull();
        assertThat(held.bytes()).isBetween(3L * LENGTH, 4L * LENGTH);
    }

    @Test
    void countsWhatIsReplacedAndRemovedNoMore() {
        put("view", "a", LENGTH);
        long once = held.bytes();
        put("view", "a", LENGTH);
        assertThat(held.bytes()).isEqualTo(once);
        put("other", "a", LENGTH);
        assertThat(held.bytes()).isEqualTo(2 * once);
        held.remove("view", "a");
        held.remove("view", "a");
        assertThat(held.bytes()).isEqualTo(once);
        held.clear();
        assertThat(held.bytes()).isZero();
        assertThat(held.<String>get("other", "a")).isNull();
    }

    @Test
    void holdsNothingThatIsTooLarge() {
        put("view", "huge", 5 * LENGTH);
        assertThat(held.<String>get("view", "huge")).isNull();
        assertThat(held.bytes()).isZero();
    }

    @Test
    void holdsWhatHasTakenThePlaceOfADocument() {
        put("view", "a", LENGTH);
        put("view", "b", LENGTH);
        Held<String> first = Objects.requireNonNull(held.get("view", "a"));
        held.replace("view", first, new Absorbed<>("a", 2, "next"), new byte[2 * LENGTH]);
        assertThat(Objects.requireNonNull(held.<String>get("view", "a")).document().view()).isEqualTo("next");
        assertThat(held.bytes()).isBetween(3L * LENGTH, 4L * LENGTH);
        held.clear();
        held.replace("view", first, new Absorbed<>("a", 3, "again"), new byte[LENGTH]);
        assertThat(Objects.requireNonNull(held.<String>get("view", "a")).document().position()).isEqualTo(3);
        assertThat(held.bytes()).isBetween((long) LENGTH, 2L * LENGTH);
    }

    private void put(String view, String key, int length) {
        held.put(view, new Held<>(new Absorbed<>(key, 1, key), new byte[length]));
    }
}
