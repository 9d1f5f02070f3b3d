package io.tillbook.server.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of this machine. Tests that need it are skipped, and say so, where there is none; where {@code CI} is
 * {@code true} they fail.
 */
final class Chromium implements AutoCloseable {
    private static final Path CONSOLE = Path.of("..", "console").toAbsolutePath().normalize();
    private static final Path PACKAGES = CONSOLE.resolve("node_modules");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Only what never happens is to fail, on a machine that is busy too. */
    static final int PATIENCE_MS = 60_000;

    /** It has not got a sandbox where it runs as root. */
    private static final List<String> ARGUMENTS = List.of("--no-sandbox");

    private final Playwright playwright;
    private final Path program;
    private final Browser browser;

    private Chromium(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.program = program;
        this.browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    /** Starts it. */
    static Chromium start() {
        Path program = NAMES.stream().flatMap(Chromium::inPath).findFirst().orElseGet(() -> missing("Chromium"));
        Path node = node().orElseGet(() -> missing("Node"));
        if (!Files.exists(PACKAGES.resolve("playwright-core/cli.js"))) {
            missing("playwright-core, which a build of the console installs,");
        }
        System.setProperty("playwright.cli.dir", driver().toString());
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(
                Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, program);
    }

    /** The accessibility checks that run in a page. */
    static String axe() {
        try {
            return Files.readString(PACKAGES.resolve("axe-core/axe.min.js"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Browser browser() {
        return browser;
    }

    /** A browser of its own, whose profile outlives it. */
    BrowserContext profile(Path folder) {
        return playwright.chromium()
                .launchPersistentContext(folder,
                        new BrowserType.LaunchPersistentContextOptions().setExecutablePath(program)
                                .setArgs(ARGUMENTS)
                                .setLocale("en-US")
                                .setTimezoneId("Asia/Shanghai")
                                .setViewportSize(1280, 844));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /**
     * Playwright looks for a folder of this name, as its own bundle has it; once in the life of a virtual machine, so
     * it has to outlive the test that is the first.
     */
    private static Path driver() {
        String known = System.getProperty("playwright.cli.dir");
        if (known != null) {
            return Path.of(known);
        }
        try {
            Path folder = Files.createTempDirectory("playwright");
            folder.toFile().deleteOnExit();
            Path link = Files.createSymbolicLink(folder.resolve("package"), PACKAGES.resolve("playwright-core"));
            link.toFile().deleteOnExit();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one that built the pages, else the machine's. */
    private static Optional<Path> node() {
        Path own = CONSOLE.resolve("node/node_modules");
        if (Files.isDirectory(own)) {
            try (Stream<Path> found = Files.find(own, 3, (path, _) -> path.endsWith("bin/node"))) {
                Optional<Path> first = found.findFirst();
                if (first.isPresent()) {
                    return first;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return inPath("node").findFirst();
    }

    private static Stream<Path> inPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static Path missing(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(what + " is missing, which tests of the console need");
        }
        System.err.println("SKIPPED: " + what + " is missing, so nobody has tried the console in a browser");
        return Assumptions.abort(what + " is missing");
    }
}
