package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.job.JobState;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of devices does what it says, against the demo. */
class DevicesGuideTest {
    @TempDir private Path folder;

    @Test
    void answersAsTheTextSays() throws Exception {
        GuideExamples guide = GuideExamples.of("devices.md", folder);
        BridgeConfig demo = DemoConfig.settings().at(0, folder);
        try (RunningBridge bridge = new RunningBridge(demo, Clock.systemUTC())) {
            String token = bridge.pairings().pair("demo");

            assertThat(guide.run("devices", bridge, token)).contains("receipt", "scale", "\"paper\":80");
            assertThat(guide.run("print", bridge, token)).contains("\"copy\":1");
            Till.await(() -> bridge.log().job("S1-R1-000103-1").orElseThrow().state() == JobState.PRINTED);
            assertThat(guide.run("job", bridge, token)).contains("\"state\":\"PRINTED\"");
            guide.run("preview", bridge, token);
            assertThat(ImageIO.read(folder.resolve("z.png").toFile()).getWidth()).isEqualTo(384);
            assertThat(guide.run("kick", bridge, token)).contains("QUEUED");
            assertThat(guide.run("show", bridge, token)).contains("QUEUED");
            assertThat(guide.run("weigh", bridge, token)).contains("\"quantity\":1.23", "NOT_CLEARED", "请先取下");
            assertThat(guide.listen("listen", bridge, token)).contains("event: scan",
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
}
