package io.tillbook.server.payments.simulator;

import io.tillbook.api.sales.TenderMethod;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the simulators of providers until it is stopped. */
@Command(name = "simulate-payments", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Simulates Alipay and WeChat Pay on this machine, for trying things out: nobody else reaches "
                + "them, and no money moves. Prints how a server is told to use them. Runs until it is stopped.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:the usage was shown",
                "1:it failed in a way that should not happen, such as that a port is in use",
                "2:an option is wrong"})
public final class SimulateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--dir", paramLabel = "DIR", required = true,
            description = "folder for the keys and the settings of a server that uses them")
    private Path directory = Path.of("");

    @Option(names = "--alipay-port", paramLabel = "PORT", defaultValue = "0",
            description = "where Alipay listens; any free port if it is 0 (default: ${DEFAULT-VALUE})")
    private int alipayPort;

    @Option(names = "--wechat-port", paramLabel = "PORT", defaultValue = "0",
            description = "where WeChat Pay listens; any free port if it is 0 (default: ${DEFAULT-VALUE})")
    private int wechatPort;

    @Option(names = "--public-url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080",
            description = "where the server is, for notices (default: ${DEFAULT-VALUE})")
    private String publicUrl = "";
    // @formatter:on

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ProviderSimulator alipay = start(TenderMethod.ALIPAY, alipayPort);
                ProviderSimulator wechat = start(TenderMethod.WECHAT, wechatPort)) {
            SimulatedAccounts accounts = SimulatedAccounts.in(directory, List.of(alipay, wechat));
            Path settings = accounts.writeSettings(publicUrl);
            PrintWriter output = spec.commandLine().getOut();
            output.println("Alipay      " + alipay.address());
            output.println("WeChat Pay  " + wechat.address());
            output.println("A server uses them with --spring.config.additional-location=" + settings);
            output.println(
                    "Codes       Alipay 28 and 14 digits, WeChat Pay 13 and 16 digits, each once; the last two:");
            for (Script script : Script.values()) {
                output.println("  " + script.digits() + "        " + script.text());
            }
            output.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private static ProviderSimulator start(TenderMethod method, int port) {
        return ProviderSimulator.start(method, port, InstantSource.system(), ProviderSimulator.LATENESS);
    }
}
