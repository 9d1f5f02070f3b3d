package io.tillbook.benchmarks.ledger;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.command.Capabilities;
import io.tillbook.query.QueryCapabilities;
import io.tillbook.query.coupons.CouponCodeReader;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.pricing.quote.RuleReader;
import io.tillbook.query.store.ViewStoreConfig;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All embedded views, without the processors that fold events into them. */
public final class OpenViews implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<ViewGroup> groups;

    private OpenViews(Path directory) {
        context.registerBean(ViewsProperties.class, () -> ViewsProperties.in(directory));
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(EventJson.class, () -> event -> Map.of("text", event.toString()));
        context.registerBean(CouponCodeReader.class, () -> CouponCodeReader.OF_NOTHING);
        context.registerBean(RuleReader.class, () -> json -> {
            throw new InvalidField("", "is read by the server only");
        });
        context.registerBean(EventLog.class, () -> new EventLog(new NoEvents(), Capabilities.all().types()));
        context.registerBean(ViewsProgress.class, () -> new ViewsProgress(List.of()));
        context.register(ViewStoreConfig.class, QueryCapabilities.class);
        context.refresh();
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
    }
}
