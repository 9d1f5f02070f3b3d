package io.tillbook.benchmarks.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.benchmarks.load.Latency;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class SideBySideTest {
    private static final Latency LATENCY = new Latency(1, 1, 2, 3, 4, 5);

    @TempDir private Path directory;

    @Test
    void comparesWithinPairsAndTakesTheMiddleOfThem() {
        List<Pair> pairs = List.of(pair(3_000, 1_000), pair(1_000, 2_000), pair(2_000, 1_000));
        assertThat(SideBySideFigures.of("", pairs).medianRatios()).containsOnlyKeys("three-lines")
                .containsEntry("three-lines", 2.0);
        assertThat(SideBySideFigures.median(1, 2)).isEqualTo(1.5);
    }

    @Test
    void printsALineForEachSide() {
        Pair pair = pair(3_000, 1_000);
        assertThat(SideBySideReport.line(2, pair.opponents().getFirst(), Optional.of(pair.tillbook())))
                .isEqualTo("| 2 | three-lines | 1,000 | 1.00 | 3.00 | unknown | unknown | 3.00 |");
    }

    @Test
    void readsWhatPgbenchSays() throws IOException {
        assertThat(Pgbench.perSecond("""
                number of transactions actually processed: 9000
                number of failed transactions: 0 (0.000%)
                tps = 901.25 (without initial connection time)
                """)).isEqualTo(901.25);
        assertThatThrownBy(() -> Pgbench.perSecond("number of failed transactions: 7 (0.1%)\ntps = 901.25"))
                .hasMessageContaining("7");
    }

    @Test
    void readsWhatPgbenchLogs() throws IOException {
        Files.writeString(directory.resolve("transactions.1"), "0 1 2000 0 1700000000 1\n0 2 1000 0 1700000000 2\n");
        Files.writeString(directory.resolve("transactions.1.1"), "1 1 9000 0 1700000000 3\n");
        Latency latency = PgbenchLog.latency(directory);
        assertThat(latency.count()).isEqualTo(3);
        assertThat(latency.p50Ms()).isBetween(1.9, 2.1);
        assertThat(PgbenchLog.latency(directory).count()).as("of logs that were read before").isZero();
    }

    @ParameterizedTest
    @EnumSource(Opponent.class)
    void bringsAllScriptsOfEachOpponent(Opponent opponent) {
        Stream<String> scripts = Stream.concat(opponent.layout().stream(),
                Stream.of(opponent.script(), opponent.audit()));
        assertThat(scripts).allSatisfy(script -> assertThat(Opponent.class.getResource("/postgres/" + script))
                .as(script)
                .isNotNull());
    }

    @Test
    void saysWhenPostgresIsNotThere() {
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new SideBySideCommand()).setErr(new PrintWriter(err, true))
                .execute("--postgres", directory.toString());
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("PostgreSQL is not here");
    }

    private static Pair pair(double tillbook, double opponent) {
        return new Pair(new Side("tillbook", tillbook, LATENCY, 1.0, 0.1),
                List.of(new Side("three-lines", opponent, LATENCY, null, null)));
    }
}
