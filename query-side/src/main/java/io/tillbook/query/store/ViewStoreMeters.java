package io.tillbook.query.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows what the views hold where they are kept in this process. */
final class ViewStoreMeters implements MeterBinder {

    private final ViewDatabase database;

    ViewStoreMeters(ViewDatabase database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bytes(registry, "held", "Documents of the embedded views that are held in memory, as stored",
                ViewDatabase::heldBytes);
        bytes(registry, "block.cache", "Memory of the embedded views beside the heap for what was read",
                views -> views.status().blockCacheBytes());
        bytes(registry, "memtables", "Native memory of the embedded views for memtables",
                views -> views.status().memtableBytes());
        Gauge.builder("tillbook.views.level0.files", database, views -> views.status().level0Files())
                .description("SST files of the embedded views that wait for their first compaction")
                .register(registry);
        Gauge.builder("tillbook.views.cursors", database, views -> views.status().cursors())
                .description("Answers of the embedded views of which a part has not been read yet")
                .register(registry);
    }

    private void bytes(MeterRegistry registry, String name, String description,
            ToDoubleFunction<ViewDatabase> value) {
        Gauge.builder("tillbook.views." + name, database, value)
                .description(description)
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }
}
