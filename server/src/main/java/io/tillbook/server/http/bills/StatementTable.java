package io.tillbook.server.http.bills;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankLineId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.server.payments.transport.CsvLines;
import io.tillbook.server.payments.transport.Yuan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement as banks give it: a table in UTF-8 or GBK, with commas, semicolons or tabs between, some lines about the
 * account before its header, and days and amounts as people write them. A line without an amount is none, and neither
 * is a sum at the end; one that cannot be read is refused, so that none is lost.
 */
final class StatementTable {
    private static final Charset GBK = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})([-/.年]?)(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern WHOLE_DAY = Pattern.compile("\\d{8}(?:[ T].*)?");
    /** A spreadsheet counts days from here. */
    private static final LocalDate SPREADSHEET_BEGIN = LocalDate.of(1899, 12, 30);
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("[3-6]\\d{4}(?:\\.0)?");
    /** Commas stand before each three digits, or nowhere: elsewhere they may stand for a point. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,13}(?:\\.\\d{1,2}0*)?");
    private static final Pattern SUM = Pattern.compile("(?i)(?:合计|总计|小计|共计|total).*");
    private static final Pattern SUM_ALONE = Pattern.compile("(?i)(?:合计|总计|小计|共计|total)[:：]?");
    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StatementColumns columns;
    private final Map<Said, Integer> said = new HashMap<>();

    /** What a line says that tells it from others. */
    private record Said(LocalDate day, Money amount, @Nullable String reference, @Nullable String memo) {}

    private StatementTable(StatementColumns columns) {
        this.columns = columns;
    }

    /**
     * The lines of a statement.
     *
     * @throws UnreadableStatement naming the line and the column
     */
    static List<BankLine> read(byte[] file, StatementColumns columns) {
        List<String> lines = text(file).lines().toList();
        for (int place = 0; place < lines.size(); place++) {
            for (char separator : SEPARATORS) {
                List<String> header = CsvLines.fields(lines.get(place), separator);
                if (header.containsAll(columns.all())) {
                    return new StatementTable(columns).below(lines, place, header, separator);
                }
            }
        }
        throw new UnreadableStatement("The statement", "has no line with the columns " + columns.all());
    }

    private static String text(byte[] file) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            try {
                return GBK.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            } catch (CharacterCodingException _) {
                throw new UnreadableStatement("The statement", "is neither UTF-8 nor GBK");
            }
        }
    }

    private List<BankLine> below(List<String> lines, int header, List<String> names, char separator) {
        List<BankLine> found = new ArrayList<>();
        for (int place = header + 1; place < lines.size(); place++) {
            Row row = new Row(place + 1, names, CsvLines.fields(lines.get(place), separator));
            if (lines.get(place).chars().filter(each -> each == QUOTE).count() % 2 != 0) {
                throw row.wrong(row.lastColumn(), "has a quotation mark that is not closed in the line");
            }
            BankLine line = line(row);
            if (line != null) {
                found.add(line);
            }
        }
        if (found.isEmpty()) {
            throw new UnreadableStatement("The statement", "has no lines below its header");
        }
        return found;
    }

    private @Nullable BankLine line(Row row) {
        String dayTold = row.told(columns.day());
        if (dayTold == null ? row.isSum() : SUM.matcher(dayTold).matches()) {
            return null;
        }
        if (row.hasMore()) {
            throw row.wrong(row.lastColumn(), "is followed by more fields than the header has");
        }
        Money amount = amount(row);
        if (amount.isZero()) {
            return null;
        }
        if (dayTold == null) {
            throw row.wrong(columns.day(), "must be a day, as the line has an amount");
        }
        LocalDate day = day(dayTold, columns.day(), row);
        String reference = row.told(columns.reference());
        String memo = row.told(columns.memo());
        int place = said.merge(new Said(day, amount, reference, reference == null ? memo : null), 1, Integer::sum);
        try {
            return new BankLine(BankLineId.of(day, amount, reference, memo, place), day, amount, reference, memo);
        } catch (InvalidField invalid) {
            throw row.wrong(invalid.field(), invalid.reason());
        }
    }

    /** A line of the file. */
    private record Row(int number, List<String> names, List<String> fields) {
        @Nullable
        String told(@Nullable String column) {
            int place = column == null ? -1 : names.indexOf(column);
            return place < 0 || place >= fields.size() || fields.get(place).isBlank() ? null : fields.get(place);
        }

        /** Whether it has no day because it adds up others, and begins with that. */
        boolean isSum() {
            return fields.stream()
                    .filter(field -> !field.isBlank())
                    .findFirst()
                    .filter(field -> SUM_ALONE.matcher(field).matches())
                    .isPresent();
        }

        /** Whether something stands behind the last column. */
        boolean hasMore() {
            return fields.stream().skip(names.size()).anyMatch(field -> !field.isBlank());
        }

        /** The column of its last field. */
        String lastColumn() {
            return names.get(Math.min(fields.size(), names.size()) - 1);
        }

        UnreadableStatement wrong(String column, String why) {
            return new UnreadableStatement("Line " + number + ", column " + column + ",", why);
        }
    }

    private static LocalDate day(String text, String column, Row row) {
        if (SPREADSHEET_DAY.matcher(text).matches()) {
            return SPREADSHEET_BEGIN.plusDays((long) Double.parseDouble(text));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches() && (!day.group(2).isEmpty() || WHOLE_DAY.matcher(text).matches())) {
            try {
                return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(3)),
                        Integer.parseInt(day.group(4)));
            } catch (DateTimeException _) {
                throw row.wrong(column, "is no day of the calendar");
            }
        }
        throw row.wrong(column, "must be a day such as 2026-03-01");
    }

    private Money amount(Row row) {
        if (columns.amount() != null) {
            return amount(columns.amount(), row);
        }
        Money out = amount(columns.out(), row);
        return amount(columns.in(), row).minus(out.isNegative() ? out.negated() : out);
    }

    private static Money amount(@Nullable String column, Row row) {
        String told = row.told(column);
        if (told == null || column == null) {
            return Money.ZERO;
        }
        String number = told.replace("¥", "").replace("￥", "").strip();
        String plain = GROUPED.matcher(number).matches() ? number.replace(",", "").replace("，", "") : number;
        if (plain.isEmpty() || plain.equals("-")) {
            return Money.ZERO;
        }
        if (!AMOUNT.matcher(plain).matches()) {
            throw row.wrong(column, "must be an amount such as 1,234.56");
        }
        return Money.of(Yuan.minor(plain));
    }
}
