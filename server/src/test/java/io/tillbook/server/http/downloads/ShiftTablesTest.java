package io.tillbook.server.http.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.query.payments.UnsettledPayment;
import io.tillbook.query.shifts.settlement.SettledDay;
import io.tillbook.query.shifts.settlement.ShownDay;
import io.tillbook.query.shifts.settlement.UnsettledOfDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftTablesTest {
    private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2026-11-28T22:00:00+08:00");
    private static final String PAYMENT = "01998f00-0077-7000-8000-000000000001";
    private static final SettledDay DAY = new SettledDay(NIGHT, List.of(), ShiftTotals.NONE, List.of(),
            ShiftTotals.NONE, List.of(), Money.ZERO);
    private static final UnsettledOfDay UNSETTLED = new UnsettledOfDay(7, Money.of(12_345), 1, Money.of(345),
            List.of(new UnsettledPayment(new PaymentId(PAYMENT), new RegisterId("R1"), TenderMethod.WECHAT,
                    PaymentChannel.BARCODE, Money.of(345), PaymentState.UNKNOWN, NIGHT.minusHours(1))));
    private static final UnsettledOfDay NOTHING = new UnsettledOfDay(0, Money.ZERO, 0, Money.ZERO, List.of());

    @TempDir private Path pages;

    /** A day whose payments are not all settled says so in each of its documents. */
    @Test
    void unsettledPaymentsAreTold() throws IOException {
        assertThat(lines(UNSETTLED)).contains("unsettled,all,count,7", "unsettled,all,amountMinor,12345",
                "unsettled,unknown,count,1", "unsettled,unknown,amountMinor,345",
                "unsettledPayments," + PAYMENT + ",startedAt,2026-11-28T21:00+08:00",
                "unsettledPayments," + PAYMENT + ",amountMinor,345");
        assertThat(printed(UNSETTLED)).contains("未决收款 Unsettled payments", "123.45", "其中未知 Of these unknown",
                "R1 · 微信 WeChat", "未知 Unknown", "3.45");
        assertThat(document(UNSETTLED)).contains("\"unsettled\":{\"all\":{\"amountMinor\":12345,\"count\":7},"
                + "\"unknown\":{\"amountMinor\":345,\"count\":1}}");
    }

    @Test
    void aDayWithoutThemDoesNotMentionThem() throws IOException {
        assertThat(lines(NOTHING)).noneMatch(line -> line.startsWith("unsettled"));
        assertThat(printed(NOTHING)).contains("营业额 Revenue").doesNotContain("Unsettled");
        assertThat(document(NOTHING)).doesNotContain("unsettled");
    }

    private static List<String> lines(UnsettledOfDay unsettled) {
        return ShiftTables.of(DAY, unsettled)
                .stream()
                .flatMap(table -> table.lines().stream())
                .map(line -> String.join(",", line))
                .toList();
    }

    private static String document(UnsettledOfDay unsettled) {
        return ShiftDocuments.settlement(new ShownDay(new LocationId("S1"), LocalDate.of(2026, 11, 28), List.of(), DAY,
                List.of(), 0, unsettled), DAY);
    }

    private String printed(UnsettledOfDay unsettled) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FiguresPdf pdf = new FiguresPdf("日结", "S1", pages)) {
            for (FigureTable table : ShiftTables.of(DAY, unsettled)) {
                table.printOn(pdf);
            }
            pdf.writeTo(out);
        }
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
