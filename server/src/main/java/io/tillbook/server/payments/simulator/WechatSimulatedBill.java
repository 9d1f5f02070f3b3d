package io.tillbook.server.payments.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.transport.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bill as WeChat Pay makes it: a back-tick before each field, commas within the names of goods, a summary behind. */
record WechatSimulatedBill(LocalDate day, Set<BillFault> faults) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String COLUMNS = "\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,"
            + "交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,"
            + "商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
    private static final String SUMMED = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
    private static final int FEE_DIGITS = 5;

    byte[] text(List<SimulatedPayment> payments) {
        String rows = BillEntry.of(day, payments, faults)
                .stream()
                .map(entry -> row(entry, faults.contains(BillFault.OTHER_DAY) ? entry.at().minusDays(1) : entry.at()))
                .map(row -> row + "\r\n")
                .collect(Collectors.joining());
        Set<BillFault> summed =
                faults.contains(BillFault.FOREIGN_ROW) ? Set.of(BillFault.FOREIGN_ROW) : Set.of();
        return (COLUMNS + "\r\n" + rows + SUMMED + "\r\n" + summary(BillEntry.of(day, payments, summed))
                + "\r\n").getBytes(UTF_8);
    }

    private String row(BillEntry entry, LocalDateTime at) {
        String none = "0.00";
        String amount = Yuan.text(entry.amountMinor()) + (faults.contains(BillFault.THREE_DECIMALS) ? "5" : "");
        String paid = entry.isRefund() ? none : amount;
        String back = entry.isRefund() ? amount : none;
        String state = !entry.isRefund() ? "SUCCESS" : entry.isTakenBack() ? "REVOKED" : "REFUND";
        return ticked(at.format(TIME), WechatSimulator.APP, WechatSimulator.MERCHANT, "0", "R1", entry.transaction(),
                entry.payment(), "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "MICROPAY", state, "OTHERS", "CNY", paid, none,
                entry.refundId(), entry.refund(), back, none, entry.isRefund() ? "ORIGINAL" : "",
                entry.isRefund() ? "PROCESSING" : "", "账房门店, 二楼", "", fee(entry.feeE5()), "0.38%", paid, back, "");
    }

    private String summary(List<BillEntry> entries) {
        long paid = entries.stream().filter(entry -> !entry.isRefund()).mapToLong(BillEntry::amountMinor).sum();
        long back = entries.stream().filter(BillEntry::isRefund).mapToLong(BillEntry::amountMinor).sum();
        long told = faults.contains(BillFault.LYING_SUMMARY) ? paid + 1 : paid;
        return ticked(Integer.toString(entries.size()), Yuan.text(told), Yuan.text(back), "0.00",
                fee(entries.stream().mapToLong(BillEntry::feeE5).sum()), Yuan.text(told), Yuan.text(back));
    }

    private static String ticked(String... fields) {
        return Stream.of(fields).map(field -> "`" + field).collect(Collectors.joining(","));
    }

    private static String fee(long e5) {
        return BigDecimal.valueOf(e5, FEE_DIGITS).toPlainString();
    }
}
