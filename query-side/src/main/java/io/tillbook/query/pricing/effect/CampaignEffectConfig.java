package io.tillbook.query.pricing.effect;

import io.tillbook.query.catalog.Locations;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.pricing.promotion.Promotions;
import io.tillbook.query.pricing.receipt.ReceiptChanges;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
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
    ViewGroup effectGroup(EffectViews views, ReceiptChanges changes) {
        return new ViewGroup("promotionEffects",
                List.of(GroupedView.silent(new PromotionDayProjection(changes), views.days()),
                        GroupedView.silent(new ParticipantsProjection(changes), views.participants()),
                        GroupedView.silent(new MemberDayProjection(changes), views.memberDays()),
                        GroupedView.silent(new FirstReceiptProjection(changes), views.firstReceipts())));
    }

    @Bean
    MemberReceipts memberReceipts(EffectViews views) {
        return new MemberReceipts(views);
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
