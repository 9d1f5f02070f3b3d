package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.report.JsonFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what a running server accepts while more comes than it takes, between what it takes before and after. */
@Command(name = "overload", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures what a running server accepts while more comes than it takes, and after that.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything was answered as it should be, or turned away with 429 or 503",
                "1:something was not, or a connection broke",
                "2:an option is wrong"})
public final class OverloadCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--connections", defaultValue = "16", paramLabel = "N",
            description = "connections that show what it takes, each answer sending the next; ${DEFAULT-VALUE}")
    private int connections;

    @Option(names = "--crowd", defaultValue = "1500", paramLabel = "N",
            description = "connections in an overload, and tills all the time; ${DEFAULT-VALUE}")
    private int crowd;

    @Option(names = "--times", defaultValue = "3", paramLabel = "N",
            description = "how many times of what it took just before is due in an overload; ${DEFAULT-VALUE}")
    private int times;

    @Option(names = "--turns", defaultValue = "5", paramLabel = "N", description = "overloads; ${DEFAULT-VALUE}")
    private int turns;

    @Option(names = "--warm-up", defaultValue = "40", paramLabel = "SECONDS",
            description = "time before anything is counted; ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--settle", defaultValue = "2", paramLabel = "SECONDS",
            description = "time after each change that is not counted; ${DEFAULT-VALUE}")
    private int settle;

    @Option(names = "--duration", defaultValue = "15", paramLabel = "SECONDS",
            description = "time that is counted in an overload, and between two; ${DEFAULT-VALUE}")
    private int duration;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too, as JSON")
    private @Nullable Path json;
    // @formatter:on

    @Mixin private final TargetOptions target = new TargetOptions();
    @Mixin private final GoodsOptions goods = new GoodsOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            OverloadFigures figures = measure(plan());
            figures.failures().forEach(spec.commandLine().getOut()::println);
            if (json != null) {
                JsonFile.write(json, figures);
            }
            return figures.failures().isEmpty() ? 0 : 1;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(target + ": " + failed.getMessage());
            return 1;
        }
    }

    private OverloadFigures measure(LoadPlan plan) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        LoadRun run = LoadRun.open(plan);
        List<OverloadTurn> measured = new ArrayList<>();
        out.println(OverloadTable.HEADING);
        LoadFigures before = accepting(run.trade(plan.span()));
        for (int number = 1; number <= turns; number++) {
            int due = Math.clamp((long) (times * before.perSecond()), 1, Traffic.MOST_PER_SECOND);
            LoadFigures overload = run.trade(plan.traffic().ofCrowd(due), settled());
            LoadFigures after = accepting(run.trade(settled()));
            OverloadTurn turn = new OverloadTurn(before, due, overload, after);
            measured.add(turn);
            out.println(OverloadTable.line(number, turn));
            before = after;
        }
        OverloadFigures figures = OverloadFigures.of(measured);
        out.println(OverloadTable.median(figures));
        return figures;
    }

    private static LoadFigures accepting(LoadFigures figures) throws IOException {
        if (figures.perSecond() == 0) {
            throw new IOException("nothing was accepted that an overload could be compared with "
                    + figures.failures());
        }
        return figures;
    }

    private LoadPlan plan() throws IOException {
        try {
            Bounds.between("--turns", turns, 1, 100);
            Bounds.between("--connections", connections, 1, Traffic.MOST_CONNECTIONS);
            Bounds.between("--crowd", crowd, connections, Traffic.MOST_CONNECTIONS);
            Bounds.between("--times", times, 1, 100);
            Bounds.between("--settle", settle, 0, 600);
            return new LoadPlan(target.server(), target.process(),
                    new Traffic(connections, crowd, 1, Business.SALES, 0, 0),
                    goods.goods(), Span.of(Duration.ofSeconds(warmUp), Duration.ofSeconds(duration)));
        } catch (IllegalArgumentException outOfBounds) {
            throw new ParameterException(spec.commandLine(), String.valueOf(outOfBounds.getMessage()));
        }
    }

    private Span settled() {
        return Span.of(Duration.ofSeconds(settle), Duration.ofSeconds(duration));
    }
}
