package io.tillbook.server.cli.payments;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns payments through providers. */
@Command(name = "payments", mixinStandardHelpOptions = true, subcommands = DoctorCommand.class,
        description = "What concerns payments through providers.")
public final class PaymentsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand: doctor");
    }
}
