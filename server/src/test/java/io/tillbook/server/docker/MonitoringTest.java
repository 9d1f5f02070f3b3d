package io.tillbook.server.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.payload.Examples;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Alerts and the dashboard ask for what the server tells. */
@ExtendWith(InProcessServer.class)
class MonitoringTest {
    private static final JsonNode RULES = new DeliveredFile("prometheus/alerts.yaml").yaml();
    private static final JsonNode PROMETHEUS = new DeliveredFile("prometheus/prometheus.yaml").yaml();
    private static final JsonNode DASHBOARD = new DeliveredFile("grafana/dashboards/tillbook.json").json();
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\([^)]*\\)");
    private static final Pattern FUNCTION = Pattern.compile("\\b[a-z_]+(?=\\()");
    private static final Pattern SHOWN = Pattern.compile("(?m)^[a-z_0-9]+(?=[{ ])");
    private static final Pattern OUTCOME = Pattern.compile("\\boutcome=\"([^\"]+)\"");

    @Test
    void everyMetricIsShown(Server server) {
        new Http().postLines(server.uri("/v1/commands"), Examples.lines());
        new Http().get(server.uri("/v1/me"), "Authorization", "Bearer nobody's");
        Set<String> asked =
                expressions().flatMap(MonitoringTest::metrics).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(40);
        System.gc(); // of which the pauses tell
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(shown(server)).containsAll(asked));
    }

    @Test
    void everyOutcomeIsInTheReference() {
        String reference = DeliveredFile.read(DeliveredFile.ROOT.resolve("docs/reference/metrics.md"));
        assertThat(expressions().flatMap(expression -> OUTCOME.matcher(expression).results()))
                .hasSizeGreaterThan(5)
                .allSatisfy(outcome -> assertThat(reference).contains("`" + outcome.group(1) + "`"));
    }

    /** Value that is captured for an order makes them differ for as long as the order is open. */
    @Test
    void cardsInSalesRaiseNoAlarm() {
        assertThat(RULES.findValues("rules")
                .stream()
                .flatMap(JsonNode::valueStream)
                .map(rule -> rule.get("expr").asString())
                .filter(expression -> expression.contains("tillbook_books_difference"))).singleElement()
                .asString()
                .contains("check!=\"cards_in_sales\"");
    }

    @Test
    void everyAlertSaysWhatItIsAndHowBad() {
        assertThat(RULES.findValues("rules").stream().flatMap(JsonNode::valueStream))
                .hasSizeGreaterThan(10)
                .allSatisfy(rule -> {
                    assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning");
                    assertThat(rule.at("/annotations/summary").asString()).endsWith(".");
                    assertThat(rule.at("/annotations/description").asString()).endsWith(".");
                });
    }

    @Test
    void everyPanelHasANumberOfItsOwnAndTheSourceThatThereIs() {
        JsonNode source = new DeliveredFile("grafana/provisioning/datasources/prometheus.yaml").yaml()
                .at("/datasources/0/uid");
        assertThat(DASHBOARD.get("panels").valueStream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
        assertThat(DASHBOARD.findValues("datasource")).hasSizeGreaterThan(50)
                .allSatisfy(used -> assertThat(used.get("uid")).isEqualTo(source));
    }

    @Test
    void thePartsFindEachOther() {
        JsonNode observe = new DeliveredFile("compose.observe.yaml").yaml();
        String token = PROMETHEUS.at("/scrape_configs/0/authorization/credentials_file").asString();
        assertThat(observe.at("/services/prometheus/secrets/0").asString())
                .isEqualTo(token.replace("/run/secrets/", ""));
        assertThat(PROMETHEUS.at("/scrape_configs/0/static_configs/0/targets/0").asString()).isEqualTo("tillbook:8080");
        assertThat(observe.at("/services/grafana/volumes/1").asString()).isEqualTo("./grafana/dashboards:"
                + new DeliveredFile("grafana/provisioning/dashboards/tillbook.yaml").yaml()
                        .at("/providers/0/options/path")
                        .asString()
                + ":ro");
    }

    private static Stream<String> expressions() {
        return Stream.of(RULES, DASHBOARD).flatMap(file -> file.findValues("expr").stream()).map(JsonNode::asString);
    }

    private static Stream<String> metrics(String expression) {
        String names = Stream.of(TEXT, GROUPED, FUNCTION)
                .reduce(expression, (rest, part) -> part.matcher(rest).replaceAll(""), (one, other) -> one);
        return METRIC.matcher(names).results().map(found -> found.group());
    }

    private static Set<String> shown(Server server) {
        new Http().graphQl(server.uri("/graphql"), "{ viewsPosition }");
        String lines = new Http().get(server.uri("/actuator/prometheus")).raw().body();
        return SHOWN.matcher(lines).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
