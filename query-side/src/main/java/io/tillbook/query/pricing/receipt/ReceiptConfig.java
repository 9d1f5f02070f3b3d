package io.tillbook.query.pricing.receipt;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.EventLog;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What events change of sales, told to all views that ask: the stream of a sale is read once for all of them. */
@Configuration(proxyBeanMethods = false)
public class ReceiptConfig {
    @Bean
    ReceiptChanges receiptChanges(EventLog log) {
        return new ReceiptChanges(event -> earlier(log, event));
    }

    private static List<Event> earlier(EventLog log, RecordedEvent event) {
        try (Stream<RecordedEvent> stream = log.stream(event.stream(), 0)) {
            return stream.takeWhile(each -> each.sequence() < event.sequence()).map(RecordedEvent::event).toList();
        }
    }
}
