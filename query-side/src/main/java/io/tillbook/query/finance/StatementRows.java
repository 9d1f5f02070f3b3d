package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.report.Cell;
import io.tillbook.query.report.Column;
import io.tillbook.query.report.Row;
import java.util.ArrayList;
import java.util.List;

/** Columns and rows of the statements. */
final class StatementRows {
    static final Column CODE = Column.words("account", "科目编号", "Account");
    static final Column NAME = Column.text("name", "科目名称", "Name");
    static final Column AMOUNT = Column.amount("amountMinor", "金额", "Amount");
    static final List<Column> TRIAL_BALANCE = List.of(CODE, NAME,
            Column.amount("openingMinor", "期初余额", "Opening"), Column.amount("debitMinor", "本期借方", "Debit"),
            Column.amount("creditMinor", "本期贷方", "Credit"), Column.amount("closingMinor", "期末余额", "Closing"));
    static final List<Column> PROFIT_AND_LOSS = List.of(Column.words("group", "分组", "Group"), section(), CODE, NAME,
            AMOUNT);
    static final List<Column> BALANCE_SHEET = List.of(section(), CODE, NAME, AMOUNT);
    static final List<Column> LINES = List.of(Column.words("line", "项目", "Line"),
            Column.text("meaning", "说明", "Meaning"), AMOUNT);

    private static final String SUM = "合计 Total";
    private static final String PROFIT = "利润 Profit";

    private StatementRows() {}

    private static Column section() {
        return Column.words("section", "类别", "Section");
    }

    static List<Row> of(TrialBalance balance) {
        List<Row> rows = new ArrayList<>();
        for (TrialBalance.Row row : balance.rows()) {
            rows.add(Row.of(code(row.account()), name(row.account()), Cell.amount(row.openingMinor()),
                    Cell.amount(row.debitMinor()), Cell.amount(row.creditMinor()), Cell.amount(row.closingMinor())));
        }
        rows.add(Row.total(Cell.words(SUM), Cell.NOTHING, Cell.NOTHING, Cell.amount(balance.debitMinor()),
                Cell.amount(balance.creditMinor()), Cell.NOTHING));
        return rows;
    }

    static List<Row> of(List<ProfitAndLoss> groups) {
        List<Row> rows = new ArrayList<>();
        for (ProfitAndLoss group : groups) {
            Cell name = Cell.words(group.group());
            for (ProfitAndLoss.Line line : group.lines()) {
                rows.add(Row.of(name, kind(line.account().kind()), code(line.account()), name(line.account()),
                        Cell.amount(line.amountMinor())));
            }
            rows.add(Row.total(name, Cell.words(PROFIT), Cell.NOTHING, Cell.NOTHING,
                    Cell.amount(group.profitMinor())));
        }
        return rows;
    }

    static List<Row> of(BalanceSheet sheet) {
        List<Row> rows = new ArrayList<>();
        add(rows, AccountKind.ASSET, sheet.assets());
        rows.add(sum("资产总计 Assets", sheet.assetsMinor()));
        add(rows, AccountKind.LIABILITY, sheet.liabilities());
        add(rows, AccountKind.EQUITY, sheet.equity());
        rows.add(Row.of(kind(AccountKind.EQUITY), Cell.NOTHING, Cell.words(PROFIT), Cell.amount(sheet.profitMinor())));
        rows.add(sum("负债和权益总计 Claims", sheet.claimsMinor()));
        return rows;
    }

    private static void add(List<Row> rows, AccountKind kind, List<ProfitAndLoss.Line> lines) {
        for (ProfitAndLoss.Line line : lines) {
            rows.add(Row.of(kind(kind), code(line.account()), name(line.account()),
                    Cell.amount(line.amountMinor())));
        }
    }

    private static Row sum(String words, Money amount) {
        return Row.total(Cell.words(words), Cell.NOTHING, Cell.NOTHING, Cell.amount(amount));
    }

    static List<Row> of(CashFlow flow) {
        List<Row> rows = new ArrayList<>();
        rows.add(line("OPENING", "期初现金 Money before", flow.openingMinor()));
        for (CashFlow.Line line : flow.lines()) {
            rows.add(line(line.cause().name(), BookWords.of(line.cause()), line.netMinor()));
        }
        rows.add(Row.total(Cell.words("NET"), Cell.words("净增加额 Net"), Cell.amount(flow.netMinor())));
        rows.add(line("CLOSING", "期末现金 Money at the end", flow.closingMinor()));
        return rows;
    }

    static List<Row> of(VatRegister vat) {
        return List.of(line("OPENING", "期初未交（负数为留抵） Owed before", vat.openingMinor()),
                line("OUTPUT", "销项税额 Tax in what was sold", vat.outputMinor()),
                line("INPUT", "进项税额 Tax in what was bought", vat.inputMinor()),
                line("OTHER", "其他（负数为已交） Other; payments below zero", vat.otherMinor()),
                line("DUE", "期末应交 Owed at the end", vat.dueMinor()),
                line("CARRIED", "期末留抵 Carried forward", vat.carriedMinor()));
    }

    private static Row line(String id, String words, Money amount) {
        return Row.of(Cell.words(id), Cell.words(words), Cell.amount(amount));
    }

    static Cell code(ShownAccount account) {
        return Cell.words(account.code());
    }

    static Cell name(ShownAccount account) {
        return Cell.words(account.zh().equals(account.en()) ? account.en() : account.zh() + " " + account.en());
    }

    private static Cell kind(AccountKind kind) {
        return Cell.words(BookWords.of(kind));
    }
}
