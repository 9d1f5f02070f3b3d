package io.tillbook.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.benchmarks.http.Request;
import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.ledger.OpenLedger;
import io.tillbook.benchmarks.load.Latency;
import io.tillbook.benchmarks.process.ServerFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class GrowthTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T08:00:00Z");
    private static final Chain CHAIN = new Chain("test", 2, 6);

    @TempDir private Path directory;

    @Test
    void sellsUntilThereAreEnoughEventsAndReadsThemAll() throws InterruptedException, ExecutionException {
        try (OpenLedger ledger = OpenLedger.in(directory)) {
            Filler filler = new Filler(CHAIN);
            filler.open(ledger, MORNING);
            filler.sellUntil(ledger, 2_000, MORNING, MORNING.plusDays(60));
            assertThat(ledger.head()).isGreaterThanOrEqualTo(2_000);
            StoreProbe probe = new StoreProbe(ledger, CHAIN);
            assertThat(probe.hotEvents()).isGreaterThan(10);
            assertThat(probe.readPerSecond()).isPositive();
            assertThat(probe.coldLoad(MORNING.plusDays(60)).count()).isEqualTo(50);
        }
    }

    @Test
    void spreadsBusinessOverTheDays() {
        Duration day = Duration.ofDays(1);
        assertThat(Filler.moment(MORNING, day, 0, 4)).isEqualTo(MORNING);
        assertThat(Filler.moment(MORNING, day, 3, 4)).isEqualTo(MORNING.plusHours(18));
    }

    @Test
    void asksInJson() {
        Questions questions = new Questions(CHAIN, MORNING, MORNING.plusDays(60), new SplittableRandom(1));
        assertThat(questions.kinds()).hasSize(4).allSatisfy((_, question) -> {
            Request request = question.get();
            assertThat(new JsonMapper().readTree(request.body().toString()).path("query").asString()).startsWith("{");
        });
    }

    @Test
    void measuresSmallSizesFirstAndNoneThatAreTooSmall() {
        assertThat(plan(1_000_000L, 10_000L).sizes()).containsExactly(10_000L, 1_000_000L);
        assertThatThrownBy(() -> plan(9_999L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsAColumnForEachSize() {
        String table = new GrowthReport(new GrowthFigures(List.of(figures(10_000), figures(20_000)))).toString();
        assertThat(table.lines()).allMatch(line -> line.split("\\|", -1).length == 5)
                .contains("| events | 10,000 | 20,000 |", "| stockLevel, p50 / p99 ms | 1.00 / 3.00 | 1.00 / 3.00 |");
    }

    private GrowthPlan plan(Long... sizes) {
        return new GrowthPlan(new ServerFiles(directory, List.of(), List.of()), directory, CHAIN, List.of(sizes), 1,
                1);
    }

    private static SizeFigures figures(long events) {
        Latency latency = new Latency(1, 1, 2, 3, 4, 5);
        return new SizeFigures(events, new StoreFigures(events, 1, 1, 1, 1, 1, latency),
                new ServedFigures(null, 1, Map.of("stockLevel", latency), latency, 1, 1, 1));
    }
}
