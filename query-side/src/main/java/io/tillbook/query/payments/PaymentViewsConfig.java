package io.tillbook.query.payments;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Payments, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class PaymentViewsConfig {
    @Bean
    PaymentViews paymentViews(ViewDatabase database) {
        return new PaymentViews(database);
    }

    @Bean
    ViewGroup paymentGroup(PaymentViews views) {
        return new ViewGroup("payments",
                List.of(GroupedView.silent(new PaymentProjection(), views.payments()),
                        GroupedView.silent(new PaymentRefundProjection(), views.refunds()),
                        GroupedView.silent(new TenderRulesProjection(), views.rules()),
                        GroupedView.silent(new StoreMoneyProjection(), views.money())));
    }

    @Bean
    PaymentQueries paymentQueries(PaymentViews views) {
        return new PaymentQueries(views);
    }

    @Bean
    StoreMoney storeMoney(PaymentViews views) {
        return new StoreMoney(views);
    }

    @Bean
    UnsettledPayments unsettledPayments(PaymentViews views) {
        return new UnsettledPayments(views);
    }
}
