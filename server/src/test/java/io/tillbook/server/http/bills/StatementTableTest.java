package io.tillbook.server.http.bills;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as banks write them, and as spreadsheets leave them. */
class StatementTableTest {
    private static final StatementColumns TWO =
            new StatementColumns("交易日期", null, "收入", "支出", "流水号", "摘要");
    private static final StatementColumns ONE = new StatementColumns("Date", "Amount", null, null, null, "Memo");
    private static final String CHINESE = """
            户名：茶行,账号：****1234
            交易日期,摘要,收入,支出,余额,流水号
            2026-03-07,微信结算,"6,003.76",,106003.76,A1
            2026/3/28,货款,,6000.00,100003.76,A2
            20260331,手续费,0.00,15,99988.76,A3
            合计,,6003.76,6015.00,,
            ,,,,,
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void isReadInEitherEncoding(String charset) {
        List<BankLine> lines = StatementTable.read(CHINESE.getBytes(Charset.forName(charset)), TWO);
        assertThat(lines).extracting(line -> line.day() + " " + line.amountMinor().minor() + " " + line.reference()
                + " " + line.memo())
                .containsExactly("2026-03-07 600376 A1 微信结算", "2026-03-28 -600000 A2 货款",
                        "2026-03-31 -1500 A3 手续费");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void isReadWithAnySeparatorAndWithAMark(String separator) {
        String file = "\uFEFFDate,Memo,Amount\r\n2026-03-07,rent,-5.00\r\n".replace(",", separator);
        assertThat(StatementTable.read(file.getBytes(UTF_8), ONE)).singleElement()
                .satisfies(line -> assertThat(line.amountMinor().minor()).isEqualTo(-500));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026/3/1", "2026.03.01", "20260301", "2026年3月1日", "2026-03-01 09:30:00", "46082"})
    void daysAreReadAsPeopleWriteThem(String day) {
        assertThat(read(day, "1")).singleElement()
                .satisfies(line -> assertThat(line.day()).isEqualTo(LocalDate.of(2026, 3, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-02-31|1|Date|is no day of the calendar",
            "2027-02-29|1|Date|is no day of the calendar", "March 1|1|Date|must be a day such as 2026-03-01",
            "2026-03-01|1.005|Amount|must be an amount such as 1,234.56",
            "2026-03-01|1O0.00|Amount|must be an amount such as 1,234.56",
            "2026-03-01|'123,45'|Amount|must be an amount such as 1,234.56",
            "2026-03-01|'1.200,00'|Amount|must be an amount such as 1,234.56",
            "2026-03-01|'1,2345.00'|Amount|must be an amount such as 1,234.56",
            "2026-03-01|'1234,567.00'|Amount|must be an amount such as 1,234.56",
            "2026-03-01|'1,234.567'|Amount|must be an amount such as 1,234.56",
            "2026-03-01|'1,234,'|Amount|must be an amount such as 1,234.56",
            "2026-03-01|12345678901234|Amount|must be an amount such as 1,234.56",
            "''|-5|Date|'must be a day, as the line has an amount'"})
    void whatCannotBeReadIsNamed(String day, String amount, String column, String reason) {
        assertThatThrownBy(() -> read(day, amount)).hasMessage("Line 2, column " + column + ", " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"1,234.56|123456", "'1,234,567'|123456700", "-1，234.5|-123450", "¥1,000|100000",
                    "+0.10|10", "1234567.8900|123456789", "￥ 12|1200"})
    void amountsAreReadAsPeopleWriteThem(String amount, long minor) {
        assertThat(read("2026-03-01", amount)).singleElement()
                .satisfies(line -> assertThat(line.amountMinor().minor()).isEqualTo(minor));
    }

    /** Neither the rest of a text nor what it is about may be lost. */
    @Test
    void aTextThatGoesOnInTheNextLineIsNamed() {
        String file = "Date,Memo,Amount\n2026-03-01,rent,-1\n2026-03-02,\"goods\nof March\",-5\n";
        assertThatThrownBy(() -> StatementTable.read(file.getBytes(UTF_8), ONE))
                .hasMessage("Line 3, column Memo, has a quotation mark that is not closed in the line");
        assertThat(
                StatementTable.read("Date,Memo,Amount\n2026-03-01,\"the \"\"best\"\" tea\",-1\n".getBytes(UTF_8), ONE))
                .hasSize(1);
    }

    /** Some banks say which day it is once, and mean the lines below too: nobody guesses that. */
    @Test
    void aLineThatHasNoDayIsNamedUnlessItAddsUpOthers() {
        String file = "Date,Memo,Amount\n2026-03-01,rent,-1\n,fee,-5\n";
        assertThatThrownBy(() -> StatementTable.read(file.getBytes(UTF_8), ONE))
                .hasMessage("Line 3, column Date, must be a day, as the line has an amount");
        assertThat(StatementTable.read("Date,Memo,Amount\n2026-03-01,rent,-1\n,Total,-1\n,,\n".getBytes(UTF_8), ONE))
                .hasSize(1);
    }

    /** An amount with a comma that is not in quotation marks would be two fields. */
    @Test
    void aLineWithMoreFieldsThanTheHeaderIsNamed() {
        assertThatThrownBy(() -> StatementTable.read("Date,Memo,Amount\n2026-03-01,rent,0,50\n".getBytes(UTF_8), ONE))
                .hasMessage("Line 2, column Amount, is followed by more fields than the header has");
        assertThat(StatementTable.read("Date,Memo,Amount\n2026-03-01,rent,-1,,\n".getBytes(UTF_8), ONE)).hasSize(1);
    }

    @Test
    void columnsHaveToBeThere() {
        assertThatThrownBy(() -> StatementTable.read("a,b\n1,2\n".getBytes(UTF_8), ONE))
                .hasMessage("The statement has no line with the columns [Date, Amount, Memo]");
        assertThatThrownBy(() -> StatementTable.read("Date,Memo,Amount\n".getBytes(UTF_8), ONE))
                .hasMessage("The statement has no lines below its header");
        assertThatThrownBy(() -> new StatementColumns("Date", null, "In", null, null, null))
                .hasMessage("amount, or in and out must say which columns have the amounts");
        assertThatThrownBy(() -> StatementTable.read(new byte[] {(byte) 0xFF, (byte) 0xFF, 10}, ONE))
                .hasMessage("The statement is neither UTF-8 nor GBK");
    }

    /** Two that say the same are two; a longer statement tells of the same two again. */
    @Test
    void linesAreKnownAgainInAnotherStatement() {
        String first = "Date,Memo,Amount\n2026-03-01,fee,-1\n2026-03-01,fee,-1\n";
        List<BankLineId> ids = ids(first);
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(ids(first + "2026-03-02,fee,-1\n")).hasSize(3).startsWith(ids.toArray(BankLineId[]::new));
        assertThat(ids("Date;Memo;Amount\n2026/3/1;fee;-1.00\n")).containsExactly(ids.getFirst());
    }

    private static List<BankLineId> ids(String file) {
        return StatementTable.read(file.getBytes(UTF_8), ONE).stream().map(BankLine::id).toList();
    }

    private static List<BankLine> read(String day, String amount) {
        return StatementTable.read(("Date,Memo,Amount\n" + day + ",x,\"" + amount + "\"\n").getBytes(UTF_8), ONE);
    }
}
