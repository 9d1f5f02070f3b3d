package io.tillbook.server.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the folder {@code docker}.
 *
 * @param name its path below that folder
 */
record DeliveredFile(String name) {
    static final Path ROOT = Path.of("..");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SETTING = Pattern.compile("\\bTILLBOOK_(?!IMAGE\\b)[A-Z_]+");
    private static final Pattern KNOWN_SETTING = Pattern.compile("(?m)^\\| `(tillbook\\.[^`]+)`");
    private static final Pattern VERSION = Pattern.compile("<artifactId>tillbook</artifactId>\\s*<version>([^<]+)<");

    Path path() {
        return ROOT.resolve("docker").resolve(name);
    }

    String text() {
        return read(path());
    }

    JsonNode json() {
        return JSON.readTree(text());
    }

    /** What is in it; twice the same key is refused. */
    JsonNode yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return JSON.valueToTree(new Yaml(new ComposeTags(options)).<Object>load(text()));
    }

    /** The settings that it sets in the environment, as they are written there. */
    Set<String> settings() {
        return SETTING.matcher(text())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The settings of the reference, as the environment has them. */
    static Set<String> knownSettings() {
        return KNOWN_SETTING.matcher(read(ROOT.resolve("docs/reference/settings.md")))
                .results()
                .map(found -> found.group(1).replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The version that is worked on. */
    static String version() {
        return VERSION.matcher(read(ROOT.resolve("pom.xml"))).results().findFirst().orElseThrow().group(1);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
