package io.tillbook.server.finance;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.query.finance.BookTies;
import io.tillbook.query.finance.FinanceViewsConfig;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.ViewStoreConfig;
import io.tillbook.server.LedgerEvents;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The books as the server folds them, of a whole ledger. */
public final class FoldedBooks {
    private static final int PAGE = 10_000;

    private FoldedBooks() {}

    /**
     * By how much the books are more than what they have to be, in minor units, by name.
     *
     * @param directory where views can be kept
     */
    public static Map<String, Long> differences(LedgerStore store, Path directory) {
        EventLog log = new EventLog(new LedgerEvents(store), event -> event.getClass().getSimpleName());
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ViewsProperties.class, () -> ViewsProperties.in(directory));
            context.registerBean(InstantSource.class, InstantSource::system);
            context.registerBean(EventLog.class, () -> log);
            context.registerBean(ViewsProgress.class, () -> new ViewsProgress(List.of()));
            context.register(ViewStoreConfig.class);
            context.register(FinanceViewsConfig.class);
            context.refresh();
            ViewGroup group = context.getBean(ViewGroup.class);
            group.open();
            long position = 0;
            while (position < log.head()) {
                EventLog.Page page = log.page(position, PAGE, _ -> true);
                group.absorb(page.events());
                position = page.position();
            }
            return context.getBean(BookTies.class).differences();
        }
    }
}
