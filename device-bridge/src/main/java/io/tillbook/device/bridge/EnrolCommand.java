package io.tillbook.device.bridge;

import io.tillbook.api.access.DeviceId;
import io.tillbook.device.enrolment.EnrolmentToken;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.relay.Enrolling;
import io.tillbook.device.relay.ServerConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the server let this bridge in. */
@Command(name = "enrol", mixinStandardHelpOptions = true,
        description = "Enrols this bridge at the server of its settings, which follows its journal from then on. The "
                + "bridge must not run meanwhile.")
final class EnrolCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--token", required = true, paramLabel = "TOKEN", arity = "0..1", interactive = true,
            description = "the token that devices.IssueEnrolment has answered; asked for where it is not "
                    + "given") private String token;

    @Override
    public Integer call() throws IOException {
        BridgeConfig settings = Objects.requireNonNull(Bridge.of(spec)).settings();
        ServerConfig server = settings.server();
        if (server == null) {
            throw new IllegalArgumentException("the settings name no server");
        }
        EnrolmentToken by = EnrolmentToken.parse(token);
        Clock clock = Clock.system(ZoneId.systemDefault());
        DeviceId device = new DeviceId(server.device());
        try (Journal journal =
                LedgerSide.journal(device, settings.folder().resolve("journal"), JournalClock.of(clock))) {
            Optional<String> failed = new Enrolling(server, journal).enrol(by);
            failed.ifPresentOrElse(why -> spec.commandLine().getErr().println(why),
                    () -> spec.commandLine().getOut().println("enrolled as " + device.value()));
            return failed.isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }
}
