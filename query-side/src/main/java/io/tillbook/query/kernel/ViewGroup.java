package io.tillbook.query.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.kernel.RecordedEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Views that are folded together: they are always equally far. Documents belong to a version of the group, which
 * follows from the shapes of all its views and from a number. A group of another version is folded from the first
 * event, into collections of its own.
 */
public final class ViewGroup {

    private static final int HASH_BYTES = 4;
    private static final String EDITION = "-";

    private final String name;
    private final int number;
    private final List<GroupedView<?>> views;
    private final String released;
    private final int edition;

    /**
     * @param name name of the group, such as {@code stock}
     * @param number to be raised when the same events give other documents of the same shape
     * @param views the views
     */
    public ViewGroup(String name, int number, List<GroupedView<?>> views) {
        this.name = name;
        this.number = number;
        this.views = List.copyOf(views);
        this.released = number + "-" + hash(shapes().toString());
        this.edition = 0;
    }

    private ViewGroup(ViewGroup same, int edition) {
        this.name = same.name;
        this.number = same.number;
        this.views = same.views;
        this.released = same.released;
        this.edition = edition;
    }

    /** A group whose folding has never changed. */
    public ViewGroup(String name, List<GroupedView<?>> views) {
        this(name, 1, views);
    }

    /**
     * A view of a group.
     *
     * @param projection how it is folded
     * @param view where its documents are
     * @param feed who is told of changes; null where nobody is
     * @param <V> the documents
     */
    public record GroupedView<V>(Projection<V> projection, View<V> view, @Nullable ChangeFeed<V> feed) {

        /** A view whose changes nobody waits for. */
        public static <V> GroupedView<V> silent(Projection<V> projection, View<V> view) {
            return new GroupedView<>(projection, view, null);
        }

        /** What nobody waits for is not kept until all views are folded. */
        private void absorb(List<RecordedEvent> events, String version, List<Runnable> news) {
            List<Change<V>> changes = new ViewFold<>(projection, view.documents(version)).absorb(events);
            ChangeFeed<V> told = feed;
            if (told != null) {
                news.add(() -> told.changed(changes.stream().map(ChangedView::of).toList()));
            }
        }

        private boolean isHeard() {
            return feed != null && feed.isHeard();
        }

        /** Tells of the documents that events have touched, where they are newer than what was told. */
        private void tellOf(List<RecordedEvent> events, long since, String version, Map<String, Long> ahead) {
            ChangeFeed<V> hearing = feed;
            Set<String> keys = events.stream()
                    .filter(event -> projection.isInterestedIn(event.event().getClass()))
                    .flatMap(event -> projection.steps(event).stream())
                    .map(Projection.Step::key)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (hearing != null && !keys.isEmpty()) {
                hearing.changed(view.documents(version)
                        .read(keys)
                        .values()
                        .stream()
                        .filter(now -> now.position() > since && isNew(now, ahead))
                        .sorted(Comparator.comparingLong(StoredView::position))
                        .map(now -> new ChangedView<>(now, since))
                        .toList());
            }
        }

        private boolean isNew(StoredView<V> now, Map<String, Long> ahead) {
            Long before = ahead.put(view.name() + "/" + now.key(), now.position());
            return before == null || before < now.position();
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its number, which tells versions of the same shape apart. */
    public int number() {
        return number;
    }

    /** Its views. */
    public List<GroupedView<?>> views() {
        return views;
    }

    /**
     * Its version, such as {@code 1-6f3a09c2}: the number, and a hash of the shapes of its views. What was folded anew
     * because somebody has asked for it has the number of the edition behind that.
     */
    public String version() {
        return edition == 0 ? released : released + EDITION + edition;
    }

    /** How often it was folded anew by request. */
    int edition() {
        return edition;
    }

    /** The same views, with documents of their own. */
    ViewGroup edition(int wanted) {
        return new ViewGroup(this, wanted);
    }

    /** Which edition of this release's version a stored one is; empty for what another release has folded. */
    OptionalInt editionOf(StoredVersion stored) {
        Matcher matcher = Pattern.compile(Pattern.quote(released) + "(?:" + EDITION + "(\\d{1,9}))?")
                .matcher(stored.version());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        String number = matcher.group(1);
        return OptionalInt.of(number == null ? 0 : Integer.parseInt(number));
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** This version as it is stored before it has caught up. */
    public StoredVersion begun() {
        return new StoredVersion(name, version(), shapes(), false);
    }

    private Map<String, Map<String, String>> shapes() {
        Map<String, Map<String, String>> shapes = new TreeMap<>();
        views.forEach(each -> shapes.put(each.view().name(), new TreeMap<>(each.view().shape())));
        return shapes;
    }

    /** Whether some of the views want events of a type. */
    public boolean isInterestedIn(Class<?> eventType) {
        return views.stream().anyMatch(view -> view.projection().isInterestedIn(eventType));
    }

    /** Whether anybody wants to know of changes. */
    boolean isHeard() {
        return views.stream().anyMatch(GroupedView::isHeard);
    }

    /** Whether anybody wants to know of what events of a type change. */
    boolean isHeardOf(Class<?> eventType) {
        return views.stream().anyMatch(view -> view.isHeard() && view.projection().isInterestedIn(eventType));
    }

    /**
     * Tells of documents that another process has folded events into.
     *
     * @param since position up to which changes were told before
     * @param ahead positions of documents that were told in a later state than the events had them, by view and key
     */
    void tellOf(List<RecordedEvent> events, long since, Map<String, Long> ahead) {
        views.stream()
                .filter(GroupedView::isHeard)
                .forEach(view -> view.tellOf(events, since, version(), ahead));
    }

    /** Answers queries from a version. */
    public void serve(StoredVersion answering) {
        views.forEach(each -> each.view().serve(answering));
    }

    /** Sees to the collections of this version and to their indexes, also where nothing is left to be folded. */
    void prepare() {
        views.forEach(each -> each.view().documents(version()));
    }

    /** Opens this version to be folded and to answer queries, whatever other versions there are. */
    public void open() {
        prepare();
        serve(begun());
    }

    /**
     * Brings this version of all views up to the last event.
     *
     * @return tells those who want to know of the changes
     */
    public Runnable absorb(List<RecordedEvent> events) {
        Map<Class<?>, Boolean> known = new HashMap<>();
        List<RecordedEvent> wanted = events.stream()
                .filter(event -> known.computeIfAbsent(event.event().getClass(), this::isInterestedIn))
                .toList();
        List<Runnable> news = new ArrayList<>();
        for (GroupedView<?> view : views) {
            view.absorb(wanted, version(), news);
        }
        return () -> news.forEach(Runnable::run);
    }

    /** Removes all documents of this version. */
    void clear() {
        views.forEach(each -> each.view().documents(version()).clear());
    }
}
