package io.tillbook.device.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.picture.CharacterSet;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalsTest {
    private static final Bankall.Request REQUEST =
            new Bankall.Request("R1", "wang", Bankall.Kind.SALE, 12_800, "", "", "", "471");

    @Test
    void aRequestHasItsFieldsAtTheirPlaces() {
        assertThat(new String(REQUEST.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo("R1      wang    00000000012800" + " ".repeat(26) + "471");
    }

    @Test
    void anAnswerIsReadAndItsCardIsMasked() {
        assertThat(Bankall.answer(answer("00", "6222020200112230042", "471"), REQUEST))
                .isEqualTo(new TerminalAnswer.Approved(12_800, "112233445566", "622202*********0042", "A1B2C3"));
    }

    @Test
    void aRefusalIsDeclined() {
        assertThat(Bankall.answer(answer("51", "622202******0042", "471"), REQUEST))
                .isEqualTo(new TerminalAnswer.Declined("51", "交易成功"));
    }

    @Test
    void anAnswerToAnotherRequestOrATornOneIsUnknown() {
        assertThat(Bankall.answer(answer("00", "622202******0042", "472"), REQUEST))
                .isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(Bankall.answer(new byte[100], REQUEST)).isInstanceOf(TerminalAnswer.Unknown.class);
    }

    @Test
    void aLostAnswerIsFoundByItsId() {
        TerminalSimulator terminal = new TerminalSimulator();

        assertThat(terminal.start("A", 1_002)).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(terminal.status("A")).isInstanceOf(TerminalAnswer.Approved.class);
        assertThat(terminal.start("A", 1_002)).isInstanceOf(TerminalAnswer.Approved.class);
        assertThat(terminal.takenMinor()).isEqualTo(1_002);
        assertThat(terminal.start("B", 1_003)).isInstanceOf(TerminalAnswer.Unknown.class);
        assertThat(terminal.status("B")).isEqualTo(new TerminalAnswer.NotFound());
        assertThat(terminal.start("C", 1_001)).isInstanceOf(TerminalAnswer.Declined.class);
    }

    @Test
    void whatWasApprovedIsTakenBackOnce() {
        TerminalSimulator terminal = new TerminalSimulator();
        terminal.start("A", 1_000);

        terminal.reverse("B", "A");
        terminal.reverse("B", "A");

        assertThat(terminal.takenMinor()).isZero();
        assertThat(terminal.reverse("C", "X")).isInstanceOf(TerminalAnswer.Declined.class);
    }

    private static byte[] answer(String code, String card, String lrc) {
        String text = "交易成功";
        return (code + "0102" + "%-20s".formatted(card) + "000017" + "000000012800" + text + " ".repeat(32)
                + "M23456789012345" + "T2345678" + "000001" + "1128" + "093107" + "112233445566" + "A1B2C3" + "1128"
                + lrc).getBytes(CharacterSet.GB18030);
    }
}
