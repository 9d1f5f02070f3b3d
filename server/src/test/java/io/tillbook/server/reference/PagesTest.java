package io.tillbook.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.payload.Examples;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Holds the pages of the reference that people write to what the server has. */
@ExtendWith(InProcessServer.class)
class PagesTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");
    private static final Pattern SETTING = Pattern.compile("\\| `(tillbook\\.[^`]+)` \\| (?:`([^`]*)`)? ?\\|");
    private static final Pattern METRIC = Pattern.compile("`(tillbook_\\w+)`");
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (tillbook_\\w+)");

    @Test
    void listAllSettingsWithTheirDefaults(Server server) throws IOException {
        Set<String> written = matches(SETTING, Files.readString(REFERENCE.resolve("settings.md")),
                match -> match.group(1) + "=" + (match.group(2) == null ? "" : match.group(2)));
        Set<String> known = server.context()
                .getBeansWithAnnotation(ConfigurationProperties.class)
                .values()
                .stream()
                .map(Object::getClass)
                .filter(type -> type.getName().startsWith("io.tillbook."))
                .flatMap(type -> settings(type.getAnnotation(ConfigurationProperties.class).prefix(), type))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written).isEqualTo(known);
    }

    @Test
    void listAllMetrics(Server server) throws IOException {
        new Http().postLines(server.uri("/v1/commands"), Examples.lines());
        // What counts requests by why they were denied is there once one was.
        new Http().send(Http.unknown(server.uri("/v1/events")), "GET", BodyPublishers.noBody());
        String scraped = new Http().get(server.uri("/actuator/prometheus")).raw().body();
        Set<String> families = matches(FAMILY, scraped, match -> match.group(1));
        families.removeIf(family -> family.endsWith("_max"));
        assertThat(matches(METRIC, Files.readString(REFERENCE.resolve("metrics.md")), match -> match.group(1)))
                .isEqualTo(families);
    }

    private static Stream<String> settings(String prefix, Class<?> record) {
        return Stream.of(record.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + component.getName()
                    .replaceAll("([A-Z])", "-$1")
                    .toLowerCase(
                            Locale.ROOT);
            return component.getType().isRecord()
                    ? settings(name, component.getType())
                    : Stream.of(name + "=" + defaultOf(record, component));
        });
    }

    /** The annotation is on the constructor's parameter. */
    private static String defaultOf(Class<?> record, RecordComponent component) {
        return Stream.of(record.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .flatMap(parameter -> Stream.of(parameter.getAnnotationsByType(DefaultValue.class)))
                .map(value -> String.join(",", value.value()))
                .findFirst()
                .orElse("");
    }

    private static Set<String> matches(Pattern pattern, String text,
            Function<MatchResult, String> name) {
        return pattern.matcher(text).results().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
