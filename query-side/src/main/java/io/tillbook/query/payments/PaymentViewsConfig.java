package io.tillbook.query.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import java.util.Optional;
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
    ChangeHub<PaymentId> paymentChanges() {
        return new ChangeHub<>();
    }

    @Bean
    ViewGroup paymentGroup(PaymentViews views, ChangeHub<PaymentId> changes) {
        return new ViewGroup("payments",
                List.of(new GroupedView<>(new PaymentProjection(), views.payments(),
                        changes.feed(payment -> Optional.of(payment.now().view().id()))),
                        GroupedView.silent(new PaymentRefundProjection(), views.refunds()),
                        GroupedView.silent(new TenderRulesProjection(), views.rules()),
                        GroupedView.silent(new StoreMoneyProjection(), views.money())));
    }

    @Bean
    PaymentQueries paymentQueries(PaymentViews views, ChangeHub<PaymentId> changes) {
        return new PaymentQueries(views, changes);
    }

    @Bean
    CashSteps cashSteps(PaymentViews views) {
        return new CashSteps(views);
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
