package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of a guide to the bridge, which are run against one.
 *
 * @param scripts the examples by name
 * @param folder where they are run
 */
record GuideExamples(Map<String, String> scripts, Path folder) {
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\\n```bash\\n(.*?)```", Pattern.DOTALL);
    /** How curl ends when it has listened for as long as it was to. */
    private static final int TIME_IS_UP = 28;

    static GuideExamples of(String page, Path folder) throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "guides", page)));
        while (matcher.find()) {
            scripts.put(matcher.group(1), matcher.group(2));
        }
        return new GuideExamples(scripts, folder);
    }

    /** What an example prints. */
    String run(String example, RunningBridge bridge, String token) throws IOException, InterruptedException {
        return run(example, bridge, token, 0);
    }

    /** What an example prints that listens for a while. */
    String listen(String example, RunningBridge bridge, String token) throws IOException, InterruptedException {
        return run(example, bridge, token, 0, TIME_IS_UP);
    }

    private String run(String example, RunningBridge bridge, String token, Integer... ends)
            throws IOException, InterruptedException {
        String script = scripts.get(example);
        assertThat(script).as(example).isNotNull();
        ProcessBuilder shell = new ProcessBuilder("bash", "-c",
                script.replace("127.0.0.1:7790", "127.0.0.1:" + bridge.port())).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("BRIDGE_TOKEN", token);
        Process bash = shell.start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(example).isIn((Object[]) ends);
        return said;
    }
}
