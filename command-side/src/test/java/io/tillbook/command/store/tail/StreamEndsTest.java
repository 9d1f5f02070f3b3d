package io.tillbook.command.store.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StreamEndsTest {

    private final StreamEnds ends = new StreamEnds();
    private final Map<String, Long> stored = new HashMap<>(Map.of("a", 3L));
    private int lookUps;

    @Test
    void anEndIsLookedUpOnceUntilItMoves() {
        assertThat(last("a")).hasValue(3);
        assertThat(last("a")).hasValue(3);
        assertThat(lookUps).isEqualTo(1);

        append("a", 5);

        assertThat(last("a")).hasValue(5);
        assertThat(lookUps).isEqualTo(1);
    }

    @Test
    void aStreamThatIsNotThereMayBegin() {
        assertThat(last("new")).isEmpty();
        append("new", 0);
        assertThat(last("new")).hasValue(0);
    }

    @Test
    void aStreamThatGoesOnIsKeptThoughNobodyAsked() {
        append("b", 7);
        assertThat(ends.ifKnown("b")).hasValue(7);
        assertThat(last("b")).hasValue(7);
        assertThat(lookUps).isZero();
    }

    @Test
    void aStreamThatHasJustBegunIsNotKeptUnlessSomebodyAsked() {
        append("b", 0);
        assertThat(ends.ifKnown("b")).isEmpty();
        assertThat(last("b")).hasValue(0);
        assertThat(lookUps).isEqualTo(1);
    }

    @Test
    void whatIsForgottenIsLookedUpAgain() {
        last("a");
        stored.put("a", 9L);
        ends.forget();
        assertThat(last("a")).hasValue(9);
    }

    private OptionalLong last(String stream) {
        return ends.of(stream, this::lookUp);
    }

    private OptionalLong lookUp(String stream) {
        lookUps++;
        Long last = stored.get(stream);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    private void append(String stream, long last) {
        stored.put(stream, last);
        ends.advanced(Map.of(stream, last));
    }
}
