package io.tillbook.query.store;

import com.mongodb.client.model.Indexes;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.kernel.Projection;
import io.tillbook.query.store.VersionedSide.Release;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Views of barcodes by SKU, as releases that follow one another fold them. */
final class BarcodeViews {

    static final String GROUP = "codes";

    static final ViewDefinition<Counted> COUNTED =
            new ViewDefinition<>("barcodesOf", Counted.class, Whereabouts.shared(),
                    List.of(Indexes.ascending("count")));
    static final ViewDefinition<Named> NAMED = new ViewDefinition<>("barcodesOf", Named.class, Whereabouts.shared(),
            List.of(Indexes.ascending("count")));
    static final ViewDefinition<Strict> STRICT = new ViewDefinition<>("barcodesOf", Strict.class, Whereabouts.shared(),
            List.of(Indexes.ascending("last")));
    static final ViewDefinition<Owner> OWNERS =
            new ViewDefinition<>("owners", Owner.class, Whereabouts.shared(), List.of());

    /** The first release's documents. */
    record Counted(Sku sku, int count) {}

    /** A release that also shows the last barcode, where there is one. */
    record Named(Sku sku, int count, @Nullable String last) {}

    /** A release that cannot do without. */
    record Strict(Sku sku, String last) {}

    record Owner(Sku sku) {}

    static final Projection<Counted> COUNTING = new Codes<>() {
        @Override
        Counted next(@Nullable Counted before, BarcodeAssigned event) {
            return new Counted(event.sku(), before == null ? 1 : before.count() + 1);
        }
    };
    static final Projection<Counted> COUNTING_TWICE = new Codes<>() {
        @Override
        Counted next(@Nullable Counted before, BarcodeAssigned event) {
            return new Counted(event.sku(), before == null ? 2 : before.count() + 2);
        }
    };
    static final Projection<Strict> STRICTLY = new Codes<>() {
        @Override
        Strict next(@Nullable Strict before, BarcodeAssigned event) {
            return new Strict(event.sku(), event.barcode().value());
        }
    };
    static final Projection<Owner> OWNING = new Codes<>() {
        @Override
        Owner next(@Nullable Owner before, BarcodeAssigned event) {
            return new Owner(event.sku());
        }
    };

    /** By SKU. */
    abstract static class Codes<V> implements Projection<V> {

        @Override
        public Set<Class<? extends Event>> interests() {
            return Set.of(BarcodeAssigned.class);
        }

        @Override
        public List<Step<V>> steps(RecordedEvent recorded) {
            BarcodeAssigned event = (BarcodeAssigned) recorded.event();
            return List.of(new Step<>(event.sku().value(), before -> next(before, event)));
        }

        abstract V next(@Nullable V before, BarcodeAssigned event);
    }

    /** Stands still or fails at an event for as long as it is told to. */
    static final class Naming extends Codes<Named> {

        final CountDownLatch gate;
        final Set<Long> seen = new ConcurrentSkipListSet<>();
        volatile long poisoned;

        Naming(boolean isOpen) {
            gate = new CountDownLatch(isOpen ? 0 : 1);
        }

        @Override
        public List<Step<Named>> steps(RecordedEvent recorded) {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            if (recorded.position() == poisoned) {
                throw new ArithmeticException("cannot count to " + poisoned);
            }
            seen.add(recorded.position());
            return super.steps(recorded);
        }

        @Override
        Named next(@Nullable Named before, BarcodeAssigned event) {
            return new Named(event.sku(), before == null ? 1 : before.count() + 1, event.barcode().value());
        }
    }

    private BarcodeViews() {}

    static Release counting() {
        return new Release().group(GROUP, 1).view(COUNTING, COUNTED);
    }

    static Release naming(Naming naming) {
        return new Release().group(GROUP, 1).view(naming, NAMED);
    }

    static Named named(String sku, int count, int last) {
        return new Named(new Sku(sku), count, String.valueOf(last));
    }
}
