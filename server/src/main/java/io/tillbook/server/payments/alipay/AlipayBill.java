package io.tillbook.server.payments.alipay;

import io.tillbook.server.payments.alipay.AlipayAnswer.Given;
import io.tillbook.server.payments.provider.ProviderBill;
import io.tillbook.server.payments.provider.ProviderBill.Kind;
import io.tillbook.server.payments.provider.ProviderBill.Row;
import io.tillbook.server.payments.provider.ProviderBill.Summary;
import io.tillbook.server.payments.transport.BillBytes;
import io.tillbook.server.payments.transport.BillColumns;
import io.tillbook.server.payments.transport.BillMalformed;
import io.tillbook.server.payments.transport.CsvLines;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bill of Alipay: one file with all business of a day, one that sums it up. Lines that begin with # stand
 * before and behind the rows. Columns are read by their names.
 */
final class AlipayBill {
    static final Charset GBK = Charset.forName("GBK");
    private static final String DETAILS = "业务明细";
    private static final String SUMMED = "汇总";
    private static final String ALL = "合计";
    private static final String FROM = "#起始日期";
    private static final String SUBJECT = "商品名称";
    private static final String FEE = "服务费（元）";
    private static final String TOTAL = "订单金额（元）";
    private static final String PAID_ROWS = "交易订单总笔数";
    private static final String REFUND_ROWS = "退款订单总笔数";

    private AlipayBill() {}

    static ProviderBill read(String account, LocalDate day, byte[] archive) throws BillMalformed {
        Map<String, byte[]> files =
                BillBytes.unzip(archive, GBK, name -> name.contains(DETAILS) || name.contains(SUMMED));
        byte[] details = file(files, name -> name.contains(DETAILS) && !name.contains(SUMMED));
        if (details == null) {
            throw new BillMalformed(0, "has no file " + DETAILS);
        }
        List<String> lines = lines(details);
        checkDay(day, lines);
        List<Row> rows = rows(lines);
        boolean isNegated = isNegated(rows);
        byte[] summed = file(files, name -> name.contains(SUMMED));
        return new ProviderBill(account, day, BillBytes.hash("SHA-256", details), isNegated ? negated(rows) : rows,
                summed == null ? null : summary(lines(summed), isNegated));
    }

    private static byte @Nullable [] file(Map<String, byte[]> files, Predicate<String> name) {
        return files.entrySet()
                .stream()
                .filter(file -> name.test(file.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static List<String> lines(byte[] file) {
        return new String(file, GBK).lines().toList();
    }

    /** A bill of another day is not taken for this one. */
    private static void checkDay(LocalDate day, List<String> lines) throws BillMalformed {
        String told = FROM + "：[%d年%02d月%02d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(FROM) && !lines.get(index).startsWith(told)) {
                throw new BillMalformed(index + 1, "is of another day");
            }
        }
    }

    private static List<Row> rows(List<String> lines) throws BillMalformed {
        List<Row> rows = new ArrayList<>();
        BillColumns columns = null;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> fields = CsvLines.fields(line);
                if (columns == null) {
                    columns = new BillColumns(fields);
                } else {
                    rows.add(row(columns.row(index + 1, fields, SUBJECT)));
                }
            }
        }
        if (columns == null) {
            throw new BillMalformed(0, "has no line with the names of its columns");
        }
        return rows;
    }

    private static Row row(BillColumns.Row row) throws BillMalformed {
        String payment = row.text("商户订单号");
        String refund = row.text("退款批次号/请求号");
        Kind kind = switch (row.text("业务类型")) {
            case "交易" -> Kind.PAYMENT;
            case "退款" -> isTakenBack(payment, refund) ? Kind.REVOKED : Kind.REFUND;
            default -> Kind.OTHER;
        };
        Instant at = Given.readTime(row.text("完成时间"));
        if (at == null) {
            throw new BillMalformed(row.line(), "column 完成时间 is no time");
        }
        return new Row(row.line(), kind, kind == Kind.REFUND ? refund : payment, payment,
                row.text("支付宝交易号"), row.minor(TOTAL), row.e5(FEE), at);
    }

    /** A payment that was cancelled stands in the bill as a refund that nobody has asked for by a number of its own. */
    private static boolean isTakenBack(String payment, String refund) {
        return refund.isEmpty() || refund.equals(payment);
    }

    /** Some bills have fees as the chain loses them, some as Alipay charges them; one bill has them all alike. */
    private static boolean isNegated(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.feeE5() != 0 && (row.feeE5() < 0) == (row.amountMinor() > 0));
    }

    private static List<Row> negated(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(row.line(), row.kind(), row.number(), row.payment(), row.providerTx(),
                        row.amountMinor(), -row.feeE5(), row.at()))
                .toList();
    }

    private static @Nullable Summary summary(List<String> lines, boolean isNegated) throws BillMalformed {
        BillColumns columns = null;
        for (int index = 0; index < lines.size(); index++) {
            List<String> fields = CsvLines.fields(lines.get(index));
            if (fields.contains(TOTAL)) {
                columns = new BillColumns(fields);
            } else if (columns != null && fields.getFirst().equals(ALL)) {
                BillColumns.Row row = columns.row(index + 1, fields, "门店名称");
                return new Summary(number(row, PAID_ROWS) + number(row, REFUND_ROWS), null, null, row.minor(TOTAL),
                        isNegated ? -row.e5(FEE) : row.e5(FEE));
            }
        }
        return null;
    }

    private static long number(BillColumns.Row row, String column) throws BillMalformed {
        try {
            return Long.parseLong(row.text(column));
        } catch (NumberFormatException malformed) {
            throw new BillMalformed(row.line(), "column " + column + " is no number");
        }
    }
}
