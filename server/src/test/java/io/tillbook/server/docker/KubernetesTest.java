package io.tillbook.server.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifests are as Kubernetes knows them, and their parts find each other. */
class KubernetesTest {
    private static final String FOLDER = "kubernetes/";
    private static final JsonNode BASE = new DeliveredFile(FOLDER + "base/kustomization.yaml").yaml();
    private static final JsonNode PRODUCTION = new DeliveredFile(FOLDER + "production/kustomization.yaml").yaml();
    private static final Set<String> ROLES = Set.of("command", "query", "automation");
    private static final Pattern HEALTH = Pattern.compile("`(/actuator/health/[a-z]+)`");
    private static final String PART_OF = "app.kubernetes.io/part-of";

    @ParameterizedTest
    @MethodSource("all")
    void isAsKubernetesKnowsIt(Manifest manifest) {
        assertThat(manifest.typed().getMetadata().getName()).isNotBlank();
        assertThat(manifest.content().get("apiVersion").asString()).isEqualTo(manifest.typesVersion());
    }

    @Test
    void whatKubernetesDoesNotKnowIsFound() {
        assertThat(workloads()).allSatisfy(workload -> {
            Manifest wrong = new Manifest(workload.file(), workload.content().deepCopy());
            ((ObjectNode) wrong.containers().getFirst()).put("readynessProbe", "none");
            assertThatExceptionOfType(JacksonException.class).isThrownBy(wrong::typed)
                    .withMessageContaining("readynessProbe");
        });
    }

    @Test
    void everyFileIsNamedAndEveryNameIsAFile() {
        assertThat(BASE.get("resources").valueStream().map(JsonNode::asString).filter(name -> name.endsWith(".yaml")))
                .containsExactlyInAnyOrderElementsOf(files("base"));
        assertThat(Stream.concat(PRODUCTION.get("resources").valueStream(),
                PRODUCTION.get("patches").findValues("path").stream())
                .map(JsonNode::asString)
                .filter(name -> !name.equals("../base")))
                .containsExactlyInAnyOrderElementsOf(files("production"));
        assertThat(new DeliveredFile("axonserver/kustomization.yaml").yaml()
                .at("/configMapGenerator/0/name")
                .asString()).isEqualTo("axonserver-properties");
    }

