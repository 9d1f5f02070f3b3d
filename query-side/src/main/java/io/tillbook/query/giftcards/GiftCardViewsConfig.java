package io.tillbook.query.giftcards;

import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gift cards, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class GiftCardViewsConfig {
    private static final int BY_BUSINESS_DAY = 2;

    @Bean
    GiftCardViews giftCardViews(ViewDatabase database) {
        return new GiftCardViews(database);
    }

    @Bean
    ViewGroup giftCardGroup(GiftCardViews views, EventLog log) {
        BusinessDays days = new BusinessDays(log);
        return new ViewGroup("giftcards", BY_BUSINESS_DAY,
                List.of(GroupedView.silent(new GiftCardProjection(), views.cards()),
                        GroupedView.silent(new CardEntryProjection(), views.entries()),
                        GroupedView.silent(new LiabilityMonthProjection(days), views.months()),
                        GroupedView.silent(new CardTakingsProjection(days), views.takings()),
                        GroupedView.silent(new RulesProjection(), views.rules())));
    }

    @Bean
    DueCards dueCards(GiftCardViews views) {
        return new DueCards(views);
    }

    @Bean
    MemberGiftCards memberGiftCards(GiftCardViews views) {
        return new MemberGiftCards(views);
    }

    @Bean
    GiftCardQueries giftCardQueries(GiftCardViews views, KnownMembers members) {
        return new GiftCardQueries(views, members);
    }
}
