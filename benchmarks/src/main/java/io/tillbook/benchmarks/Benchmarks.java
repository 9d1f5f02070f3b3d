package io.tillbook.benchmarks;

import io.tillbook.benchmarks.growth.GrowthCommand;
import io.tillbook.benchmarks.load.LoadCommand;
import io.tillbook.benchmarks.load.OverloadCommand;
import io.tillbook.benchmarks.micro.MicroCommand;
import io.tillbook.benchmarks.sidebyside.SideBySideCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one sub-command for each way to measure. */
@Command(name = "tillbook-benchmarks", mixinStandardHelpOptions = true,
        subcommands = {LoadCommand.class, OverloadCommand.class, SideBySideCommand.class, MicroCommand.class,
                GrowthCommand.class},
        description = "Measures Tillbook. Each sub-command tells its options with --help.")
public final class Benchmarks {
    /**
     * Runs the program.
     *
     * @param arguments of the command line
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
