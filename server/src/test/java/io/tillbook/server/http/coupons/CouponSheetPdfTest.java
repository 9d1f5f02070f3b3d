package io.tillbook.server.http.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a coupon says of the end of its time, which is said in the offset of who has set it. */
class CouponSheetPdfTest {
    @TempDir private Path folder;

    @Test
    void whatEndsAtAMidnightIsToldByItsLastDay() throws IOException {
        assertThat(coupon("2027-01-01T00:00:00+08:00")).contains("至 to 2026-12-31")
                .noneMatch(line -> line.contains("+08:00"));
    }

    /** The same moment as the midnight of Shanghai: of which day it is the end, its offset alone does not tell. */
    @Test
    void anyOtherEndIsToldWithItsOffset() throws IOException {
        assertThat(coupon("2026-12-31T16:00:00Z")).contains("至 to 2026-12-31", "16:00 Z");
        assertThat(coupon("2026-12-31T18:30:00+08:00")).contains("至 to 2026-12-31", "18:30 +08:00");
    }

    @Test
    void whatHasNoEndTellsNone() throws IOException {
        assertThat(coupon(null)).noneMatch(line -> line.contains("至"));
    }

    private List<String> coupon(@Nullable String until) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CouponSheetPdf sheet =
                new CouponSheetPdf("TEA", until == null ? null : OffsetDateTime.parse(until), folder)) {
            sheet.add(1, "ABCDEFGHIJKL");
            sheet.writeTo(file);
        }
        try (PDDocument read = Loader.loadPDF(file.toByteArray())) {
            return new PDFTextStripper().getText(read).lines().toList();
        }
    }
}
