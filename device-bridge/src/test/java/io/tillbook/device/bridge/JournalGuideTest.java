package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the guide to the journal against a bridge whose server is not there. */
class JournalGuideTest {

    @TempDir private Path folder;

    @Test
    void answersAsTheTextSays() throws Exception {
        GuideExamples guide = GuideExamples.of("journal.md", folder);
        Path token = Files.writeString(folder.resolve("server-token"), "none");
        try (RunningBridge bridge = new RunningBridge(BridgeConfig.parse("guide", """
                {port: 0, data: '%s', server: {url: 'http://127.0.0.1:9', token: '%s', device: bridge-S1}}
                """.formatted(folder, token)), Clock.systemUTC())) {
            String till = bridge.pairings().pair("R1");

            assertThat(guide.run("sell", bridge, till)).contains("ACCEPTED_LOCALLY", "\"seq\":1");
            assertThat(guide.run("state", bridge, till)).contains("\"waiting\":1", "\"device\":\"bridge-S1\"");
            assertThat(guide.run("outcome", bridge, till)).contains("ACCEPTED_LOCALLY");
        }
    }
}
