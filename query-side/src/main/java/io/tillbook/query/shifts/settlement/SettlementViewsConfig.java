package io.tillbook.query.shifts.settlement;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.payments.UnsettledPayments;
import io.tillbook.query.shifts.Shifts;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days that are settled and deposits, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class SettlementViewsConfig {
    @Bean
    SettlementViews settlementViews(ViewDatabase database) {
        return new SettlementViews(database);
    }

    @Bean
    ViewGroup settlementGroup(SettlementViews views) {
        return new ViewGroup("settlement",
                List.of(GroupedView.silent(new DayProjection(), views.days()),
                        GroupedView.silent(new DepositProjection(), views.deposits())));
    }

    @Bean
    SettlementDays settlementDays(SettlementViews views, Shifts shifts, UnsettledPayments payments) {
        return new SettlementDays(views, shifts, payments);
    }

    @Bean
    SettlementQueries settlementQueries(SettlementViews views, SettlementDays days) {
        return new SettlementQueries(views, days);
    }
}
