package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What promotions have done. */
@Configuration(proxyBeanMethods = false)
public class CampaignEffectConfig {
    @Bean
    EffectViews effectViews(ViewDatabase database) {
        return new EffectViews(database);
    }

    @Bean
    ViewGroup effectGroup(EffectViews views, EventLog log) {
        ReceiptChanges changes = new ReceiptChanges(event -> earlier(log, event));
        return new ViewGroup("promotionEffects",
                List.of(GroupedView.silent(new PromotionDayProjection(changes), views.days()),
                        GroupedView.silent(new ParticipantsProjection(changes), views.participants()),
                        GroupedView.silent(new MemberDayProjection(changes), views.memberDays()),
                        GroupedView.silent(new FirstReceiptProjection(changes), views.firstReceipts())));
    }

    private static List<Event> earlier(EventLog log, RecordedEvent event) {
        try (Stream<RecordedEvent> stream = log.stream(event.stream(), 0)) {
            return stream.takeWhile(each -> each.sequence() < event.sequence()).map(RecordedEvent::event).toList();
        }
    }

    @Bean
    CampaignEffects campaignEffects(EffectViews views, Promotions promotions, Locations locations) {
        return new CampaignEffects(views, promotions, locations);
    }

    @Bean
    CampaignEffectQueries campaignEffectQueries(CampaignEffects effects) {
        return new CampaignEffectQueries(effects);
    }
}
