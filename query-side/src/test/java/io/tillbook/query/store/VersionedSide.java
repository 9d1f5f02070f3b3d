package io.tillbook.query.store;

import io.tillbook.api.kernel.EventNaming;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.kernel.QueryKernelConfig;
import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.query.kernel.RebuildProgress.Beside;
import io.tillbook.query.kernel.RebuildProgress.GroupProgress;
import io.tillbook.query.kernel.StoredEvents;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewRebuilds;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A release of a server, as far as views and their versions go: groups of views that a test makes up. */
final class VersionedSide implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ViewDatabase database;

    /** The views of a release. */
    static final class Release {

        private final List<Group> groups = new ArrayList<>();

        private record Group(String name, int number, List<Part<?>> parts) {}

        private record Part<V>(Projection<V> projection, ViewDefinition<V> definition) {

            GroupedView<V> in(ViewDatabase database) {
                return GroupedView.silent(projection, database.views(definition));
            }
        }

        Release group(String name, int number) {
            groups.add(new Group(name, number, new ArrayList<>()));
            return this;
        }

        <V> Release view(Projection<V> projection, ViewDefinition<V> definition) {
            groups.getLast().parts().add(new Part<>(projection, definition));
            return this;
        }
    }

    VersionedSide(StoredEvents events, ViewsProperties properties, InstantSource clock, Release release) {
        context.registerBean(StoredEvents.class, () -> events);
        context.registerBean(ViewsProperties.class, () -> properties);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(EventNaming.class, () -> HistoryBuilder::nameOf);
        release.groups.forEach(group -> context.registerBean(group.name(), ViewGroup.class,
                () -> new ViewGroup(group.name(), group.number(),
                        group.parts()
                                .stream()
                                .<GroupedView<?>>map(part -> part.in(context.getBean(ViewDatabase.class)))
                                .toList())));
        context.register(ViewStoreConfig.class, QueryKernelConfig.class);
        context.refresh();
        database = context.getBean(ViewDatabase.class);
    }

    @SuppressWarnings("unchecked")
    <V> MongoViews<V> view(String group, ViewDefinition<V> definition) {
        return (MongoViews<V>) context.getBean(group, ViewGroup.class)
                .views()
                .stream()
                .map(GroupedView::view)
                .filter(view -> view.name().equals(definition.name()))
                .findFirst()
                .orElseThrow();
    }

    <V> V get(String group, ViewDefinition<V> definition, String key) {
        StoredView<V> found = view(group, definition).get(key);
        if (found == null) {
            throw new AssertionError("there is no " + key);
        }
        return found.view();
    }

    long position() {
        return context.getBean(ViewsProgress.class).position();
    }

    GroupProgress progress(String group) {
        return context.getBean(RebuildProgress.class)
                .groups()
                .stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    /** Asks for a group to be folded anew. */
    ViewRebuilds.Answer rebuild(String group) {
        return context.getBean(ViewRebuilds.class).rebuild(group);
    }

    /** How far a group is that is folded anew by request. */
    Optional<Beside> beside(String group) {
        return context.getBean(RebuildProgress.class).beside(group);
    }

    /** Waits until this release's own version of a group answers, from everything up to a position. */
    void awaitOwn(String group, long position) {
        await(() -> !progress(group).isBuilding() && progress(group).position() >= position
                && context.getBean(ViewsProgress.class).position(group) >= position);
    }

    static void await(BooleanSupplier isSo) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreException(NoSuchElementException.class) // where it has not begun yet
                .until(isSo::getAsBoolean);
    }

    /** Collections of views. */
    SortedSet<String> collections() {
        TreeSet<String> names = database.database().listCollectionNames().into(new TreeSet<>());
        names.removeIf(name -> name.startsWith("system.") || name.equals("tokens") || name.equals("viewVersions"));
        return names;
    }

    /** What the documents of a collection can be found by. */
    List<Document> indexes(String collection) {
        List<Document> keys = new ArrayList<>();
        database.database()
                .getCollection(collection)
                .listIndexes()
                .forEach(each -> keys.add((Document) each.get("key")));
        return keys;
    }

    /** When the claims to all versions of all groups were renewed. */
    Set<Instant> claimedAt() {
        Set<Instant> moments = new HashSet<>();
        database.database()
                .getCollection("tokens")
                .find()
                .forEach(token -> moments.add(token.get("claimedAt", Date.class).toInstant()));
        return moments;
    }

    @Override
    public void close() {
        context.close();
    }
}
