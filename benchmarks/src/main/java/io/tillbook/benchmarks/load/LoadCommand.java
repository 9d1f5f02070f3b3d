package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Actuator;
import io.tillbook.benchmarks.http.CatchUp;
import io.tillbook.benchmarks.report.JsonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how many commands per second a running server takes, and how long each waits. */
@Command(name = "load", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures how many commands per second a running server takes, and how long each waits.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything was answered as it should be, or turned away with 429 or 503",
                "1:something was not, or a connection broke",
                "2:an option is wrong"})
public final class LoadCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--await-views",
            description = "then wait until the views have absorbed everything, and tell how long that took")
    private boolean awaitViews;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too, as JSON")
    private @Nullable Path json;
    // @formatter:on

    @Mixin private final TargetOptions target = new TargetOptions();
    @Mixin private final TrafficOptions traffic = new TrafficOptions();
    @Mixin private final GoodsOptions goods = new GoodsOptions();
    @Mixin private final SpanOptions span = new SpanOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            LoadResults results = measure(plan());
            for (LoadFigures figures : results.windows()) {
                figures.failures().forEach(spec.commandLine().getOut()::println);
            }
            if (json != null) {
                JsonFile.write(json, results);
            }
            return results.isClean() ? 0 : 1;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(target + ": " + failed.getMessage());
            return 1;
        }
    }

    private LoadResults measure(LoadPlan plan) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        LoadRun run = LoadRun.open(plan);
        List<LoadFigures> windows = new ArrayList<>();
        WindowTable table = new WindowTable(plan);
        for (int number = 1; number <= span.windows(); number++) {
            LoadFigures figures = run.trade(number == 1 ? plan.span() : plan.span().warm());
            windows.add(figures);
            out.println(span.windows() == 1 ? new LoadReport(plan, figures) : table.line(number, figures));
        }
        if (!awaitViews) {
            return new LoadResults(windows, null);
        }
        CatchUp views = new Actuator(plan.server()).awaitViews(out::println);
        out.printf(Locale.ROOT, "views         %,d events behind, caught up after %.1f s%n", views.events(),
                views.seconds());
        return new LoadResults(windows, views);
    }

    private LoadPlan plan() throws IOException {
        try {
            span.windows();
            return new LoadPlan(target.server(), target.process(), traffic.traffic(), goods.goods(), span.span());
        } catch (IllegalArgumentException outOfBounds) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outOfBounds.getMessage()));
        }
    }
}
