package io.tillbook.server.payments.simulator;

import io.tillbook.server.payments.transport.Yuan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bill as Alipay makes it: an archive of two files in GBK, fields padded with tabs, fees as the chain loses them. */
record AlipaySimulatedBill(LocalDate day, Set<BillFault> faults) {
    private static final Charset GBK = Charset.forName("GBK");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");
    private static final String COLUMNS = "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,"
            + "对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,"
            + "商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";
    private static final String SUMMED = "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）,支付宝优惠（元）,"
            + "商家优惠（元）,卡消费金额（元）,服务费（元）,分润（元）,实收净额（元）";
    private static final int FEE_DIGITS = 5;

    byte[] archive(List<SimulatedPayment> payments) {
        List<BillEntry> told = BillEntry.of(day, payments, faults);
        String name = AlipaySimulator.SELLER + "0156_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, GBK)) {
            add(zip, name + "_业务明细(汇总).csv", summed(BillEntry.of(day, payments, summedFaults())));
            add(zip, name + "_业务明细.csv", details(told));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return archive.toByteArray();
    }

    /** The summary counts what is missing, and what is there twice only once. */
    private Set<BillFault> summedFaults() {
        return faults.contains(BillFault.FOREIGN_ROW) ? Set.of(BillFault.FOREIGN_ROW) : Set.of();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(GBK));
        zip.closeEntry();
    }

    private String details(List<BillEntry> entries) {
        LocalDate told = faults.contains(BillFault.OTHER_DAY) ? day.minusDays(1) : day;
        String rows = entries.stream().map(this::row).collect(Collectors.joining("\r\n"));
        return String.join("\r\n", "#支付宝业务明细查询", "#账号：[" + AlipaySimulator.SELLER + "0156]",
                "#起始日期：[" + told.format(DAY) + " 00:00:00]   终止日期：[" + told.plusDays(1).format(DAY) + " 00:00:00]",
                "#-----------------------------------------业务明细列表----------------------------------------", COLUMNS,
                rows, "#-----------------------------------------业务明细列表结束------------------------------------",
                "#导出时间：[" + told.plusDays(1).format(DAY) + " 10:00:00]", "");
    }

    private String row(BillEntry entry) {
        String amount = Yuan.text(entry.signedMinor()) + (faults.contains(BillFault.THREE_DECIMALS) ? "5" : "");
        return String.join(",", entry.transaction() + "\t", entry.payment() + "\t", entry.isRefund() ? "退款" : "交易",
                "账房门店", entry.at().format(TIME) + "\t", entry.at().format(TIME) + "\t", "S1\t", "", "", "R1\t",
                "*明(138****0000)", amount, Yuan.text(entry.signedMinor()), "0.00", "0.00", "0.00", "0.00", "0.00", "",
                "0.00", "0.00", entry.refund() + "\t", fee(-entry.feeE5()), "0.00", "");
    }

    private String summed(List<BillEntry> entries) {
        long net = entries.stream().mapToLong(BillEntry::signedMinor).sum();
        long refunds = entries.stream().filter(BillEntry::isRefund).count();
        long fee = entries.stream().mapToLong(BillEntry::feeE5).sum();
        long told = faults.contains(BillFault.LYING_SUMMARY) ? net + 1 : net;
        String all = String.join(",", "合计", "", Long.toString(entries.size() - refunds), Long.toString(refunds),
                Yuan.text(told), Yuan.text(told), "0.00", "0.00", "0.00", fee(-fee), "0.00", Yuan.text(told));
        return String.join("\r\n", "#支付宝业务汇总查询", SUMMED, all, "#业务明细汇总列表结束", "");
    }

    private static String fee(long e5) {
        return BigDecimal.valueOf(e5, FEE_DIGITS).toPlainString();
    }
}
