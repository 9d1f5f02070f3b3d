package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.command.store.EventNames;
import io.tillbook.query.alerts.AlertViewsConfig;
import io.tillbook.query.catalog.CatalogViewsConfig;
import io.tillbook.query.inventory.StockViewsConfig;
import io.tillbook.query.inventory.reservation.ReservationViewsConfig;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.replenishment.ReplenishmentConfig;
import io.tillbook.query.sales.SalesViewsConfig;
import io.tillbook.query.sales.report.SalesReportConfig;
import io.tillbook.query.stocktake.StocktakeViewsConfig;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewStoreConfig;
import io.tillbook.query.transfers.TransferViewsConfig;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All embedded views, without the processors that fold events into them. */
public final class OpenViews implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final List<ViewGroup> groups;

    private OpenViews(Path directory) {
        context.registerBean(ViewsProperties.class, () -> ViewsProperties.in(directory));
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(EventLog.class, () -> new EventLog(events, new EventNames()));
        context.registerBean(ViewsProgress.class, () -> new ViewsProgress(List.of()));
        context.register(ViewStoreConfig.class, CatalogViewsConfig.class, StockViewsConfig.class,
                ReservationViewsConfig.class, SalesViewsConfig.class, SalesReportConfig.class,
                TransferViewsConfig.class, StocktakeViewsConfig.class, ReplenishmentConfig.class,
                AlertViewsConfig.class);
        context.refresh();
        context.getBean(ViewDatabase.class).createIndexes();
        groups = context.getBeanProvider(ViewGroup.class).orderedStream().toList();
        groups.forEach(ViewGroup::open);
    }

    /** Opens them in a directory. */
    public static OpenViews in(Path directory) {
        return new OpenViews(directory);
    }

    /** Folds events into all views, as one batch. */
    public void absorb(List<RecordedEvent> batch) {
        groups.forEach(group -> group.absorb(batch).run());
    }

    @Override
    public void close() {
        context.close();
        events.shutDown();
    }
}
