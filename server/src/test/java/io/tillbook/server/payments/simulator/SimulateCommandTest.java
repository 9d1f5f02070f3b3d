package io.tillbook.server.payments.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
    @TempDir private Path folder;

    @Test
    void saysHowItIsUsedAndRunsUntilItIsStopped() throws Exception {
        StringWriter output = new StringWriter();
        CommandLine command = new CommandLine(new SimulateCommand()).setOut(new PrintWriter(output))
                .setErr(new PrintWriter(new StringWriter()));
        Thread running = Thread.ofVirtual().start(() -> command.execute("--dir", folder.resolve("wallets").toString()));
        await().until(() -> output.toString().contains(Script.NOTICES_MISSING.text()));
        Path settings = folder.resolve("wallets").resolve("payments.properties");
        assertThat(output.toString()).contains("--spring.config.additional-location=" + settings);
        assertThat(Files.readString(settings)).contains("tillbook.payments.accounts.wechat.provider=wechat",
                "tillbook.payments.public-url=http://127.0.0.1:8080", "url=http://127.0.0.1:");
        assertThat(running.isAlive()).isTrue();
        running.interrupt();
        running.join();
    }
}
