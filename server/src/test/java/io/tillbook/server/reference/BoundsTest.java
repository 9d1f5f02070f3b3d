package io.tillbook.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds the table of bounds to the metrics that there are. */
@ExtendWith(InProcessServer.class)
class BoundsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern SETTING = Pattern.compile("`(tillbook\\.[^`]+)`");
    private static final Pattern METRIC = Pattern.compile("`([a-z]+(?:_[a-z0-9]+)+)`(?: with `([^`]+)`)?");
    private static final int SETTINGS = 3;
    private static final int METRICS = 4;

    private final Http http = new Http();

    @Test
    void everyBoundHasAMetric() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(METRIC.matcher(row.group(METRICS)).find()).as(row.group()).isTrue());
    }

    @Test
    void everyMetricIsShown(Server server) throws IOException {
        List<MatchResult> metrics = rows().stream()
                .flatMap(row -> METRIC.matcher(row.group(METRICS)).results())
                .toList();
        http.put(server.uri("/v1/commands/01998f00-0000-7000-8000-0000000b0001"), "{}");
        Awaitility.await()
                .untilAsserted(() -> assertThat(metrics).extracting(MatchResult::group)
                        .allSatisfy(metric -> assertThat(shown(server)).as(metric).containsPattern(line(metric))));
    }

    @Test
    void everySettingIsInTheReference() throws IOException {
        String reference = Files.readString(DOCS.resolve("reference").resolve("settings.md"));
        assertThat(rows().stream().flatMap(row -> SETTING.matcher(row.group(SETTINGS)).results()))
                .extracting(setting -> setting.group(1))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(reference).contains("| `" + setting + "` |"));
    }

    /** What has not been counted yet is there only without its labels. */
    private static Pattern line(String metric) {
        MatchResult parts = METRIC.matcher(metric).results().findFirst().orElseThrow();
        String label = parts.group(2);
        boolean isOfCache = label != null && label.startsWith("cache=");
        return Pattern.compile("(?m)^" + parts.group(1) + (isOfCache ? "\\{" + Pattern.quote(label) : "[{ ]"));
    }

    private String shown(Server server) {
        http.graphQl(server.uri("/graphql"), "{ viewsPosition }");
        return http.get(server.uri("/actuator/prometheus")).raw().body();
    }

    private static List<MatchResult> rows() throws IOException {
        String page = Files.readString(DOCS.resolve("guides").resolve("operating.md"));
        return ROW.matcher(page.substring(page.indexOf("## Bounds"))).results().skip(2).toList();
    }
}
