package io.tillbook.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The compose files are as the specification says, and confine what they start. */
class ComposeTest {
    private static final DeliveredFile SERVER = new DeliveredFile("compose.yaml");
    private static final List<DeliveredFile> ALL = List.of(SERVER, new DeliveredFile("compose.tls.yaml"),
            new DeliveredFile("compose.observe.yaml"), new DeliveredFile("compose.cluster.yaml"));
    private static final Pattern PINNED = Pattern.compile("[a-z/]+:v?\\d[\\w.-]+@sha256:[0-9a-f]{64}");
    private static final String OWN_IMAGE = "${TILLBOOK_IMAGE:-tillbook:" + DeliveredFile.version() + "}";
    /** Whose version and licence are to be chosen by who runs it. */
    private static final Pattern CHOSEN =
            Pattern.compile("\\$\\{AXONSERVER_IMAGE:-docker\\.axoniq\\.io/axoniq/axonserver:\\d[\\w.-]+}");
    private static final Pattern ONLY_THIS_MACHINE =
            Pattern.compile("(127\\.0\\.0\\.1|\\$\\{BIND_ADDRESS:-127\\.0\\.0\\.1}):.*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^#?([A-Z_]+)=");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.tls.yaml", "compose.observe.yaml", "compose.cluster.yaml"})
    void isAsTheSpecificationSays(String file) throws IOException {
        assertThat(specification().validate(new DeliveredFile(file).yaml())).isEmpty();
    }

    @Test
    void whatTheSpecificationDoesNotKnowIsFound() throws IOException {
        ObjectNode compose = (ObjectNode) SERVER.yaml();
        compose.withObject("/services/tillbook").put("read_onyl", true);
        assertThat(specification().validate(compose)).isNotEmpty();
    }

    @Test
    void everyImageIsPinned() {
        assertThat(services().map(service -> service.get("image").asString()))
                .hasSize(17)
                .allSatisfy(image -> assertThat(PINNED.matcher(image).matches() || image.equals(OWN_IMAGE)
                        || CHOSEN.matcher(image).matches()).as(image).isTrue());
    }

    @Test
    void everyServiceIsConfined() {
        assertThat(services()).allSatisfy(service -> {
            assertThat(service.get("read_only").asBoolean()).isTrue();
            assertThat(texts(service.get("cap_drop"))).containsExactly("ALL");
            assertThat(texts(service.get("security_opt"))).containsExactly("no-new-privileges:true");
            assertThat(service.has("mem_limit") && service.has("cpus") && service.has("pids_limit")).isTrue();
            assertThat(service.at("/logging/options").has("max-size")).isTrue();
            assertThat(service.get("restart").asString()).isIn("unless-stopped", "on-failure:5");
        });
    }

    @Test
    void onlyTheProxyListensForOthers() {
        assertThat(ALL.stream()
                .flatMap(file -> file.yaml().get("services").properties().stream())
                .filter(service -> !service.getKey().equals("caddy"))
                .flatMap(service -> texts(service.getValue().path("ports")).stream()))
                .hasSize(3)
                .allMatch(ONLY_THIS_MACHINE.asMatchPredicate());
    }

    @Test
    void everyVariableIsInTheExampleAndNoOther() {
        Set<String> used = ALL.stream()
                .flatMap(file -> VARIABLE.matcher(file.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(EXAMPLE.matcher(new DeliveredFile(".env.example").text()).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everySettingIsInTheReference() {
        assertThat(SERVER.settings()).isNotEmpty();
        assertThat(ALL.stream().flatMap(file -> file.settings().stream()))
                .isSubsetOf(DeliveredFile.knownSettings());
    }

    @Test
    void everySecretIsAFileThatIsNotCommitted() {
        assertThat(ALL.stream().flatMap(file -> file.yaml().path("secrets").valueStream()))
                .hasSize(13)
                .allSatisfy(secret -> assertThat(secret.get("file").asString()).startsWith("./secrets/"));
        assertThat(new DeliveredFile(".gitignore").text().lines()).contains("/secrets/", "/.env");
    }

    @Test
    void everyMountedFileIsDelivered() {
        assertThat(services().flatMap(service -> texts(service.path("volumes")).stream())
                .filter(mount -> mount.startsWith("./")))
                .hasSize(10)
                .allSatisfy(mount -> {
                    assertThat(mount).endsWith(":ro");
                    assertThat(new DeliveredFile(mount.substring(0, mount.indexOf(':'))).path()).exists();
                });
    }

    /** Those that are started; what a file adds to the service of another has no image. */
    private static Stream<JsonNode> services() {
        return ALL.stream()
                .flatMap(file -> file.yaml().get("services").valueStream())
                .filter(service -> service.has("image"));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** The draft is told here: the one that it names itself, and its own name, are no addresses. */
    private static Schema specification() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ComposeTest.class.getResourceAsStream("/compose-spec/compose-spec.json"))) {
            ObjectNode schema = (ObjectNode) new JsonMapper().readTree(file);
            schema.remove(List.of("$schema", "$id"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
        }
    }
}
