package io.tillbook.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the cluster find each other, and nobody else finds them. */
class ClusterComposeTest {
    private static final JsonNode COMPOSE = new DeliveredFile("compose.cluster.yaml").yaml();
    private static final JsonNode SERVICES = COMPOSE.get("services");
    private static final String CADDYFILE = new DeliveredFile("caddy/cluster.Caddyfile").text();
    private static final JsonNode PROMETHEUS = new DeliveredFile("prometheus/cluster.yaml").yaml();
    private static final String INIT = new DeliveredFile("mongodb/init.js").text();
    private static final Pattern NODE = Pattern.compile("([a-z]+-\\d):8080");
    private static final Pattern MEMBER = Pattern.compile("'(mongo-\\d):27017'");
    private static final Pattern SECRET_FILE = Pattern.compile("/run/secrets/([a-z-]+)");
    private static final Pattern METRIC = Pattern.compile("\\btillbook_[a-z_]+");

    @Test
    void everyNodeHasOneRoleAndItsOwnData() {
        assertThat(nodes()).hasSize(5).allSatisfy(node -> {
            assertThat(node.getKey()).startsWith(roleOf(node) + "-");
            assertThat(texts(node.getValue().get("volumes"))).containsExactly(node.getKey() + ":/var/lib/tillbook");
        });
        assertThat(nodes().map(ClusterComposeTest::roleOf)).containsExactlyInAnyOrder("command", "command", "query",
                "query", "automation");
    }

    @Test
    void everyNodeHasTheSameSettingsButItsRole() {
        assertThat(nodes().map(node -> {
            JsonNode environment = node.getValue().get("environment").deepCopy();
            ((ObjectNode) environment).remove("TILLBOOK_ROLES");
            return environment;
        }).distinct()).hasSize(1);
    }

    /** But for the token of Axon Server, which one on the loopback address need not ask for. */
    @Test
    void nodesWithoutDockerHaveTheSameSettings() {
        Set<String> delivered = new HashSet<>(COMPOSE.get("x-settings").propertyNames());
        delivered.removeIf(name -> !name.startsWith("TILLBOOK_") || name.equals("TILLBOOK_STORE_AXONSERVER_TOKENFILE"));
        assertThat(new DeliveredFile("local-cluster.sh").settings()).containsAll(delivered)
                .isSubsetOf(DeliveredFile.knownSettings());
    }

    @Test
    void onlyTheProxyIsPublished() {
        assertThat(SERVICES.properties()).filteredOn(service -> service.getValue().has("ports"))
                .extracting(Entry::getKey)
                .containsExactly("caddy");
        assertThat(COMPOSE.at("/networks/back/internal").asBoolean()).isTrue();
        assertThat(Stream.of("axonserver", "mongo-1", "mongo-2", "mongo-3")
                .flatMap(engine -> texts(SERVICES.get(engine).get("networks")).stream())).containsOnly("back");
    }

    @Test
    void whatIsWaitedForCanBecomeHealthyOrEnds() {
        assertThat(SERVICES.properties()).allSatisfy(service -> service.getValue()
                .path("depends_on")
                .properties()
                .forEach(awaited -> {
                    JsonNode other = SERVICES.get(awaited.getKey());
                    assertThat(other).as(awaited.getKey()).isNotNull();
                    switch (awaited.getValue().get("condition").asString()) {
                        case "service_healthy" -> assertThat(other.has("healthcheck") || isNode(other)).isTrue();
                        default -> assertThat(other.get("restart").asString()).startsWith("on-failure");
                    }
                }));
    }

    @Test
    void everySecretIsDeclaredAndUsed() {
        Set<String> given = SERVICES.valueStream()
                .flatMap(service -> service.path("secrets").valueStream())
                .map(secret -> secret.isString() ? secret.asString() : secret.get("source").asString())
                .collect(Collectors.toSet());
        assertThat(COMPOSE.get("secrets").propertyNames()).containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void everyFileOfASecretIsGivenToWhoReadsIt() {
        assertThat(SERVICES.properties()).allSatisfy(service -> assertThat(
                SECRET_FILE.matcher(service.getValue().toString()).results().map(found -> found.group(1)))
                .isSubsetOf(secretsOf(service.getValue())));
        assertThat(Pattern.compile("secret\\('([a-z-]+)'\\)").matcher(INIT).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(secretsOf(SERVICES.get("mongo-init")));
    }

    @Test
    void everyVolumeAndNetworkIsDeclaredAndUsed() {
        assertThat(COMPOSE.get("volumes").propertyNames()).containsExactlyInAnyOrderElementsOf(used("volumes")
                .filter(mount -> !mount.startsWith("./"))
                .map(mount -> mount.substring(0, mount.indexOf(':')))
                .collect(Collectors.toSet()));
        assertThat(COMPOSE.get("networks").propertyNames())
                .containsExactlyInAnyOrderElementsOf(used("networks").collect(Collectors.toSet()));
    }

    @Test
    void theProxyAndPrometheusKnowEveryNode() {
        List<String> names = nodes().map(Entry::getKey).toList();
        assertThat(NODE.matcher(CADDYFILE).results().map(found -> found.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(CADDYFILE).as("an import lives where its file is")
                .contains("reverse_proxy @imports query-1:8080 query-2:8080 {\n\t\tlb_policy first\n");
        assertThat(NODE.matcher(PROMETHEUS.toString()).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(PROMETHEUS.at("/scrape_configs/0/static_configs").valueStream()).allSatisfy(group -> assertThat(
                texts(group.get("targets"))).allMatch(node -> node.startsWith(group.at("/labels/role").asString())));
        assertThat(texts(PROMETHEUS.get("rule_files"))).allSatisfy(
                file -> assertThat(new DeliveredFile("prometheus/" + file).path()).exists());
    }

    @Test
    void theReplicaSetIsThatOfTheServices() {
        assertThat(MEMBER.matcher(INIT).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(SERVICES.properties()
                        .stream()
                        .map(Entry::getKey)
                        .filter(name -> name.matches("mongo-\\d"))
                        .toList());
        assertThat(texts(SERVICES.at("/mongo-1/command"))).contains("--replSet=tillbook");
        assertThat(INIT).contains("_id: 'tillbook'");
    }

    @Test
    void everyMetricOfTheRulesIsInTheReference() {
        String reference = DeliveredFile.read(DeliveredFile.ROOT.resolve("docs/reference/metrics.md"));
        assertThat(new DeliveredFile("prometheus/alerts.cluster.yaml").yaml().findValues("expr"))
                .hasSize(5)
                .allSatisfy(rule -> assertThat(METRIC.matcher(rule.asString()).results().map(MatchResult::group))
                        .allSatisfy(metric -> assertThat(reference).contains("`" + metric + "`")));
    }

    private static Stream<Entry<String, JsonNode>> nodes() {
        return SERVICES.properties().stream().filter(service -> isNode(service.getValue()));
    }

    private static boolean isNode(JsonNode service) {
        return service.get("image").asString().startsWith("${TILLBOOK_IMAGE");
    }

    private static String roleOf(Entry<String, JsonNode> node) {
        return node.getValue().at("/environment/TILLBOOK_ROLES").asString();
    }

    /** The names of files that it has below {@code /run/secrets}. */
    private static Set<String> secretsOf(JsonNode service) {
        return service.path("secrets")
                .valueStream()
                .map(secret -> secret.isString() ? secret.asString() : secret.get("target").asString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> used(String what) {
        return SERVICES.valueStream().flatMap(service -> texts(service.path(what)).stream());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
