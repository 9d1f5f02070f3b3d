package io.tillbook.server.payments.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.provider.ProviderBill;
import io.tillbook.server.payments.provider.ProviderBill.Kind;
import io.tillbook.server.payments.provider.ProviderBill.Row;
import io.tillbook.server.payments.provider.ProviderBill.Summary;
import io.tillbook.server.payments.transport.BillBytes;
import io.tillbook.server.payments.transport.BillColumns;
import io.tillbook.server.payments.transport.BillMalformed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bill of WeChat Pay: names of columns, rows with a back-tick before each field, names of the summary's columns
 * and the summary itself. Columns are read by their names. A refund stands as it was when it was asked for, and is not
 * changed by what became of it.
 */
final class WechatBill {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final char TICK = '`';
    private static final String BETWEEN = ",`";
    private static final String BOM = "\uFEFF";
    private static final String SUMMED = "总交易单数";
    private static final String SUBJECT = "商品名称";
    private static final String STATE = "交易状态";
    private static final String PAID = "SUCCESS";
    private static final String TOTAL = "订单金额";
    private static final String REFUND = "申请退款金额";
    private static final String FEE = "手续费";

    private final LocalDate day;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable BillColumns columns;
    private @Nullable BillColumns summed;
    private @Nullable Summary summary;

    private WechatBill(LocalDate day) {
        this.day = day;
    }

    static ProviderBill read(String account, LocalDate day, byte[] bill) throws BillMalformed {
        WechatBill read = new WechatBill(day);
        List<String> lines = new String(bill, UTF_8).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            read.line(index + 1, lines.get(index).replace(BOM, ""));
        }
        if (read.columns == null) {
            throw new BillMalformed(0, "has no line with the names of its columns");
        }
        return new ProviderBill(account, day, BillBytes.hash("SHA-256", bill), read.rows, read.summary);
    }

    private void line(int number, String line) throws BillMalformed {
        if (line.isBlank()) {
            return;
        }
        if (line.charAt(0) != TICK) {
            BillColumns named = new BillColumns(Stream.of(line.split(",")).map(String::strip).toList());
            if (named.names().contains(SUMMED)) {
                summed = named;
            } else {
                columns = named;
            }
        } else if (summed != null) {
            summary = summary(summed.row(number, fields(line), SUMMED));
        } else if (columns != null) {
            rows.add(row(columns.row(number, fields(line), SUBJECT)));
        } else {
            throw new BillMalformed(number, "comes before the names of the columns");
        }
    }

    /** A comma without a back-tick behind it is part of a field. */
    private static List<String> fields(String line) {
        return Stream.of(line.substring(1).split(BETWEEN, -1)).map(String::strip).toList();
    }

    private Row row(BillColumns.Row row) throws BillMalformed {
        String payment = row.text("商户订单号");
        Instant at = at(row);
        return switch (row.text(STATE)) {
            case PAID -> of(row, Kind.PAYMENT, payment, row.minor(TOTAL), at);
            case "REFUND" -> of(row, Kind.REFUND, row.text("商户退款单号"), -row.minor(REFUND), at);
            case "REVOKED" -> of(row, Kind.REVOKED, payment, -row.minor(REFUND), at);
            default -> of(row, Kind.OTHER, payment, row.minor(TOTAL) - row.minor(REFUND), at);
        };
    }

    private static Row of(BillColumns.Row row, Kind kind, String number, long amountMinor, Instant at)
            throws BillMalformed {
        return new Row(row.line(), kind, number, row.text("商户订单号"), row.text("微信订单号"), amountMinor,
                row.e5(FEE), at);
    }

    /** A payment of another day makes it the bill of another day. */
    private Instant at(BillColumns.Row row) throws BillMalformed {
        try {
            LocalDateTime at = LocalDateTime.parse(row.text("交易时间"), TIME);
            if (!at.toLocalDate().equals(day) && row.text(STATE).equals(PAID)) {
                throw new BillMalformed(row.line(), "is of another day: " + at.toLocalDate());
            }
            return at.toInstant(CHINA);
        } catch (DateTimeException malformed) {
            throw new BillMalformed(row.line(), "column 交易时间 is no time");
        }
    }

    private static Summary summary(BillColumns.Row row) throws BillMalformed {
        long paid = row.minor("订单总金额");
        long refunded = row.minor("申请退款总金额");
        String count = row.text(SUMMED);
        if (count.isEmpty() || !count.chars().allMatch(Character::isDigit)) {
            throw new BillMalformed(row.line(), "column " + SUMMED + " is no number");
        }
        return new Summary(Long.parseLong(count), paid, refunded, paid - refunded, row.e5("手续费总金额"));
    }
}
