package io.tillbook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OverloadCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TinyServer server;

    @TempDir private Path directory;

    @BeforeEach
    void listen() throws IOException {
        server = new TinyServer();
    }

    @AfterEach
    void close() {
        server.close();
        assertThat(server.strange()).isEmpty();
    }

    @Test
    void comparesEachOverloadWithWhatIsAcceptedAroundIt() {
        Path file = directory.resolve("figures.json");
        assertThat(run("--connections", "2", "--crowd", "5", "--turns", "1", "--json", file.toString())).isZero();
        assertThat(server.bodies("catalog.OpenLocation")).hasSize(4);
        assertThat(cashiers()).contains("E0", "E1", "E2", "E3", "E4");
        JsonNode figures = new JsonMapper().readTree(file.toFile());
        double before = figures.at("/turns/0/before/perSecond").asDouble();
        double after = figures.at("/turns/0/after/perSecond").asDouble();
        double overload = figures.at("/turns/0/overload/perSecond").asDouble();
        assertThat(figures.at("/medianGoodput").asDouble()).isEqualTo(2 * overload / (before + after), within(1e-9));
        assertThat(out.toString()).contains("| turn |", "| 1 | ", "median of 1 overloads: ");
    }

    @Test
    void saysWhatWasAnsweredInsteadWhenNothingIsAccepted() {
        server.statusOfSales = 422;
        assertThat(run("--connections", "1", "--crowd", "1", "--turns", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("nothing was accepted", "422 {\"it\":\"is so\"}");
    }

    @ParameterizedTest
    @CsvSource({
            "--turns,0", "--times,0", "--times,101", "--crowd,15", "--crowd,5000", "--settle,601", "--duration,0",
            "--connections,0", "--url,http://192.0.2.1:8080"})
    void refusesWhatIsOutOfBounds(String option, String value) {
        assertThat(run(option, value)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(option);
    }

    @Test
    void takesTheMiddleOfAllTurns() {
        assertThat(OverloadFigures.of(List.of(turn(9), turn(2), turn(4))).medianGoodput()).isEqualTo(0.4, within(1e-9));
        assertThat(OverloadFigures.of(List.of(turn(8), turn(4))).medianGoodput()).isEqualTo(0.6, within(1e-9));
    }

    /** With ten a second before and after. */
    private static OverloadTurn turn(double accepted) {
        return new OverloadTurn(figures(5), 30, figures(accepted), figures(15));
    }

    private static LoadFigures figures(double perSecond) {
        Latency none = Latency.of(new Measurement().acceptedNs());
        return new LoadFigures(1, perSecond, none, 0, 0, 0, 0, 0, none, 0, 0, null, null, null, none, 0, 0, none,
                0, List.of());
    }

    private List<String> cashiers() {
        return server.bodies("sales.CompleteSale")
                .stream()
                .map(sale -> new JsonMapper().readTree(sale).at("/payload/cashier").asString())
                .distinct()
                .toList();
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--url", server.url(), "--products", "3", "--warm-up", "0",
                "--settle", "0", "--duration", "1"));
        arguments.addAll(List.of(options));
        CommandLine command = new CommandLine(new OverloadCommand()).setOverwrittenOptionsAllowed(true);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }
}
