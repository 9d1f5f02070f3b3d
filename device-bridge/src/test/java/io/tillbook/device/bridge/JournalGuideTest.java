package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the guide to the journal against a bridge whose server is not there. */
class JournalGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "journal.md");

    @TempDir private Path folder;

    @Test
    void answersAsTheTextSays() throws Exception {
        Path token = Files.writeString(folder.resolve("server-token"), "none");
        try (RunningBridge bridge = new RunningBridge(BridgeConfig.parse("guide", """
                {port: 0, data: '%s', server: {url: 'http://127.0.0.1:9', token: '%s', device: bridge-S1}}
                """.formatted(folder, token)), Clock.systemUTC())) {
            String till = bridge.pairings().pair("R1");

            assertThat(run("sell", bridge, till)).contains("ACCEPTED_LOCALLY", "\"seq\":1");
            assertThat(run("state", bridge, till)).contains("\"waiting\":1", "\"device\":\"bridge-S1\"");
            assertThat(run("outcome", bridge, till)).contains("ACCEPTED_LOCALLY");
        }
    }

    private static String run(String example, RunningBridge bridge, String till) throws Exception {
        Matcher matcher = Pattern.compile("<!-- example: " + example + " -->\\n```bash\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(matcher.find()).as(example).isTrue();
        ProcessBuilder shell = new ProcessBuilder("bash", "-c",
                matcher.group(1).replace("127.0.0.1:7790", "127.0.0.1:" + bridge.port()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("BRIDGE_TOKEN", till);
        Process bash = shell.start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(example).isZero();
        return said;
    }
}
