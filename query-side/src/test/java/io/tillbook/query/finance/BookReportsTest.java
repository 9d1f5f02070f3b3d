package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.finance.EntryId;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.report.Report;
import io.tillbook.query.report.Row;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.HistoryBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookReportsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-10-05");
    private static final int SIDES = 2;

    @TempDir Path directory;

    private final HistoryBuilder history = new HistoryBuilder().at(OffsetDateTime.parse("2026-11-02T09:00:00+08:00"));

    @Test
    void theJournalIsOfThePositionThatItTells() {
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory))) {
            fold(side, "1", "2");
            BookQuestion question = new BookQuestion(DAY, DAY, null, Chart.INTERNATIONAL, null);
            Report journal = side.bean(BookReports.class).answer(BookReport.JOURNAL, question);

            fold(side, "3");

            assertThat(journal.position()).isEqualTo(2);
            assertThat(rows(journal)).hasSize(2 * SIDES);
            assertThat(rows(side.bean(BookReports.class).answer(BookReport.JOURNAL, question))).hasSize(3 * SIDES);
        }
    }

    private void fold(FoldingSide side, String... entries) {
        int before = history.events().size();
        for (String id : entries) {
            history.add("entry-" + id, new EntryPosted(new EntryId(id), DAY, CashCause.OTHER_OPERATING, "rent",
                    List.of(new ManualLine(AccountRole.SELLING, Money.of(100), null, null),
                            new ManualLine(AccountRole.BANK, null, Money.of(100), null)),
                    null));
        }
        var added = history.events().subList(before, history.events().size());
        side.record(added);
        side.absorb(added);
    }

    private static List<Row> rows(Report report) {
        List<Row> rows = new ArrayList<>();
        report.rows().each(rows::add);
        return rows;
    }
}
