package io.tillbook.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import io.tillbook.server.PageExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide makes the secrets that the parts of a cluster are given. */
class ClusterGuideTest {
    private static final String PAGE = "docs/guides/cluster.md";
    private static final JsonNode COMPOSE = new DeliveredFile("compose.cluster.yaml").yaml();
    /** Issued by the server later. */
    private static final String LATER = "prometheus-token";
    /** Read by the users of several containers. */
    private static final Set<String> SHARED = Set.of("axonserver-token", "views-uri");
    private static final Pattern KEY = Pattern.compile("--from-file=([a-z.-]+)");

    @TempDir private Path folder;

    @Test
    @EnabledIf(value = "io.tillbook.server.TlsGuideIT#hasOpenssl", disabledReason = "there is no openssl here")
    void makesEverySecretOfTheComposeFile() throws IOException, InterruptedException {
        PageExamples.of(PAGE).in(folder).run("secrets");

        Set<Path> declared = COMPOSE.get("secrets")
                .valueStream()
                .map(secret -> folder.resolve("docker").resolve(secret.get("file").asString()).normalize())
                .collect(Collectors.toSet());
        try (var made = Files.list(folder.resolve("docker/secrets"))) {
            assertThat(made).containsExactlyInAnyOrderElementsOf(declared);
        }
        assertThat(declared).allSatisfy(file -> {
            String name = file.getFileName().toString();
            assertThat(Files.size(file) > 20).as(name).isEqualTo(!name.equals(LATER));
            assertThat(Files.getPosixFilePermissions(file)).as(name)
                    .isEqualTo(PosixFilePermissions.fromString(SHARED.contains(name) ? "rw-r--r--" : "rw-------"));
        });
        assertThat(Files.getPosixFilePermissions(folder.resolve("docker/secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    @EnabledIf(value = "io.tillbook.server.TlsGuideIT#hasOpenssl", disabledReason = "there is no openssl here")
    void theAddressOfTheViewsIsThatOfTheReplicaSet() throws IOException, InterruptedException {
        PageExamples.of(PAGE).in(folder).run("secrets");

        String text = Files.readString(folder.resolve("docker/secrets/views-uri")).strip();
        ConnectionString uri = new ConnectionString(text);
        assertThat(uri.getHosts()).containsExactly("mongo-1:27017", "mongo-2:27017", "mongo-3:27017");
        assertThat(uri.getRequiredReplicaSetName()).isEqualTo("tillbook");
        assertThat(uri.getCredential()).isNotNull();
        assertThat(text).matches("mongodb://([^:]+):([^@]+)@.*"); // which mongodb/init.js reads
    }

    @Test
    void namesEverySecretThatPodsAreGiven() {
        String page = DeliveredFile.read(DeliveredFile.ROOT.resolve(PAGE));
        Set<String> named = KEY.matcher(page).results().map(key -> key.group(1)).collect(Collectors.toSet());
        JsonNode node = COMPOSE.at("/services/command-1/secrets");
        assertThat(named).containsAll(node.valueStream().map(JsonNode::asString).toList())
                .contains("token", "admin-token")
                .hasSize(node.size() + 2);
    }
}
