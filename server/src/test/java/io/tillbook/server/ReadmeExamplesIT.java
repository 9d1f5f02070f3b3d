package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README, as they stand there, against a new server. */
class ReadmeExamplesIT {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```bash\\n.*?```", Pattern.DOTALL);

    @Test
    void answerAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples examples = PageExamples.of("README.md");
        assertThat(examples.scripts().keySet()).containsExactly("batch", "sale", "outcome", "stock", "quote",
                "report");
        try (RunningServer server = RunningServer.start(data)) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (String example : examples.scripts().keySet()) {
                answers.put(example, examples.run(example, server));
            }

            assertThat(answers.get("batch").lines().map(line -> json(line).get("status").asInt()))
                    .containsExactly(201, 201, 201);
            assertThat(json(answers.get("sale")).get("outcome").asString()).isEqualTo("ACCEPTED");
            assertThat(answers.get("outcome")).isEqualTo(answers.get("sale"));
            assertThat(examples.run("sale", server)).isEqualTo(answers.get("sale"));
            long sold = json(answers.get("sale")).get("position").asLong();
            String afterSale = examples.run("stock", server, "X-Min-Position: 1", "X-Min-Position: " + sold);
            assertThat(json(afterSale).at("/data/stockLevel/onHand").decimalValue()).isEqualByComparingTo("19.75");
            assertThat(json(examples.run("quote", server, "X-Min-Position: 1", "X-Min-Position: " + sold))
                    .at("/data/quote/totalMinor")
                    .asInt()).isEqualTo(14_500);
            assertThat(json(examples.run("report", server)).at("/data/salesReport/0/marginMinor").asInt())
                    .isEqualTo(7_000);
        }
    }

    @Test
    void areTheSameInChinese() throws IOException {
        assertThat(blocks("README.zh-CN.md")).containsExactlyElementsOf(blocks("README.md"));
    }

    private static List<String> blocks(String readme) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(readme))).results().map(MatchResult::group).toList();
    }
}
