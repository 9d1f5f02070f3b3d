package io.tillbook.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Trouble;
import io.tillbook.device.emulator.EmulatedPrinter;
import io.tillbook.device.emulator.Sheet;
import io.tillbook.device.port.Port;
import io.tillbook.device.receipt.DocumentKind;
import io.tillbook.device.receipt.Documents;
import io.tillbook.device.receipt.Language;
import io.tillbook.device.receipt.Paper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A document is printed only where the printer says so. */
class ReceiptPrinterTest {
    private static final byte[] RECEIPT = ReceiptBytes.of(new Documents(null, null).rows(DocumentKind.RECEIPT,
            Documents.sample(DocumentKind.RECEIPT), Language.ZH, Paper.MM80, 1), Paper.MM80, PrintMode.TEXT);

    private final List<Sheet> sheets = new ArrayList<>();
    private final EmulatedPrinter paper = new EmulatedPrinter(Paper.MM80.dots(), sheets::add);
    private final ReceiptPrinter printer = new ReceiptPrinter(true, Duration.ofMillis(500));

    @Test
    void saysPrintedWhereThePrinterDoes() {
        assertThat(printer.print(paper, RECEIPT)).isEqualTo(new PrintOutcome.Printed(false));
        assertThat(sheets).hasSize(1);
    }

    @Test
    void sendsNothingWithoutPaper() {
        paper.paperLeft(0);

        assertThat(printer.print(paper, RECEIPT)).isEqualTo(new PrintOutcome.NotSent(Trouble.PAPER_END));
        paper.paperLeft(-1);
        assertThat(sheets).isEmpty();
        assertThat(paper.linesOfOpenSheet()).isEmpty();
    }

    @Test
    void doesNotKnowAboutADocumentInWhichThePaperEnded() {
        paper.paperLeft(300);

        assertThat(printer.print(paper, RECEIPT)).isEqualTo(new PrintOutcome.Unknown(Trouble.PAPER_ENDED_WITHIN));
        assertThat(sheets).isEmpty();
        assertThat(paper.linesOfOpenSheet()).hasSizeBetween(5, 15);
    }

    @Test
    void sendsNothingToAnOpenCoverOrASilentPrinter() {
        paper.coverOpen(true);
        assertThat(printer.print(paper, RECEIPT)).isEqualTo(new PrintOutcome.NotSent(Trouble.COVER_OPEN));

        paper.coverOpen(false);
        paper.silent(true);
        assertThat(printer.print(paper, RECEIPT)).isEqualTo(new PrintOutcome.NotSent(Trouble.SILENT));

        paper.silent(false);
        paper.unplugged(true);
        assertThat(printer.print(paper, RECEIPT)).isEqualTo(new PrintOutcome.NotSent(Trouble.NOT_CONNECTED));
        assertThat(sheets).isEmpty();
    }

    @Test
    void neverBelievesAPrinterThatTellsNothing() {
        paper.silent(true);

        assertThat(new ReceiptPrinter(false, Duration.ofMillis(500)).print(paper, RECEIPT))
                .isEqualTo(new PrintOutcome.Unknown(Trouble.NOT_CONFIRMED));
        assertThat(sheets).hasSize(1);
    }

    @Test
    void sendsNothingToWhatIsNoPrinter() throws Exception {
        Port web = new AnsweringPort("HTTP/1.1 400 Bad Request\r\n\r\n");

        assertThat(printer.print(web, RECEIPT)).isEqualTo(new PrintOutcome.NotSent(Trouble.GARBLED));
        assertThat(printer.examine(new AnsweringPort("HTTP/1.1 400 Bad Request"))).contains(Trouble.GARBLED);
    }

    /** Answers everything with the same text. */
    private static final class AnsweringPort implements Port {
        private final String text;
        private int place = -1;

        AnsweringPort(String text) {
            this.text = text;
        }

        @Override
        public void write(byte[] bytes) {
            place = 0;
        }

        @Override
        public int read(Duration within) {
            return place < 0 || place == text.length() ? NOTHING : text.charAt(place++);
        }

        @Override
        public void close() {
            place = -1;
        }
    }

    @Test
    void opensTheDrawer() throws Exception {
        paper.write(ReceiptPrinter.kick(2));

        assertThat(paper.kicks()).isEqualTo(1);
    }
}
