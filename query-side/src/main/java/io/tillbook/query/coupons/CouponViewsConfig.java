package io.tillbook.query.coupons;

import io.tillbook.query.checkout.KnownMembers;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns and coupons, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class CouponViewsConfig {
    private static final int TELLS_OF_REMINDERS = 3;

    @Bean
    CouponViews couponViews(ViewDatabase database) {
        return new CouponViews(database);
    }

    @Bean
    ViewGroup couponGroup(CouponViews views) {
        return new ViewGroup("coupons", TELLS_OF_REMINDERS,
                List.of(GroupedView.silent(new CampaignProjection(), views.campaigns()),
                        GroupedView.silent(new CouponProjection(), views.coupons())));
    }

    @Bean
    CouponCampaigns couponCampaigns(CouponViews views, CouponCodeReader codes) {
        return new CouponCampaigns(views, codes);
    }

    @Bean
    DueHolds dueHolds(CouponViews views) {
        return new DueHolds(views);
    }

    @Bean
    CouponReminders couponReminders(CouponViews views) {
        return new CouponReminders(views);
    }

    @Bean
    CouponQueries couponQueries(CouponViews views, CouponCodeReader codes, KnownMembers members) {
        return new CouponQueries(views, codes, members);
    }
}
