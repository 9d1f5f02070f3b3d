package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.store.LedgerJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The examples of the README, as they stand there, against a new server. */
class ReadmeExamplesIT {
    private static final Pattern EXAMPLE = Pattern.compile("<!-- example: (\\w+) -->\\s*```bash\\n(.*?)```",
            Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of("..");

    @Test
    void answerAsTheTextSays(@TempDir Path data) throws Exception {
        Map<String, String> examples = examples();
        assertThat(examples.keySet()).containsExactly("batch", "sale", "outcome", "stock", "report");
        try (RunningServer server = RunningServer.start(data)) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (Map.Entry<String, String> example : examples.entrySet()) {
                answers.put(example.getKey(), run(example.getValue(), server));
            }

            assertThat(answers.get("batch").lines().map(line -> json(line).get("status").asInt()))
                    .containsExactly(201, 201, 201);
            assertThat(json(answers.get("sale")).get("outcome").asString()).isEqualTo("ACCEPTED");
            assertThat(answers.get("outcome")).isEqualTo(answers.get("sale"));
            assertThat(run(examples.get("sale"), server)).isEqualTo(answers.get("sale"));
            long sold = json(answers.get("sale")).get("position").asLong();
            String afterSale = examples.get("stock").replace("X-Min-Position: 1", "X-Min-Position: " + sold);
            assertThat(json(run(afterSale, server)).at("/data/stockLevel/onHand").decimalValue())
                    .isEqualByComparingTo("19.75");
            assertThat(json(run(examples.get("report"), server)).at("/data/salesReport/0/marginMinor").asInt())
                    .isEqualTo(7_000);
        }
    }

    @Test
    void areTheSameInChinese() throws IOException {
        assertThat(blocks("README.zh-CN.md")).containsExactlyElementsOf(blocks("README.md"));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
        while (matcher.find()) {
            examples.put(matcher.group(1), matcher.group(2));
        }
        return examples;
    }

    private static List<String> blocks(String readme) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(readme))).results().map(MatchResult::group).toList();
    }

    private static String run(String example, RunningServer server) throws IOException, InterruptedException {
        String script = example.replace("http://127.0.0.1:8080", server.base().toString());
        Process bash = new ProcessBuilder("bash", "-c", script).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(script).isZero();
        return output;
    }

    private static JsonNode json(String text) {
        return LedgerJson.events().readTree(text);
    }
}
