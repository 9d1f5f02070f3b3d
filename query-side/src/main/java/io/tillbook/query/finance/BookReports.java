package io.tillbook.query.finance;

import io.tillbook.query.finance.ProfitAndLoss.Grouping;
import io.tillbook.query.report.Column;
import io.tillbook.query.report.Report.Rows;
import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import java.util.List;

/** Answers reports about the books. */
public final class BookReports {
    private final FinanceViews views;
    private final Books books;

    BookReports(FinanceViews views, Books books) {
        this.views = views;
        this.books = books;
    }

    /** A report, as it can be told now: its rows are told by the rights of whoever reads them. */
    public Report answer(BookReport report, BookQuestion asked) {
        Sums before = books.through(asked.from().minusDays(1), asked.location(), asked.knownAt());
        Sums through = books.through(asked.to(), asked.location(), asked.knownAt());
        return new Report(report.id(), BookReport.VERSION, report.zh(), report.en(), asked.about(), columns(report),
                through.position(), switch (report) {
                    case TRIAL_BALANCE ->
                        told(StatementRows.of(TrialBalance.of(before, through, asked.chart())));
                    case PROFIT_AND_LOSS -> profit(before, through, Grouping.NONE, asked);
                    case PROFIT_AND_LOSS_BY_STORE -> profit(before, through, Grouping.STORE, asked);
                    case PROFIT_AND_LOSS_BY_CATEGORY -> profit(before, through, Grouping.CATEGORY, asked);
                    case BALANCE_SHEET -> told(StatementRows.of(BalanceSheet.of(through, asked.chart())));
                    case CASH_FLOW -> told(StatementRows.of(CashFlow.of(before, through)));
                    case VAT_REGISTER -> told(StatementRows.of(VatRegister.of(before, through)));
                    case JOURNAL -> JournalRows.of(views, asked, through.position());
                });
    }

    private static List<Column> columns(BookReport report) {
        return switch (report) {
            case TRIAL_BALANCE -> StatementRows.TRIAL_BALANCE;
            case PROFIT_AND_LOSS, PROFIT_AND_LOSS_BY_STORE, PROFIT_AND_LOSS_BY_CATEGORY ->
                StatementRows.PROFIT_AND_LOSS;
            case BALANCE_SHEET -> StatementRows.BALANCE_SHEET;
            case CASH_FLOW, VAT_REGISTER -> StatementRows.LINES;
            case JOURNAL -> JournalRows.COLUMNS;
        };
    }

    private static Rows profit(Sums before, Sums through, Grouping grouping, BookQuestion asked) {
        return told(StatementRows.of(ProfitAndLoss.of(before, through, grouping, asked.chart())));
    }

    private static Rows told(List<Row> rows) {
        return rows::forEach;
    }
}
