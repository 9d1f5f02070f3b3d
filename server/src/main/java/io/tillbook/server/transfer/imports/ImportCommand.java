package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerAddress;
import io.tillbook.server.transfer.TokenOptions;
import io.tillbook.server.transfer.TransferFailure;
import io.tillbook.server.transfer.imports.csv.CompleteJourney;
import io.tillbook.server.transfer.imports.csv.CsvFile;
import io.tillbook.server.transfer.imports.csv.ImportStage;
import io.tillbook.server.transfer.imports.csv.PlainCsv;
import io.tillbook.server.transfer.imports.csv.ReadProgress;
import io.tillbook.server.transfer.imports.run.ImportRun;
import io.tillbook.server.transfer.imports.run.Preview;
import io.tillbook.server.transfer.imports.run.RejectsFile;
import io.tillbook.server.transfer.imports.run.ServerCodes;
import io.tillbook.server.transfer.imports.text.EncodingOption;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends the contents of files to a running server. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Sends the contents of files to a running server, as a till would.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything was sent; lines that were not taken are in the rejects file",
                "1:the import failed in a way that should not happen",
                "2:an option is wrong",
                "3:the input cannot be read, or the rejects file cannot be written",
                "4:the server was away for too long; run it again to send the rest",
                "5:what answers is no Tillbook server",
                "6:the server does not know the token, or whoever has it may not send this; "
                        + "run it again to send the rest"})
public final class ImportCommand implements Callable<Integer> {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private enum Format {
        COMPLETE_JOURNEY,
        CSV
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--format", required = true, paramLabel = "FORMAT",
            description = "complete-journey: the Complete Journey data set; "
                    + "csv: the plain format of the import guide")
    private String format = "";

    @Option(names = "--from", required = true, paramLabel = "PATH",
            description = "directory of the data set, or the CSV file; .gz is unpacked")
    private Path from = Path.of("");

    @Option(names = "--kind", paramLabel = "KIND",
            description = "what the CSV file holds: "
                    + "locations, products, goods-receipts, sales, prices, tax-rates, members or gift-cards")
    private @Nullable String kind;

    @Option(names = "--to", defaultValue = "http://127.0.0.1:8080", paramLabel = "URL",
            converter = ServerAddress.class,
            description = "address of the server; ${DEFAULT-VALUE} if not given")
    private URI to = URI.create("");

    @Option(names = "--connections", defaultValue = "4", paramLabel = "N",
            description = "connections to send over, 1 to 64; ${DEFAULT-VALUE} if not given")
    private int connections;

    @Option(names = "--rejects", defaultValue = "rejects.csv", paramLabel = "FILE",
            description = "file for the lines that are not taken, written anew; "
                    + "${DEFAULT-VALUE} if not given")
    private Path rejects = Path.of("");

    @Option(names = "--encoding", defaultValue = "UTF-8", paramLabel = "NAME",
            converter = EncodingOption.class,
            description = "encoding of the files, such as GB18030; ${DEFAULT-VALUE} if not given")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--label", defaultValue = "", paramLabel = "TEXT",
            description = "with csv: a new label has lines judged anew that were refused before")
    private String label = "";

    @Option(names = "--preview",
            description = "with csv, prices, tax-rates, members and gift-cards: tells what would change, line by line, "
                    + "and sends nothing")
    private boolean preview;
    // @formatter:on

    @Mixin private final TokenOptions token = new TokenOptions();

    private final RetryPolicy retries;

    /** The command as it is used. */
    public ImportCommand() {
        this(RetryPolicy.USUAL);
    }

    /** @param retries how often a server is asked again */
    public ImportCommand(RetryPolicy retries) {
        this.retries = retries;
    }

    @Override
    public Integer call() throws IOException {
        try (HttpClient http = client()) {
            List<ImportStage> stages = stages(http);
            return preview ? preview(stages, http) : send(stages, http);
        } catch (TransferFailure failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return failure.exitCode();
        }
    }

    private List<ImportStage> stages(HttpClient http) {
        return switch (format()) {
            case COMPLETE_JOURNEY -> new CompleteJourney(from, encoding,
                    new ServerCouponCodes(http, () -> new RemoteServer(to, token.token()), retries)).stages();
            case CSV -> new PlainCsv(new CsvFile(from, encoding), PlainCsv.kind(kind()), label,
                    new ServerCodes(() -> questions(http))).stages();
        };
    }

    private int send(List<ImportStage> stages, HttpClient http) throws IOException {
        long startedNs = System.nanoTime();
        RemoteServer server = new RemoteServer(to, token.token());
        try (RejectsFile file = new RejectsFile(rejects)) {
            ImportRun run = new ImportRun(new BatchClient(http, server), retries, connections(), file,
                    (counts, reading) -> new ProgressDisplay(spec.commandLine().getErr(), isTerminal(), counts,
                            reading));
            try {
                run.send(stages);
            } catch (TransferFailure failure) {
                spec.commandLine().getErr().println(failure.getMessage());
                tellWhatWasSent(run, startedNs, file);
                return failure.exitCode();
            }
            spec.commandLine().getOut().println(summary(run, startedNs, file));
        }
        return 0;
    }

    private int preview(List<ImportStage> stages, HttpClient http) {
        PrintedLines printed = new PrintedLines(spec.commandLine().getOut());
        Preview told = Optional.ofNullable(kind)
                .flatMap(Preview::of)
                .map(preview -> preview.apply(questions(http), printed))
                .orElseThrow(() -> wrong("--preview is for --format csv with --kind prices, tax-rates, members or "
                        + "gift-cards"));
        stages.forEach(stage -> stage.feed().into(told, new ReadProgress()));
        told.finish();
        spec.commandLine().getOut().println(printed.summary());
        return 0;
    }

    private GraphQlClient questions(HttpClient http) {
        return new GraphQlClient(http, new RemoteServer(to, token.token()), retries);
    }

    private void tellWhatWasSent(ImportRun run, long startedNs, RejectsFile file) {
        if (run.counts().stream().anyMatch(counts -> counts.decided() > 0)) {
            spec.commandLine()
                    .getErr()
                    .println("Before that, this was sent; what was taken is answered as repeated when the import is "
                            + "run again:\n" + summary(run, startedNs, file));
        }
    }

    private static ImportSummary summary(ImportRun run, long startedNs, RejectsFile rejects) {
        long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNs);
        return new ImportSummary(run.counts(), elapsedMs, rejects.path());
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT).build();
    }

    private Format format() {
        return switch (format) {
            case "complete-journey" -> Format.COMPLETE_JOURNEY;
            case "csv" -> Format.CSV;
            default -> throw wrong("--format is complete-journey or csv, not " + format);
        };
    }

    private String kind() {
        if (kind == null) {
            throw wrong("--kind is needed with --format csv");
        }
        return kind;
    }

    private int connections() {
        if (connections < 1 || connections > 64) {
            throw wrong("--connections is 1 to 64, not " + connections);
        }
        return connections;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
