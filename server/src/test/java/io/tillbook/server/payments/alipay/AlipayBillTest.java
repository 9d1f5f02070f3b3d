package io.tillbook.server.payments.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tillbook.server.payments.provider.ProviderBill.Kind;
import io.tillbook.server.payments.provider.ProviderBill.Row;
import io.tillbook.server.payments.transport.BillMalformed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Bills of Alipay with columns in another order, others beside them, and commas where they hurt. */
class AlipayBillTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String COLUMNS =
            "完成时间,业务类型,新的列,商品名称,商户订单号,支付宝交易号,订单金额（元）,退款批次号/请求号,服务费（元）\r\n";

    private static byte[] archive(String rows) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, AlipayBill.GBK)) {
            zip.putNextEntry(new ZipEntry("2088_20261128_业务明细.csv"));
            zip.write(("#支付宝业务明细查询\r\n#起始日期：[2026年11月28日 00:00:00]\r\n" + COLUMNS + rows + "#结束\r\n")
                    .getBytes(AlipayBill.GBK));
        }
        return archive.toByteArray();
    }

    @Test
    void columnsAreReadByName() throws IOException, BillMalformed {
        byte[] archive = archive("""
                2026-11-28 23:59:58\t,交易,x,别人的,商品,P1\t,T1\t,128.00,\t,0.48640
                2026-11-28 23:59:59\t,退款,"a,b",茶,P1\t,T1\t,-28.00,R1\t,-0.10640
                2026-11-28 12:00:00,分润,,,P2,T2,0.00,,0.00
                """);
        assertThat(AlipayBill.read("main", DAY, archive).rows())
                .extracting(Row::number, Row::amountMinor, Row::feeE5, Row::at)
                .containsExactly(tuple("P1", 12_800L, 48_640L, at("15:59:58")),
                        tuple("R1", -2_800L, -10_640L, at("15:59:59")),
                        tuple("P2", 0L, 0L, at("04:00:00")));
    }

    @Test
    void whatWasCancelledIsNoRefund() throws IOException, BillMalformed {
        byte[] archive = archive("""
                2026-11-28 12:00:00\t,交易,x,茶,P1\t,T1\t,128.00,\t,0.48640
                2026-11-28 12:00:30\t,退款,x,茶,P1\t,T1\t,-128.00,\t,-0.48640
                2026-11-28 12:00:31\t,退款,x,茶,P2\t,T2\t,-1.00,P2\t,0.00
                """);
        assertThat(AlipayBill.read("main", DAY, archive).rows())
                .extracting(Row::kind, Row::number)
                .containsExactly(tuple(Kind.PAYMENT, "P1"), tuple(Kind.REVOKED, "P1"), tuple(Kind.REVOKED, "P2"));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-28T" + time + "Z");
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThatThrownBy(() -> AlipayBill.read("main", DAY, archive("2026-11-28 12:00:00,交易,,茶,P1,T1,1.005,,0\r\n")))
                .isInstanceOfSatisfying(BillMalformed.class, malformed -> {
                    assertThat(malformed.answer().line()).isEqualTo(4);
                    assertThat(malformed.answer().reason())
                            .isEqualTo("column 订单金额（元） has more than 2 decimals: 1.005");
                });
        assertThatThrownBy(() -> AlipayBill.read("main", DAY, archive("2026-11-28 12:00:00,交易,,茶\r\n")))
                .hasMessage("has 4 fields instead of 9");
        assertThatThrownBy(() -> AlipayBill.read("main", DAY.plusDays(1), archive(""))).hasMessage("is of another day");
        assertThatThrownBy(() -> AlipayBill.read("main", DAY, new byte[] {1, 2, 3}))
                .hasMessage("has no file 业务明细");
    }
}
