package io.tillbook.benchmarks.micro;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the kernel alone with JMH. */
@Command(name = "micro", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures the kernel alone, operation by operation, with what each allocates.")
public final class MicroCommand implements Callable<Integer> {
    // @formatter:off (each option above its field)
    @Parameters(paramLabel = "PATTERN", description = "which benchmarks, such as Fold; all where none is named")
    private List<String> patterns = List.of();

    @Option(names = "--forks", defaultValue = "1", paramLabel = "N",
            description = "processes for each benchmark, one after the other; ${DEFAULT-VALUE}")
    private int forks;

    @Option(names = "--iterations", defaultValue = "5", paramLabel = "N",
            description = "measurements of each process, after as many that do not count; ${DEFAULT-VALUE}")
    private int iterations;

    @Option(names = "--seconds", defaultValue = "2", paramLabel = "N",
            description = "how long each takes; ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "write the results there too, in JMH's format")
    private @Nullable Path json;
    // @formatter:on

    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().forks(forks)
                .warmupIterations(iterations)
                .measurementIterations(iterations)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementTime(TimeValue.seconds(seconds))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-Xmx1g");
        patterns.forEach(options::include);
        if (json != null) {
            options.resultFormat(ResultFormatType.JSON).result(json.toString());
        }
        new Runner(options.build()).run();
        return 0;
    }
}
