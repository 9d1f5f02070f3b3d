package io.tillbook.query.payments.bills;

import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.payments.StoreMoney;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bills of payment providers, and what they are compared with, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class BillViewsConfig {
    @Bean
    BillViews billViews(ViewDatabase database) {
        return new BillViews(database);
    }

    /** One group: who reads that a bill was compared reads what moved as it was by then. */
    @Bean
    ViewGroup billGroup(BillViews views) {
        return new ViewGroup("bills",
                List.of(GroupedView.silent(new BillProjection(), views.bills()),
                        GroupedView.silent(new DifferenceProjection(), views.differences()),
                        GroupedView.silent(new MovedMoneyProjection(), views.moved()),
                        GroupedView.silent(new PayoutProjection(), views.payouts()),
                        GroupedView.silent(new FeeTermsProjection(), views.terms())));
    }

    @Bean
    DueBills dueBills(BillViews views) {
        return new DueBills(views);
    }

    @Bean
    StoreSettlement storeSettlement(BillViews views, StoreMoney money) {
        return new StoreSettlement(views, money);
    }

    @Bean
    BillQueries billQueries(BillViews views, StoreSettlement settlement) {
        return new BillQueries(views, settlement);
    }
}
