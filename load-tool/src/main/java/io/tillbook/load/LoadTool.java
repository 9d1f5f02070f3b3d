package io.tillbook.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how many sales per second a running server takes, and how long each waits. */
@Command(name = "tillbook-load", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures how many sales per second a running server takes, and how long each waits.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:every sale was answered 201",
                "1:one was not, or a connection broke",
                "2:an option is wrong"})
public final class LoadTool implements Callable<Integer> {
    private static final int FAILURES_SHOWN = 5;

    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", paramLabel = "URL",
            description = "the server; ${DEFAULT-VALUE} if not given. The sales stay in its ledger for ever.")
    private URI url = URI.create("");

    @Option(names = "--allow-remote", description = "allow a server on another machine")
    private boolean allowRemote;

    @Option(names = "--connections", defaultValue = "16", paramLabel = "N",
            description = "connections, each sending one sale after the other; ${DEFAULT-VALUE}")
    private int connections;

    @Option(names = "--warm-up", defaultValue = "10", paramLabel = "SECONDS",
            description = "time before sales are counted; ${DEFAULT-VALUE}")
    private int warmUp;

    @Option(names = "--duration", defaultValue = "30", paramLabel = "SECONDS",
            description = "time during which sales are counted; ${DEFAULT-VALUE}")
    private int duration;

    @Option(names = "--max-sales", defaultValue = "1000000", paramLabel = "N",
            description = "most sales to send in all; ${DEFAULT-VALUE}")
    private long maxSales;

    @Option(names = "--lines", defaultValue = "3", paramLabel = "N",
            description = "lines of a sale; ${DEFAULT-VALUE}")
    private int lines;

    @Option(names = "--locations", defaultValue = "4", paramLabel = "N",
            description = "locations that the connections are spread over; ${DEFAULT-VALUE}")
    private int locations;

    @Option(names = "--products", defaultValue = "1000", paramLabel = "N",
            description = "products that the lines are chosen from; ${DEFAULT-VALUE}")
    private int products;
    // @formatter:on

    /**
     * Runs the tool.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadTool()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        LoadPlan plan = plan();
        PrintWriter out = spec.commandLine().getOut();
        try {
            LoadRun run = new LoadRun(plan);
            run.prepare();
            Measurement measured = run.sell();
            out.println(new Report(plan, measured));
            measured.failures().stream().limit(FAILURES_SHOWN).forEach(out::println);
            return measured.failures().isEmpty() ? 0 : 1;
        } catch (IOException failed) {
            spec.commandLine().getErr().println(url + ": " + failed.getMessage());
            return 1;
        }
    }

    private LoadPlan plan() throws IOException {
        if (!"http".equals(url.getScheme()) || url.getPort() < 0) {
            throw wrong("--url must be such as http://127.0.0.1:8080");
        }
        if (!allowRemote && !InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw wrong("--url is another machine; --allow-remote allows that");
        }
        try {
            return new LoadPlan(url, connections, Duration.ofSeconds(warmUp), Duration.ofSeconds(duration), maxSales,
                    lines, locations, products);
        } catch (IllegalArgumentException outOfBounds) {
            throw wrong(String.valueOf(outOfBounds.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
