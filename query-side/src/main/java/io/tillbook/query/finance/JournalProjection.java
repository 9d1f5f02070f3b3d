package io.tillbook.query.finance;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The journal: a document for each entry, which never changes. */
final class JournalProjection implements Projection<JournalView> {
    private final BookedEvents booked;

    JournalProjection(BookedEvents booked) {
        this.booked = booked;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return BookedEvents.interests();
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<JournalView>> steps(RecordedEvent recorded) {
        List<BookedEntry> entries = booked.of(recorded);
        List<Step<JournalView>> steps = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            BookedEntry entry = entries.get(place);
            JournalView view = JournalView.of(recorded, entry);
            steps.add(new Step<>(JournalView.key(entry.day(), recorded.position(), place), _ -> view));
        }
        return steps;
    }
}
