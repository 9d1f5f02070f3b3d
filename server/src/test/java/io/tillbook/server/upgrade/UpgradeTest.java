package io.tillbook.server.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.server.Http;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.Tillbook;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Whoever upgrades keeps the data directory: what changed is rebuilt, and everything is answered as before. */
class UpgradeTest {

    private final Http http = new Http();

    @ParameterizedTest
    @ValueSource(strings = "0.1.0-before-versions")
    void answersTheSameFromTheDataOfAnEarlierRelease(String release, @TempDir Path directory) {
        RecordedAnswers.unpack(release, directory);
        RecordedAnswers before = RecordedAnswers.recorded(release);
        try (ConfigurableApplicationContext context = start(directory)) {
            assertSame(RecordedAnswers.of(uri(context), before.position()), before);
            assertThat(context.getBean(RebuildProgress.class).isCaughtUp()).isTrue();
            JsonNode views = http.get(uri(context).resolve("/actuator/views")).json();
            assertThat(views.get("position").asLong()).isEqualTo(views.get("head").asLong());
            views.get("groups")
                    .forEach(group -> assertThat(group.get("version").asString()).matches("\\d+-[0-9a-f]{8}"));
        }
        try (ConfigurableApplicationContext context = start(directory)) {
            assertSame(RecordedAnswers.of(uri(context), before.position()), before);
        }
    }

    private static void assertSame(RecordedAnswers now, RecordedAnswers before) {
        assertThat(now.answers().keySet()).isEqualTo(before.answers().keySet());
        before.answers()
                .forEach((question, answer) -> assertThat(now.answers().get(question)).as(question)
                        .hasToString(answer.toString()));
        assertThat(before.answers().values()).noneMatch(answer -> answer.isEmpty());
    }

    private static ConfigurableApplicationContext start(Path directory) {
        List<String> arguments = new ArrayList<>(List.of(RecordedAnswers.settings()));
        arguments.addAll(List.of("--server.port=0", "--logging.level.root=warn", "--tillbook.data-dir=" + directory,
                OwnerToken.settingIn(directory)));
        return SpringApplication.run(Tillbook.class, arguments.toArray(String[]::new));
    }

    private static URI uri(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }
}
