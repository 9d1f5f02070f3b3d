package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the guide of containers does outside of them does what it says: the server takes the secrets that it makes. */
@EnabledIf(value = "io.tillbook.server.TlsGuideIT#hasOpenssl", disabledReason = "there is no openssl here")
class DockerGuideIT {
    @TempDir private Path folder;

    @Test
    void makesSecretsThatTheServerTakes() throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/docker.md").in(folder);
        guide.run("secrets");
        assertThat(secret("owner-token")).hasSizeGreaterThanOrEqualTo(64);
        try (RunningServer server = RunningServer.start(folder.resolve("data"),
                "--tillbook.keys.master=" + folder.resolve("docker/secrets/master-key"))) {
            guide.run("observe", server);
            assertThat(secret("grafana-password")).isNotEmpty();
            assertThat(new Http().get(server.uri("/actuator/prometheus"), "Authorization",
                    "Bearer " + secret("prometheus-token")).raw().body()).contains("tillbook_store_position");
        }
    }

    private String secret(String name) throws IOException {
        Path file = folder.resolve("docker/secrets").resolve(name);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        return Files.readString(file).strip();
    }
}
