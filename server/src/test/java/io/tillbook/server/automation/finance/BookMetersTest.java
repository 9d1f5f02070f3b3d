package io.tillbook.server.automation.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BookMeters meters = new BookMeters(List.of("stock", "bank"), registry);

    @Test
    void tellWhatDiffersWhereThisProcessLooks() {
        assertThat(told("stock")).isNaN();
        meters.refresh(1, () -> Map.of("stock", -100L, "bank", 0L));
        assertThat(told("stock")).isEqualTo(-100);
        assertThat(told("bank")).isZero();
        meters.forget();
        assertThat(told("stock")).isNaN();
    }

    /** Adding up years of books each half minute of a night would be for nothing. */
    @Test
    void lookAgainOnceSomethingHasHappened() {
        meters.refresh(7, () -> Map.of("stock", 1L));
        meters.refresh(7, () -> Map.of("stock", 2L));
        assertThat(told("stock")).isEqualTo(1);
        meters.refresh(8, () -> Map.of("stock", 3L));
        assertThat(told("stock")).isEqualTo(3);
        meters.forget();
        meters.refresh(8, () -> Map.of("stock", 4L));
        assertThat(told("stock")).isEqualTo(4);
    }

    private double told(String check) {
        return registry.get("tillbook.books.difference").tag("check", check).gauge().value();
    }
}
