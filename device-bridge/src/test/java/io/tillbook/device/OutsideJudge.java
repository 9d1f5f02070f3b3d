package io.tillbook.device;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Programs of others that judge ours: those of npm where {@code npm ci} was run in {@code device-bridge/judges}, those
 * of PyPI where {@code pip install python-escpos==3.1} was. Tests are skipped, and say so, where they are missing.
 */
public final class OutsideJudge {
    private static final Path FOLDER = Path.of("judges");

    private OutsideJudge() {}

    /** What a script of Node prints. */
    public static byte[] node(String library, byte[] input, String... script) throws Exception {
        assumeTrue(Files.isDirectory(FOLDER.resolve("node_modules").resolve(library)),
                library + " is not installed in device-bridge/judges: it does not judge");
        return run(input, "node", script);
    }

    /** What a script of Python prints. */
    public static byte[] python(String module, String script) throws Exception {
        String python = System.getProperty("tillbook.python", "python3");
        assumeTrue(succeeds(python, "-c", "import " + module), module + " is not installed for " + python
                + ": it does not judge");
        return run(new byte[0], python, script);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static byte[] run(byte[] input, String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<byte[]> said = CompletableFuture.supplyAsync(() -> {
            try {
                return process.getInputStream().readAllBytes();
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        });
        try (var in = process.getOutputStream()) {
            in.write(input);
        }
        return said.get();
    }
}
