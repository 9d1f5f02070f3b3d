package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.Business;
import io.tillbook.benchmarks.load.GoodsOptions;
import io.tillbook.benchmarks.load.Span;
import io.tillbook.benchmarks.load.Traffic;
import io.tillbook.benchmarks.process.Directories;
import io.tillbook.benchmarks.process.ServerOptions;
import io.tillbook.benchmarks.report.JsonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the same sale in the packaged server and in PostgreSQL, in turns. */
@Command(name = "side-by-side", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the same sale in the packaged server and in PostgreSQL, in turns, and prints ratios.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:measured",
                "1:PostgreSQL or the packaged server is not there, or something failed",
                "2:an option is wrong"})
public final class SideBySideCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--pairs", defaultValue = "3", paramLabel = "N", description = "how many pairs; ${DEFAULT-VALUE}")
    private int pairs;

    @Option(names = "--against", split = ",", defaultValue = "LEDGER", paramLabel = "WAY",
            description = "ways to do it in PostgreSQL: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}")
    private List<Opponent> against = List.of();

    @Option(names = "--connections", defaultValue = "16", paramLabel = "N",
            description = "connections of each side; ${DEFAULT-VALUE}")
    private int connections;

    @Option(names = "--per-request", defaultValue = "1", paramLabel = "N",
            description = "sales of a request to the server; more than one go through the batch door; ${DEFAULT-VALUE}")
    private int perRequest;

    @Option(names = "--warm-up", defaultValue = "15", paramLabel = "SECONDS",
            description = "time before sales are counted, on each side; ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--duration", defaultValue = "30", paramLabel = "SECONDS",
            description = "time during which sales are counted, on each side; ${DEFAULT-VALUE}")
    private int duration;

    @Option(names = "--postgres", paramLabel = "DIRECTORY",
            description = "where PostgreSQL's programs are; by default the newest of Debian's packages")
    private @Nullable Path postgres;

    @Option(names = "--directory", paramLabel = "DIRECTORY",
            description = "where both sides keep their data meanwhile: on the disk that is to be measured")
    private @Nullable Path directory;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too, as JSON")
    private @Nullable Path json;
    // @formatter:on

    @Mixin private final GoodsOptions goods = new GoodsOptions();
    @Mixin private final ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Programs programs = Programs.find(postgres);
            Path data = Directories.create(directory);
            try {
                SideBySideFigures figures = new SideBySide(plan(data), out::println).run(programs);
                out.println(SideBySideReport.medians(figures));
                if (json != null) {
                    JsonFile.write(json, figures);
                }
            } finally {
                Directories.remove(data);
            }
            return 0;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(failed.getMessage());
            return 1;
        }
    }

    private SideBySidePlan plan(Path data) throws IOException {
        try {
            Traffic traffic = new Traffic(connections, connections, perRequest, Business.SALES, 0, 0);
            Span span = Span.of(Duration.ofSeconds(warmUp), Duration.ofSeconds(duration));
            return new SideBySidePlan(server.files(), data, traffic, goods.goods(), span, pairs, against);
        } catch (IllegalArgumentException outOfBounds) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outOfBounds.getMessage()));
        }
    }
}
