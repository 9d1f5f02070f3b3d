package io.tillbook.benchmarks.growth;

import io.tillbook.benchmarks.ledger.Chain;
import io.tillbook.benchmarks.process.Directories;
import io.tillbook.benchmarks.process.ServerOptions;
import io.tillbook.benchmarks.report.JsonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets a ledger grow and measures at each size. */
@Command(name = "growth", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lets a ledger grow through the kernel and measures store, server and views at each size.")
public final class GrowthCommand implements Callable<Integer> {
    private static final int LOCATIONS = 10;
    private static final int PRODUCTS = 500;

    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--events", split = ",", defaultValue = "10000,1000000", paramLabel = "N",
            description = "numbers of events at which to measure; ${DEFAULT-VALUE}")
    private List<Long> events = List.of();

    @Option(names = "--rate", defaultValue = "100", paramLabel = "N",
            description = "sales per second that are sent at each size, by the clock; ${DEFAULT-VALUE}")
    private int rate;

    @Option(names = "--duration", defaultValue = "20", paramLabel = "SECONDS",
            description = "how long they are counted, after as long that does not count; ${DEFAULT-VALUE}")
    private int duration;

    @Option(names = "--directory", paramLabel = "DIRECTORY",
            description = "where the ledger is kept meanwhile: on the disk that is to be measured")
    private @Nullable Path directory;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too, as JSON")
    private @Nullable Path json;
    // @formatter:on

    @Mixin private final ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path data = Directories.create(directory);
            try {
                GrowthFigures figures = new Growth(plan(data), out::println).run();
                out.println(new GrowthReport(figures));
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

    private GrowthPlan plan(Path data) throws IOException {
        try {
            return new GrowthPlan(server.files(), data, new Chain("growth", LOCATIONS, PRODUCTS), events, rate,
                    duration);
        } catch (IllegalArgumentException outOfBounds) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outOfBounds.getMessage()));
        }
    }
}
