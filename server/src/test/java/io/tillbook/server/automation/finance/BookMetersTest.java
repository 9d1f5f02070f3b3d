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
        meters.refresh(Map.of("stock", -100L, "bank", 0L));
        assertThat(told("stock")).isEqualTo(-100);
        assertThat(told("bank")).isZero();
        meters.forget();
        assertThat(told("stock")).isNaN();
    }

    private double told(String check) {
        return registry.get("tillbook.books.difference").tag("check", check).gauge().value();
    }
}
