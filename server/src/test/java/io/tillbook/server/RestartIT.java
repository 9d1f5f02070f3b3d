package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.payload.Examples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What was answered once is answered for ever. */
class RestartIT {
    private static final String REFUSED = "01998f00-0000-7000-8000-0000000002ff";

    private final Http http = new Http();

    @Test
    void keepsOutcomesOverStopsAndKills(@TempDir Path directory) {
        Map<String, String> answered;
        try (RunningServer server = RunningServer.start(directory, "--tillbook.alerts.assess=false")) {
            assertThat(send(server)).containsOnlyKeys(statuses(201, 422));
            answered = recorded(server);
            assertThat(server.stop().exitCode()).isEqualTo(143); // as every JVM that was asked to end
            assertThat(server.log()).doesNotContain("ERROR", "Exception");
        }
        try (RunningServer server = RunningServer.start(directory)) {
            assertThat(recorded(server)).isEqualTo(answered);
            assertThat(send(server)).containsOnlyKeys(statuses(200, 422));
            server.kill();
        }
        try (RunningServer server = RunningServer.start(directory)) {
            assertThat(recorded(server)).isEqualTo(answered);
            assertThat(send(server)).containsOnlyKeys(statuses(200, 422));
        }
    }

    /** Sends all examples and one command that is refused; counts the answers by status. */
    private Map<Integer, Long> send(RunningServer server) {
        List<String> lines = new ArrayList<>(Examples.lines());
        lines.add(Examples.lines().getFirst().replaceFirst("commandId\":\"[^\"]*", "commandId\":\"" + REFUSED));
        Map<Integer, Long> statuses = new TreeMap<>();
        http.postLines(server.uri("/v1/commands"), lines)
                .lines()
                .forEach(outcome -> statuses.merge(outcome.path("status").asInt(), 1L, Long::sum));
        return statuses;
    }

    private Map<String, String> recorded(RunningServer server) {
        Map<String, String> recorded = new TreeMap<>();
        Examples.lines().stream().map(Examples::commandId).forEach(id -> recorded.put(id, get(server, id)));
        recorded.put(REFUSED, get(server, REFUSED));
        return recorded;
    }

    private String get(RunningServer server, String id) {
        Answer answer = http.get(server.uri("/v1/commands/" + id));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode outcome = answer.json();
        assertThat(outcome.path("position").asLong()).isPositive();
        return outcome.toString();
    }

    private static Integer[] statuses(Integer... statuses) {
        return statuses;
    }
}
