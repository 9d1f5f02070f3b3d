package io.tillbook.query.finance;

import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.Postings;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProgress;
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
    BankViews bankViews(ViewDatabase database) {
        return new BankViews(database);
    }

    /** One group, so that books and bank are equally far; {@link SteadyRead} reads them as of one position. */
    @Bean
    ViewGroup financeGroup(FinanceViews views, BankViews bank, EventLog log) {
        BookedEvents booked = new BookedEvents(log);
        BankedEvents banked = new BankedEvents(booked);
        return new ViewGroup(BookTies.GROUP, Postings.VERSION + Told.VERSION,
                List.of(GroupedView.silent(new BalancesProjection(booked, day -> Period.of(day).value()),
                        views.months()),
                        GroupedView.silent(new BalancesProjection(booked, LocalDate::toString), views.days()),
                        GroupedView.silent(new JournalProjection(booked), views.journal()),
                        GroupedView.silent(new ClosingProjection(), views.closings()),
                        GroupedView.silent(new YearProjection(), views.years()),
                        GroupedView.silent(new BankLineProjection(), bank.lines()),
                        GroupedView.silent(new BankMovementProjection(banked), bank.movements()),
                        GroupedView.silent(new BankTotalsProjection(banked), bank.totals())));
    }

    @Bean
    Books books(FinanceViews views, EventLog log) {
        return new Books(views, log, new BookedEvents(log));
    }

    @Bean
    SteadyRead steadyRead(ViewsProgress progress) {
        return new SteadyRead(() -> progress.position(BookTies.GROUP));
    }

    @Bean
    BookTies bookTies(Books books, BankViews bank, SteadyRead steady) {
        return new BookTies(books, bank, steady);
    }

    @Bean
    FinanceQueries financeQueries(FinanceViews views, BookTies ties, Books books) {
        return new FinanceQueries(views, ties, books);
    }

    @Bean
    BankQueries bankQueries(BankViews bank, Books books, SteadyRead steady) {
        return new BankQueries(bank, books, steady);
    }

    @Bean
    BookReports bookReports(FinanceViews views, Books books) {
        return new BookReports(views, books);
    }
}