    @Test
    void everyPodIsConfined() {
        assertThat(workloads()).hasSize(4).allSatisfy(workload -> {
            JsonNode security = workload.pod().get("securityContext");
            assertThat(security.get("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.get("runAsUser").asInt()).isPositive();
            assertThat(security.at("/seccompProfile/type").asString()).isEqualTo("RuntimeDefault");
            assertThat(workload.pod().get("automountServiceAccountToken").asBoolean()).isFalse();
            assertThat(workload.containers()).allSatisfy(container -> {
                assertThat(container.get("securityContext").toString()).isEqualTo("{\"allowPrivilegeEscalation\":false,"
                        + "\"readOnlyRootFilesystem\":true,\"capabilities\":{\"drop\":[\"ALL\"]}}");
                assertThat(container.at("/resources/requests").propertyNames()).containsExactly("cpu", "memory");
                assertThat(container.at("/resources/limits").has("memory")).isTrue();
            });
        });
    }

    @Test
    void everyRoleHasNodesAnAddressAndABudget() {
        assertThat(nodes()).extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(ROLES.stream().map(role -> "tillbook-" + role).toList());
        assertThat(nodes()).allSatisfy(node -> {
            String role = node.podLabels().get("app.kubernetes.io/component").asString();
            assertThat(node.name()).isEqualTo("tillbook-" + role);
            assertThat(node.pod().at("/containers/0/env/0/value").asString()).isEqualTo(role);
            assertThat(node.pod().at("/topologySpreadConstraints/0/labelSelector/matchLabels"))
                    .isEqualTo(node.podLabels());
            assertThat(one("Service", node.name()).at("/spec/selector")).isEqualTo(node.podLabels());
            assertThat(one("PodDisruptionBudget", node.name()).at("/spec/selector/matchLabels"))
                    .isEqualTo(node.podLabels());
        });
        assertThat(PRODUCTION.get("replicas").findValues("name").stream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(nodes().map(Manifest::name).toList());
    }

    @Test
    void everyWorkloadFindsItsOwnPods() {
        assertThat(workloads()).allSatisfy(workload -> assertThat(workload.content().at("/spec/selector/matchLabels"))
                .isEqualTo(workload.podLabels()));
    }

    @Test
    void everyProbeAsksWhatTheReferenceTells() {
        Set<String> known = HEALTH.matcher(DeliveredFile.read(DeliveredFile.ROOT.resolve("docs/reference/metrics.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(nodes()).allSatisfy(node -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> node.pod().at("/containers/0/" + probe + "/httpGet"))
                .forEach(probe -> {
                    assertThat(probe.get("path").asString()).isIn(known);
                    assertThat(probe.get("port").asString()).isEqualTo("http");
                }));
    }

    @Test
    void everyPortIsOneOfAContainer() {
        assertThat(manifests("Service")).hasSize(4).allSatisfy(service -> {
            Manifest workload = workloadOf(service.content().at("/spec/selector"));
            assertThat(service.content().at("/spec/ports").valueStream())
                    .allSatisfy(port -> assertThat(ports(workload)).contains(port.get("targetPort").asString()));
        });
        assertThat(one("Ingress", "tillbook").findValues("service")).hasSize(3)
                .allSatisfy(
                        backend -> assertThat(one("Service", backend.get("name").asString()).at("/spec/ports/0/name"))
                                .isEqualTo(backend.at("/port/name")));
        assertThat(one("ConfigMap", "tillbook-settings").at("/data/TILLBOOK_STORE_AXONSERVER_SERVERS").asString())
                .isEqualTo("axonserver:" + one("Service", "axonserver").at("/spec/ports/0/port").asInt());
    }

    @Test
    void everyPolicyIsAboutPodsThatThereAre() {
        assertThat(manifests("NetworkPolicy")).hasSize(4).allSatisfy(policy -> {
            JsonNode labels = policy.content().at("/spec/podSelector/matchLabels");
            assertThat(labels.has(PART_OF) || workloads().anyMatch(workload -> hasLabels(workload, labels))).isTrue();
        });
        assertThat(BASE.at("/labels/0/pairs").has(PART_OF)).isTrue();
        assertThat(BASE.at("/labels/0/includeTemplates").asBoolean()).isTrue();
    }

    @Test
    void everyMountIsOfAVolume() {
        assertThat(workloads()).allSatisfy(workload -> {
            Set<String> mounted = workload.containers()
                    .stream()
                    .flatMap(container -> container.get("volumeMounts").valueStream())
                    .map(mount -> mount.get("name").asString())
                    .collect(Collectors.toSet());
            assertThat(Stream.concat(workload.pod().get("volumes").findValues("name").stream(), workload.content()
                    .at("/spec/volumeClaimTemplates")
                    .valueStream()
                    .map(claim -> claim.at("/metadata/name"))).map(JsonNode::asString).collect(Collectors.toSet()))
                    .containsAll(mounted);
        });
    }

    @Test
    void theSettingsAreThoseOfTheComposeFile() {
        JsonNode compose = new DeliveredFile("compose.cluster.yaml").yaml().get("x-settings");
        assertThat(one("ConfigMap", "tillbook-settings").get("data")).isEqualTo(compose);
    }

    @Test
    void everyImageIsNamedByTheOverlay() {
        assertThat(PRODUCTION.get("images").valueStream().map(image -> image.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(workloads().flatMap(workload -> workload.containers().stream())
                        .map(container -> container.get("image").asString())
                        .collect(Collectors.toSet()));
        assertThat(PRODUCTION.get("images").valueStream()).allSatisfy(
                image -> assertThat(image.get("newTag").asString()).matches("\\d.*"));
    }

    static Stream<Manifest> all() {
        return Stream.concat(manifests(),
                Manifest.in(new DeliveredFile(FOLDER + "production/namespace.yaml")));
    }

    private static Stream<Manifest> manifests() {
        return files("base").stream().flatMap(file -> Manifest.in(new DeliveredFile(FOLDER + "base/" + file)));
    }

    private static Stream<Manifest> manifests(String kind) {
        return manifests().filter(manifest -> manifest.kind().equals(kind));
    }

    private static Stream<Manifest> workloads() {
        return Stream.concat(nodes(), manifests("StatefulSet"));
    }

    private static Stream<Manifest> nodes() {
        return manifests("Deployment");
    }

    private static JsonNode one(String kind, String name) {
        return manifests(kind).filter(manifest -> manifest.name().equals(name)).findFirst().orElseThrow().content();
    }

    private static Manifest workloadOf(JsonNode selector) {
        return workloads().filter(workload -> hasLabels(workload, selector)).findFirst().orElseThrow();
    }

    private static boolean hasLabels(Manifest workload, JsonNode selector) {
        return selector.properties().stream().allMatch(label -> hasLabel(workload, label));
    }

    private static boolean hasLabel(Manifest workload, Entry<String, JsonNode> label) {
        return label.getValue().equals(workload.podLabels().get(label.getKey()));
    }

    private static List<String> ports(Manifest workload) {
        return workload.pod().at("/containers/0/ports").findValues("name").stream().map(JsonNode::asString).toList();
    }

    /** The files of a folder but the one that names them. */
    private static List<String> files(String folder) {
        String[] names = new DeliveredFile(FOLDER + folder).path().toFile().list();
        return Stream.of(names == null ? new String[0] : names)
                .filter(name -> !name.equals("kustomization.yaml"))
                .sorted()
                .toList();
    }
}
