package io.tillbook.server.cli;

import io.tillbook.server.operations.StartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The server itself, which runs when no sub-command is named. */
@Command(name = "tillbook", usageHelpWidth = 100, mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "An event-sourced inventory and sales ledger server for chains of stores.",
        synopsisHeading = "Usage: java -jar ",
        customSynopsis = {"tillbook.jar [--<setting>=<value>...]", "       java -jar tillbook.jar COMMAND [...]"},
        footerHeading = "%nSettings of the server (all are listed in docs/reference/settings.md):%n",
        footer = {
                "  --server.port=8080                where it listens; 0 for any free port",
                "  --server.address=127.0.0.1        on which address; every request needs a token",
                "  --tillbook.data-dir=./data        where the ledger and the embedded views are kept",
                "  --tillbook.access.bootstrap-token-file=FILE",
                "                                    whose content opens a new ledger, as its owner's token",
                "  --tillbook.views.uri=mongodb://…  keeps the views in a MongoDB",
                "  --spring.profiles.active=demo     loads demo data into a new data directory"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
                "0:done, or stopped",
                "1:failed; the log tells why",
                "2:wrong usage, or a wrong or unknown setting",
                "3:another process works on the data directory",
                "4:another process listens on the port",
                "5:the data cannot be opened"})
final class ServerCommand implements Callable<Integer> {
    private final Class<?> application;

    @Spec private CommandSpec spec;

    @Parameters(arity = "0..*", hidden = true) private List<String> settings = new ArrayList<>();

    ServerCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        settings.stream().filter(setting -> !setting.startsWith("--")).findFirst().ifPresent(stray -> {
            throw new ParameterException(spec.commandLine(),
                    "'" + stray + "' is neither a command nor a setting as --name=value.");
        });
        try {
            SpringApplication.run(application, settings.toArray(String[]::new));
            return 0;
        } catch (RuntimeException reported) {
            Optional<StartFailure> failure = StartFailure.of(reported);
            return failure.map(StartFailure::exitCode).orElse(StartFailure.UNEXPECTED);
        }
    }
}
