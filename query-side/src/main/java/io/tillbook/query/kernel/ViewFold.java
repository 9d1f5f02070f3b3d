package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of events into the documents of one view, in memory.
 *
 * @param projection how to fold
 * @param store where the documents are
 * @param <V> the documents
 */
public record ViewFold<V>(Projection<V> projection, ViewStore<V> store) {

    /** Whether the projection wants events of a type. */
    public boolean isInterestedIn(Class<?> eventType) {
        return projection.interests().stream().anyMatch(interest -> interest.isAssignableFrom(eventType));
    }

    /**
     * Brings the stored documents up to the last event. Events that a document has absorbed already do nothing to it.
     *
     * @param events events in the order of their positions
     * @return the documents that changed
     */
    public List<Change<V>> absorb(List<RecordedEvent> events) {
        List<Touch<V>> touches = new ArrayList<>();
        Map<Class<?>, Boolean> wanted = new HashMap<>();
        for (RecordedEvent event : events) {
            if (wanted.computeIfAbsent(event.event().getClass(), this::isInterestedIn)) {
                addSteps(event, touches);
            }
        }
        if (touches.isEmpty()) {
            return List.of();
        }
        List<Change<V>> changes = changes(touches);
        if (projection.isAppendOnly()) {
            store.put(changes.stream().map(Change::after).toList());
        } else if (!changes.isEmpty()) {
            store.save(changes);
        }
        return changes;
    }

    private void addSteps(RecordedEvent event, List<Touch<V>> touches) {
        Set<String> keys = new HashSet<>();
        for (Step<V> step : projection.steps(event)) {
            if (!keys.add(step.key())) {
                throw new IllegalStateException("two steps of one event touch " + step.key());
            }
            touches.add(new Touch<>(event.position(), step));
        }
    }

    private List<Change<V>> changes(List<Touch<V>> touches) {
        Set<String> keys = new HashSet<>();
        touches.forEach(touch -> keys.add(touch.step().key()));
        Map<String, Absorbed<V>> loaded = projection.isAppendOnly() ? Map.of() : store.load(keys);
        Map<String, Absorbed<V>> folded = new LinkedHashMap<>();
        Map<String, Absorbed<V>> current = new HashMap<>(loaded);
        for (Touch<V> touch : touches) {
            String key = touch.step().key();
            Absorbed<V> next = next(current.get(key), touch);
            if (next != null) {
                current.put(key, next);
                folded.put(key, next);
            }
        }
        return folded.values().stream().map(after -> new Change<>(loaded.get(after.key()), after)).toList();
    }

    private static <V> @Nullable Absorbed<V> next(@Nullable Absorbed<V> before, Touch<V> touch) {
        if (before != null && touch.position() <= before.position()) {
            return null;
        }
        V view = touch.step().fold().apply(before == null ? null : before.view());
        return view == null ? null : new Absorbed<>(touch.step().key(), touch.position(), view);
    }

    private record Touch<V>(long position, Step<V> step) {}
}
