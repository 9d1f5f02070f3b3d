package io.tillbook.device.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program: connects the devices of a till, or of a shop, with what runs in browsers and elsewhere. */
@Command(name = "tillbook-bridge", usageHelpWidth = 100, mixinStandardHelpOptions = true,
        description = "Connects printers, scales, scanners, drawers and displays with tills.",
        synopsisHeading = "Usage: java -jar ",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or stopped", "1:failed", "2:wrong usage, or wrong settings",
                "3:doctor or verify-journal has found trouble"})
public final class Bridge implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "the settings (default: ${DEFAULT-VALUE})",
            defaultValue = "bridge.yaml", scope = CommandLine.ScopeType.INHERIT) private Path config;

    @Option(names = "--demo",
            description = "runs with devices of software, in the folder bridge-demo") private boolean demo;

    /** Starts the program. */
    public static void main(String... arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(execute(arguments));
    }

    /** Does what the arguments ask for; the exit code. */
    static int execute(String... arguments) {
        return new CommandLine(new Bridge()).addSubcommand(new PairCommand())
                .addSubcommand(new UnpairCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new VerifyJournalCommand())
                .addSubcommand(new EnrolCommand())
                .addSubcommand(new ChangeKeyCommand())
                .addSubcommand(new TellAgainCommand())
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr().println(line.getColorScheme().errorText(String.valueOf(failure.getMessage())));
                    return failure instanceof IllegalArgumentException ? CommandLine.ExitCode.USAGE
                            : CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        BridgeConfig settings = demo ? DemoConfig.settings() : settings();
        try (RunningBridge bridge = new RunningBridge(settings, Clock.system(ZoneId.systemDefault()))) {
            say("listening at http://" + settings.address() + ":" + bridge.port());
            if (demo) {
                runDemo(settings, bridge);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(bridge::close));
            new CountDownLatch(1).await();
        }
        return CommandLine.ExitCode.OK;
    }

    BridgeConfig settings() throws IOException {
        if (!Files.exists(config)) {
            throw new IllegalArgumentException(config + " is not there; --demo runs without it");
        }
        return BridgeConfig.read(config);
    }

    /** The token lies in a file of its own; every line that is typed is a code that was scanned. */
    private void runDemo(BridgeConfig settings, RunningBridge bridge) throws IOException {
        Path token = settings.folder().resolve("demo-token");
        Files.writeString(token, bridge.pairings().pair("demo"), StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        say("the till's token is in " + token + ", papers are in " + settings.folder().resolve("paper"));
        say("type a barcode and Enter to scan it");
        Thread.ofPlatform().daemon().name("keyboard").start(() -> type(bridge));
    }

    private static void type(RunningBridge bridge) {
        Scanner keyboard = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8);
        while (keyboard.hasNextLine()) {
            String code = keyboard.nextLine();
            bridge.devices()
                    .demo()
                    .line(DemoConfig.SCANNER)
                    .filter(_ -> !code.isBlank())
                    .ifPresent(line -> line.scan(code));
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }

    /** What sub-commands read of the main one. */
    static @Nullable Bridge of(CommandSpec sub) {
        return sub.parent() == null ? null : (Bridge) sub.parent().userObject();
    }
}
