package io.tillbook.api.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each event of the ledger has a posting rule, or stands on the list of those that post nothing, and on one only. */
class PostingsCompleteTest {
    private static final int MOST_IN_A_KIND = 60;

    @Test
    void eachEventPostsOrHasAReasonNotTo() throws Exception {
        Set<String> forgotten = new TreeSet<>();
        for (Class<?> event : events()) {
            long kinds = Stream.concat(PostsNothing.KINDS.keySet().stream(), Postings.POSTING.stream())
                    .filter(kind -> kind.isAssignableFrom(event))
                    .count();
            if (kinds != 1) {
                forgotten.add(event.getName() + " is of " + kinds + " kinds");
            }
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void whatPostsNothingIsAnEventOfAKindThatPosts() {
        assertThat(PostsNothing.EVENTS.keySet()).allSatisfy(event -> {
            assertThat(event).matches(Class::isRecord);
            assertThat(Postings.POSTING).as(event.getName()).anyMatch(kind -> kind.isAssignableFrom(event));
        });
        assertThat(PostsNothing.EVENTS.values()).noneMatch(String::isBlank);
        assertThat(PostsNothing.KINDS.values()).noneMatch(String::isBlank);
    }

    @Test
    void everyKindIsSealedSoThatAnEventOfItCannotBeForgotten() {
        assertThat(Postings.POSTING).allMatch(Class::isSealed);
        assertThat(PostsNothing.KINDS.keySet()).allMatch(Class::isSealed);
        assertThat(Postings.POSTING).allSatisfy(
                kind -> assertThat(leaves(kind)).as(kind.getName()).hasSizeBetween(1, MOST_IN_A_KIND));
    }

    private static List<Class<?>> leaves(Class<?> kind) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : kind.getPermittedSubclasses()) {
            leaves.addAll(permitted.isSealed() ? leaves(permitted) : List.of(permitted));
        }
        return leaves;
    }

    /** All events of the contracts, wherever they are. */
    private static List<Class<?>> events() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(PostingsCompleteTest::isClass).toList()) {
                String name = classes.relativize(file).toString().replace('/', '.').replace(".class", "");
                Class<?> type = Class.forName(name, false, Event.class.getClassLoader());
                if (type.isRecord() && Event.class.isAssignableFrom(type)) {
                    events.add(type);
                }
            }
        }
        assertThat(events).hasSizeGreaterThan(200);
        return events;
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class") && !file.endsWith("module-info.class")
                && !file.getFileName().toString().equals("package-info.class");
    }
}
