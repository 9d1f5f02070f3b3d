package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.job.JobState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of devices does what it says, against the demo. */
class DevicesGuideTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\\n```bash\\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void answersAsTheTextSays() throws Exception {
        Map<String, String> guide = examples();
        BridgeConfig demo = DemoConfig.settings().at(0, folder);
        try (RunningBridge bridge = new RunningBridge(demo, Clock.systemUTC())) {
            String token = bridge.pairings().pair("demo");

            assertThat(run(guide.get("devices"), bridge, token)).contains("receipt", "scale", "\"paper\":80");
            assertThat(run(guide.get("print"), bridge, token)).contains("\"copy\":1");
            Till.await(() -> bridge.log().job("S1-R1-000103-1").orElseThrow().state() == JobState.PRINTED);
            assertThat(run(guide.get("job"), bridge, token)).contains("\"state\":\"PRINTED\"");
            run(guide.get("preview"), bridge, token);
            assertThat(ImageIO.read(folder.resolve("z.png").toFile()).getWidth()).isEqualTo(384);
            assertThat(run(guide.get("kick"), bridge, token)).contains("QUEUED");
            assertThat(run(guide.get("show"), bridge, token)).contains("QUEUED");
            assertThat(run(guide.get("weigh"), bridge, token)).contains("\"quantity\":1.23", "NOT_CLEARED", "请先取下");
            assertThat(run(guide.get("listen"), bridge, token)).contains("event: scan",
                    "\"barcode\":\"6901234567892\"");
        }
    }

    @Test
    void itsPicturesAreThoseThatTestsMake() throws Exception {
        assertSame("device-receipt", "receipt-zh-80");
        assertSame("device-z", "z-en-58");
        assertSame("device-label", "label-shelf");
    }

    private static void assertSame(String shown, String made) throws Exception {
        assertThat(Path.of("..", "docs", "pictures", shown + ".png"))
                .hasSameBinaryContentAs(Path.of("src", "test", "resources", "pictures", made + ".png"));
    }

    private static Map<String, String> examples() throws Exception {
        Map<String, String> examples = new LinkedHashMap<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "guides", "devices.md")));
        while (matcher.find()) {
            examples.put(matcher.group(1), matcher.group(2));
        }
        return examples;
    }

    private String run(String script, RunningBridge bridge, String token) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c",
                script.replace("127.0.0.1:7790", "127.0.0.1:" + bridge.port())).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("BRIDGE_TOKEN", token);
        Process bash = shell.start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(script).isIn(0, 28);
        return said;
    }
}
