package io.tillbook.server.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.query.audit.DenialReason;
import io.tillbook.query.audit.DeniedRequest;
import io.tillbook.query.audit.DeniedRequestRepository;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.domain.Limit;

class DeniedRequestsTest {
    private static final Denial TILL = new Denial(Principal.Kind.DEVICE.named("till"), new EmployeeId("li"),
            "sales.CompleteSale", DenialReason.MISSING_PERMISSION, "sales.sell");
    private static final Denial NOBODY = Denial.ofUnknown("GET /v1/me", DenialReason.UNKNOWN_TOKEN);
    private static final int MOST = 3;

    private final MovableClock clock = new MovableClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeniedRequests denied = new DeniedRequests(registry, clock);
    @AutoClose private final ViewDatabase database;
    private final DeniedRequestRepository stored;
    private final DeniedRequestsWriter writer;

    DeniedRequestsTest(@TempDir Path directory) {
        database = ViewDatabase.open(ViewsProperties.in(directory), List.of());
        stored = new StateStore(database).repository(DeniedRequestRepository.class);
        writer = new DeniedRequestsWriter(denied, stored, clock, MOST);
    }

    @Test
    void whatIsAlikeWithinAMinuteIsOneEntry() {
        long first = clock.millis();
        IntStream.range(0, 1_000).forEach(_ -> denied.note(TILL));
        denied.note(NOBODY);
        clock.pass(Duration.ofSeconds(59));
        denied.note(TILL);
        writer.store();

        assertThat(stored.findAll()).hasSize(2).anySatisfy(entry -> {
            assertThat(entry.count()).isEqualTo(1_001);
            assertThat(entry.firstAtMillis()).isEqualTo(first);
            assertThat(entry.lastAtMillis()).isEqualTo(first + 59_000);
            assertThat(entry.principal()).isEqualTo(TILL.principal());
            assertThat(entry.person()).isEqualTo(TILL.person());
        });
    }

    @Test
    void whatComesLaterIsCountedOnceHoweverOftenItIsStored() {
        denied.note(TILL);
        writer.store();
        denied.note(TILL);
        writer.store();
        writer.store();
        clock.pass(Duration.ofMinutes(1));
        denied.note(TILL);
        writer.store();
        writer.store();

        assertThat(stored.findByOrderById(Limit.unlimited()))
                .extracting(DeniedRequest::count)
                .containsExactly(2L, 1L);
        assertThat(denied.waiting()).as("the minute before is forgotten").hasSize(1);
    }

    @Test
    void aFloodOfDifferentOnesIsBoundedAndCounted() {
        IntStream.range(0, 5_000)
                .forEach(number -> denied.note(Denial.ofUnknown("door " + number, DenialReason.NOT_SIGNED_IN)));
        denied.note(Denial.ofUnknown("door 0", DenialReason.NOT_SIGNED_IN));

        assertThat(denied.waiting()).hasSize(1_000);
        assertThat(registry.get("tillbook.requests.denied.unlisted").counter().count()).isEqualTo(4_000);
        assertThat(registry.get("tillbook.requests.denied").tag("reason", "not_signed_in").counter().count())
                .isEqualTo(5_001);
    }

    @Test
    void metricsNameNobody() {
        denied.note(TILL);

        assertThat(registry.get("tillbook.requests.denied").counter().getId().getTags().toString())
                .contains("sales.sell", "missing_permission")
                .doesNotContain("device:till", "CompleteSale");
    }

    @Test
    void theOldestAreRemovedWhereThereAreTooMany() {
        IntStream.range(0, 5).forEach(_ -> {
            denied.note(TILL);
            clock.pass(Duration.ofMinutes(1));
        });
        writer.store();
        assertThat(writer.tidy()).isFalse();

        assertThat(stored.findAll()).hasSize(MOST)
                .allMatch(entry -> entry.firstAtMillis() >= clock.millis() - MOST * 60_000);
    }

    @Test
    void theyAreRemovedAfterAWhile() {
        denied.note(TILL);
        writer.store();
        clock.pass(DeniedRequestsWriter.KEPT);
        writer.tidy();
        assertThat(stored.count()).as("not before").isEqualTo(1);

        clock.pass(Duration.ofMinutes(59));
        writer.tidy();
        assertThat(stored.count()).as("it is looked for once an hour").isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        writer.tidy();
        assertThat(stored.count()).isZero();
    }
}
