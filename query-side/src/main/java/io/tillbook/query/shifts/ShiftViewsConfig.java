package io.tillbook.query.shifts;

import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.shifts.numbering.LastReceipts;
import io.tillbook.query.store.ViewDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers and shifts, as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class ShiftViewsConfig {
    @Bean
    ShiftViews shiftViews(ViewDatabase database) {
        return new ShiftViews(database);
    }

    @Bean
    ViewGroup shiftGroup(ShiftViews views) {
        return new ViewGroup("shifts",
                List.of(GroupedView.silent(new RegisterProjection(), views.registers()),
                        GroupedView.silent(new ShiftProjection(), views.shifts()),
                        GroupedView.silent(new CashMovementProjection(), views.movements()),
                        GroupedView.silent(new ZLinkProjection(), views.links()),
                        GroupedView.silent(new RulesProjection(), views.rules()),
                        GroupedView.silent(new UnassignedProjection(), views.unassigned())));
    }

    @Bean
    Shifts shifts(ShiftViews views) {
        return new Shifts(views);
    }

    @Bean
    TillFindings tillFindings(ShiftViews views, Shifts shifts) {
        return new TillFindings(views, shifts);
    }

    @Bean
    Chains chains(ShiftViews views, Shifts shifts) {
        return new Chains(views, shifts);
    }

    @Bean
    ShiftQueries shiftQueries(ShiftViews views, Shifts shifts, LastReceipts lastReceipts) {
        return new ShiftQueries(views, shifts, lastReceipts);
    }

    @Bean
    ChainQueries chainQueries(ShiftViews views, Shifts shifts, Chains chains) {
        return new ChainQueries(views, shifts, chains);
    }
}
