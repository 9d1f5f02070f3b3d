package io.tillbook.query.testing;

import com.mongodb.event.CommandListener;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.QueryCapabilities;
import io.tillbook.query.coupons.CouponCodeReader;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.pricing.quote.RuleReader;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewStoreConfig;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All views without anything that folds them: the tests do it themselves. */
public final class FoldingSide implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TestEventStore events = new TestEventStore();

    /** Opens the views. */
    public FoldingSide(ViewsProperties properties, CommandListener... listeners) {
        for (CommandListener listener : listeners) {
            context.registerBean(listener.getClass().getName(), MongoClientSettingsBuilderCustomizer.class,
                    () -> settings -> settings.addCommandListener(listener));
        }
        context.registerBean(ViewsProperties.class, () -> properties);
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(EventJson.class, () -> event -> Map.of("text", event.toString()));
        context.registerBean(CouponCodeReader.class, () -> CouponCodeReader.OF_NOTHING);
        context.registerBean(RuleReader.class, () -> json -> {
            throw new InvalidField("", "is read by the server only");
        });
        context.registerBean(EventLog.class, () -> new EventLog(events, HistoryBuilder::nameOf));
        context.registerBean(ViewsProgress.class, () -> new ViewsProgress(List.of()));
        context.register(ViewStoreConfig.class);
        context.register(QueryCapabilities.class);
        context.refresh();
        groups().forEach(ViewGroup::open);
    }

    /** Folds events into all views, as one batch. */
    public void absorb(List<RecordedEvent> batch) {
        groups().forEach(group -> group.absorb(batch));
    }

    /** Stores events, for who reads them by themselves. */
    public void record(List<RecordedEvent> batch) {
        events.append(batch);
    }

    /** All groups of views. */
    public List<ViewGroup> groups() {
        return context.getBeanProvider(ViewGroup.class).orderedStream().toList();
    }

    /** A bean of the query side. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database of the views. */
    public ViewDatabase database() {
        return context.getBean(ViewDatabase.class);
    }

    @Override
    public void close() {
        context.close();
        events.close();
    }
}
