package io.tillbook.server.transfer.backups;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tillbook.server.backup.SmallLedger;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.transfer.RetryPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands, mostly on the data directory of a server that is stopped. */
class BackupCommandsTest {
    @TempDir private Path folder;
    private SmallLedger ledger;
    private String backups;
    private StringWriter told = new StringWriter();

    @BeforeEach
    void ledger() {
        ledger = new SmallLedger(folder.resolve("data"));
        ledger.register(1, 10);
        backups = folder.resolve("backups").toString();
    }

    @Test
    void makeVerifyAndPutBack() {
        assertThat(backUp()).isZero();
        assertThat(told.toString()).contains("position   20", "root hash");
        assertThat(verify()).isZero();
        assertThat(told.toString()).contains("verified   20 events of 20 streams");
        Path restored = folder.resolve("restored");
        assertThat(run(new RestoreCommand(), "--from", backups, "--data-dir", restored.toString())).isZero();
        assertThat(told.toString()).contains("restored   20 events into " + restored, "keys       none are there");
        assertThat(new SmallLedger(restored).history()).isEqualTo(ledger.history());
        assertThat(run(new RestoreCommand(), "--from", backups, "--data-dir", restored.toString())).isEqualTo(3);
        assertThat(told.toString()).contains("is not empty");
    }

    @Test
    void endDifferentlyWhereABackupIsDamaged() throws IOException {
        assertThat(backUp()).isZero();
        Path backup = Path.of(told.toString().lines().findFirst().orElseThrow().replaceFirst("backup +", ""));
        SmallLedger.flipABit(SmallLedger.table(backup));
        assertThat(verify()).isEqualTo(7);
        assertThat(told.toString()).contains(SmallLedger.table(backup).getFileName() + " has another content");
        String restored = folder.resolve("restored").toString();
        assertThat(run(new RestoreCommand(), "--from", backups, "--data-dir", restored)).isEqualTo(7);
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void sayWhatIsWrong() throws IOException {
        assertThat(verify()).isEqualTo(3);
        assertThat(told.toString()).contains("is no backup and holds none");
        assertThat(run(command(), "--data-dir", folder.resolve("none").toString(), "--to", backups)).isEqualTo(3);
        assertThat(told.toString()).contains("is no data directory");
        assertThat(run(command(), "--data-dir", ledger.directory().toString())).isEqualTo(2);
        assertThat(told.toString()).contains("Missing required option: '--to=DIR'");
        assertThat(run(command(), "--to", backups)).isEqualTo(2);
        Files.createDirectories(folder.resolve("letters/letter"));
        assertThat(run(command(), "--data-dir", ledger.directory().toString(), "--to",
                folder.resolve("letters").toString())).isEqualTo(3);
        assertThat(told.toString()).contains("is not empty and holds no backups");
    }

    @Test
    void wantOnePlaceOnly() {
        assertThat(backUp()).isZero();
        assertThat(run(new RestoreCommand(), "--from", backups)).isEqualTo(2);
        assertThat(run(new RestoreCommand(), "--from", backups, "--data-dir", folder.resolve("x").toString(),
                "--axon-server", "127.0.0.1:8124")).isEqualTo(2);
        assertThat(run(new RestoreCommand(), "--from", backups, "--axon-server", "events:none")).isEqualTo(2);
        assertThat(told.toString()).contains("--axon-server must be HOST:PORT, not events:none");
        assertThat(run(command(), "--axon-server", "events:none", "--to", backups)).isEqualTo(2);
        assertThat(told.toString()).contains("--axon-server must be HOST:PORT, not events:none");
        assertThat(run(command(), "--axon-server", "127.0.0.1:8124", "--data-dir", "data", "--to", backups))
                .isEqualTo(2);
    }

    @Test
    void doNotReachBehindAServersBack() {
        try (DiskLedger open = new DiskLedger(ledger.events())) {
            assertThat(open.store()).isNotNull();
            assertThat(backUp()).isEqualTo(3);
        }
        assertThat(told.toString()).contains("is already in use by", "name it with --from");
    }

    /** A server that heard the request and was gone before it answered makes one backup, not two. */
    @Test
    void sendTheSameRequestAgainToAServer() throws IOException {
        List<String> requests = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/backups", exchange -> {
            requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (requests.size() > 1) {
                byte[] made = "{\"id\":\"1\",\"state\":\"VERIFIED\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(202, made.length);
                exchange.getResponseBody().write(made);
            }
            exchange.close();
        });
        server.start();
        try {
            RetryPolicy atOnce = new RetryPolicy(Duration.ofMillis(1), Duration.ofMillis(1), 5);
            assertThat(run(new BackupCommand("1", atOnce), "--from",
                    "http://127.0.0.1:" + server.getAddress().getPort())).as(told.toString()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasSize(2).containsOnly(requests.getFirst());
        assertThat(requests.getFirst()).containsPattern("\"requestId\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"");
    }

    private int backUp() {
        return run(command(), "--data-dir", ledger.directory().toString(), "--to", backups);
    }

    private int verify() {
        return run(new VerifyCommand(), "--from", backups);
    }

    private static BackupCommand command() {
        return new BackupCommand("1");
    }

    private int run(Object command, String... arguments) {
        told = new StringWriter();
        PrintWriter writer = new PrintWriter(told, true);
        return new CommandLine(command).setOut(writer).setErr(writer).execute(arguments);
    }
}
