package io.tillbook.console.pricing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The module in a Node process, which ends when its input does. */
final class Node {
    private static final String MODULE = "/META-INF/resources/pricing-engine/pricing-engine.js";
    private static final @Nullable Node RUNNING = start();

    private final BufferedWriter questions;
    private final BufferedReader answers;

    private Node(Process process) {
        this.questions = process.outputWriter();
        this.answers = process.inputReader();
    }

    private static @Nullable Node start() {
        try {
            return new Node(new ProcessBuilder("node", file("/ask.mjs").toString(), module().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException _) {
            return null;
        }
    }

    /** Where the module is. */
    static Path module() {
        return file(MODULE);
    }

    private static Path file(String resource) {
        try {
            return Path.of(Objects.requireNonNull(Node.class.getResource(resource), resource).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String price(String rules, String question) {
        return ask("price", rules, question);
    }

    static String scan(String question) {
        return ask("scan", question);
    }

    /** What a function of the module answers; the test is skipped where there is no Node. */
    private static synchronized String ask(String... functionAndTexts) {
        assumeTrue(RUNNING != null, "there is no program node here, so the module is not tried in JavaScript");
        Node node = Objects.requireNonNull(RUNNING);
        try {
            node.questions.write(JsonWriter.text(List.of(functionAndTexts)));
            node.questions.newLine();
            node.questions.flush();
            return Objects.requireNonNull(node.answers.readLine(), "the Node process has ended");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
