package io.tillbook.server.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fails for one does not keep it from the others, and is not forgotten. */
class FailuresTest {
    private final Failures failures = new Failures();

    @Test
    void everyPartIsTriedAndTheFirstFailureTellsOfTheOthers() {
        List<String> done = new ArrayList<>();
        RuntimeException first = new IllegalStateException("first");
        RuntimeException second = new IllegalStateException("second");

        failures.of(() -> fail(first));
        failures.of(() -> done.add("a"));
        failures.of(() -> fail(second));
        failures.of(() -> fail(first));
        failures.of(() -> done.add("b"));

        assertThat(done).containsExactly("a", "b");
        assertThatThrownBy(failures::rethrow).isSameAs(first);
        assertThat(first.getSuppressed()).containsExactly(second);
    }

    @Test
    void nothingIsThrownWhereNothingHasFailed() {
        failures.of(() -> {});

        assertThatCode(failures::rethrow).doesNotThrowAnyException();
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
