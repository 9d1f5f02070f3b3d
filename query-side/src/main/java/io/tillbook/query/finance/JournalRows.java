package io.tillbook.query.finance;

import io.tillbook.api.kernel.Id;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.report.Cell;
import io.tillbook.query.report.Column;
import io.tillbook.query.report.Report.Rows;
import io.tillbook.query.report.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal as rows: one for each side of each entry, read a page at a time. */
final class JournalRows {
    static final List<Column> COLUMNS = List.of(new Column("day", "日期", "Day", Column.Kind.DAY),
            Column.words("belongsTo", "归属期间", "Belongs to"), Column.words("rule", "业务", "Rule"),
            Column.words("account", "科目编号", "Account"), Column.text("name", "科目名称", "Name"),
            Column.amount("debitMinor", "借方", "Debit"), Column.amount("creditMinor", "贷方", "Credit"),
            Column.words("location", "门店", "Location"), Column.words("category", "品类", "Category"),
            Column.text("memo", "摘要", "Memo"), Column.text("stream", "来源", "Stream"),
            new Column("position", "事件", "Event", Column.Kind.COUNT));

    private static final int PAGE = 500;

    private JournalRows() {}

    /** @param position of the report: what came to be known behind it is left out, also while the rows are read */
    static Rows of(FinanceViews views, BookQuestion asked, long position) {
        return use -> {
            String after = null;
            List<StoredView<JournalView>> page;
            do {
                page = views.entries(asked.from(), asked.to(), after, PAGE);
                for (StoredView<JournalView> found : page) {
                    rows(found.view(), asked, position).forEach(use);
                    after = found.key();
                }
            } while (page.size() == PAGE);
        };
    }

    private static List<Row> rows(JournalView view, BookQuestion asked, long position) {
        if (view.eventPosition() > position) {
            return List.of();
        }
        return JournalEntry.of(view, asked.chart())
                .lines()
                .stream()
                .filter(line -> asked.location() == null || asked.location().equals(line.location()))
                .map(line -> row(view, line))
                .toList();
    }

    private static Row row(JournalView entry, JournalEntry.Line line) {
        return Row.of(new Cell.Day(entry.day()), name(entry.belongsTo()), Cell.words(BookWords.of(entry.rule())),
                StatementRows.code(line.account()), StatementRows.name(line.account()),
                Cell.amount(line.debitMinor()), Cell.amount(line.creditMinor()), name(line.location()),
                Cell.words(line.category()), Cell.words(entry.memo()), Cell.words(entry.stream()),
                new Cell.Count(entry.eventPosition()));
    }

    private static Cell name(@Nullable Id id) {
        return id == null ? Cell.NOTHING : Cell.words(id.value());
    }
}
