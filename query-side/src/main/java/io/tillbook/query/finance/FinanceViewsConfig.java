package io.tillbook.query.finance;

import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.Postings;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.store.ViewDatabase;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books as they can be read. */
@Configuration(proxyBeanMethods = false)
public class FinanceViewsConfig {

    @Bean
    FinanceViews financeViews(ViewDatabase database) {
        return new FinanceViews(database);
    }

    @Bean
    ViewGroup financeGroup(FinanceViews views, EventLog log) {
        BookedEvents booked = new BookedEvents(log);
        return new ViewGroup("finance", Postings.VERSION,
                List.of(GroupedView.silent(new BalancesProjection(booked, day -> Period.of(day).value()),
                        views.months()),
                        GroupedView.silent(new BalancesProjection(booked, LocalDate::toString), views.days()),
                        GroupedView.silent(new JournalProjection(booked), views.journal()),
                        GroupedView.silent(new ClosingProjection(), views.closings())));
    }

    @Bean
    Books books(FinanceViews views, EventLog log) {
        return new Books(views, log, new BookedEvents(log));
    }

    @Bean
    FinanceQueries financeQueries(FinanceViews views, Books books) {
        return new FinanceQueries(views, books);
    }

    @Bean
    BookReports bookReports(FinanceViews views, Books books) {
        return new BookReports(views, books);
    }
}
