package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The examples of a page: blocks of shell commands, each under a comment with its name.
 *
 * @param scripts the examples by name, in their order
 * @param folder where they are run
 */
public record PageExamples(Map<String, String> scripts, Path folder) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern EXAMPLE = Pattern.compile("<!-- example: (\\S+) -->\\n```bash\\n(.*?)```",
            Pattern.DOTALL);

    /** The examples of a page of the project. */
    public static PageExamples of(String page) throws IOException {
        Map<String, String> scripts = new LinkedHashMap<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(ROOT.resolve(page)));
        while (matcher.find()) {
            scripts.put(matcher.group(1), matcher.group(2));
        }
        return new PageExamples(scripts, Path.of("."));
    }

    /** The same, run in another folder. */
    public PageExamples in(Path other) {
        return new PageExamples(scripts, other);
    }

    /** What an example prints that needs no server. */
    public String run(String example) throws IOException, InterruptedException {
        return runScript(scripts.get(example));
    }

    /** What an example prints when it is run against a server. */
    public String run(String example, RunningServer server) throws IOException, InterruptedException {
        return runScript(scripts.get(example), server);
    }

    /** The same, with something in it replaced: what depends on earlier answers. */
    public String run(String example, RunningServer server, String old, String now)
            throws IOException, InterruptedException {
        return run(example, server, Map.of(old, now));
    }

    /** The same, with several things replaced. */
    public String run(String example, RunningServer server, Map<String, String> values)
            throws IOException, InterruptedException {
        String script = scripts.get(example);
        for (Map.Entry<String, String> value : values.entrySet()) {
            assertThat(script).as(example).contains(value.getKey());
            script = script.replace(value.getKey(), value.getValue());
        }
        return runScript(script, server);
    }

    /** An answer as it can be looked into. */
    public static JsonNode json(String text) {
        return Capabilities.all().types().json().readTree(text);
    }

    private String runScript(String example, RunningServer server) throws IOException, InterruptedException {
        return runScript(example.replace("http://127.0.0.1:8080", server.base().toString()));
    }

    private String runScript(String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("TILLBOOK_TOKEN", OwnerToken.TEXT);
        Process bash = shell.start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(script).isZero();
        return output;
    }
}
