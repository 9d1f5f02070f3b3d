package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of backups does what it says. */
class BackupGuideIT {
    private static final String PROGRAM = "java -jar server/target/tillbook-0.1.0-SNAPSHOT.jar";
    private static final String VERIFIED = "VERIFIED";

    @TempDir private Path place;
    private PageExamples guide;

    /** The program that was built, with the Java that runs this. */
    @BeforeEach
    void guide() throws IOException {
        String program = Path.of(System.getProperty("java.home"), "bin", "java") + " -jar "
                + Path.of(System.getProperty("tillbook.jar")).toAbsolutePath();
        Map<String, String> scripts = new LinkedHashMap<>();
        PageExamples.of("docs/guides/backup.md")
                .scripts()
                .forEach((name, script) -> scripts.put(name, script.replace(PROGRAM, program)));
        guide = new PageExamples(scripts, place);
    }

    @Test
    void answersAsTheTextSays() throws IOException, InterruptedException {
        assertThat(guide.scripts().keySet())
                .containsExactly("backup", "post", "stopped", "list", "verify", "restore");
        Path data = place.resolve("data");
        try (RunningServer server = RunningServer.start(data,
                "--tillbook.backup.directory=" + place.resolve("server-backups"))) {
            SmallStore.open(new LedgerClient(server.base()), "S1", "ALLOW");
            assertThat(guide.run("backup", server)).contains("position ", "root hash ");
            assertThat(json(guide.run("post", server)).get("state").asString()).isEqualTo("RUNNING");
            JsonNode latest = Awaitility.await()
                    .until(() -> json(guide.run("list", server)).at("/data/backups/edges/0/node"),
                            backup -> backup.path("state").asString().equals(VERIFIED));
            assertThat(latest.get("folder").asString()).startsWith("before-upgrade/");
            server.stop();
        }
        assertThat(guide.run("stopped")).contains("backup     backups/", "root hash ");
        assertThat(guide.run("verify")).contains("verified ");
        assertThat(guide.run("restore")).contains("restored ", "keys       none are there");
        assertThat(place.resolve("restored/events/CURRENT")).exists();
    }
}
