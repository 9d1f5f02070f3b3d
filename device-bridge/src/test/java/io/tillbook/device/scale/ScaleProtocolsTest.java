package io.tillbook.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.Hex;
import io.tillbook.device.Trouble;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of scales as their manuals have them, and as bad lines deliver them. */
class ScaleProtocolsTest {
    private static final byte[] QUARTER_KILO = Hex.bytes("01 02 53 20 30 30 2E 32 35 30 6B 67 66 03 04");
    private static final Reading QUARTER = new Reading.Weight(Quantity.ofThousandths(250));

    @Test
    void casTellsAQuarterOfAKilogram() {
        assertThat(new Cas().first(QUARTER_KILO)).contains(new ScaleProtocol.Frame(QUARTER, 15));
    }

    @Test
    void casTellsWhatDoesNotCount() {
        assertThat(reading(new Cas(), cas('U', ' ', "00.250", "kg"))).isEqualTo(none(Trouble.UNSTABLE));
        assertThat(reading(new Cas(), cas('S', 'F', "99.999", "kg"))).isEqualTo(none(Trouble.OVERLOAD));
        assertThat(reading(new Cas(), cas('S', '-', "00.010", "kg")))
                .isEqualTo(new Reading.Weight(Quantity.ofThousandths(-10)));
        assertThat(reading(new Cas(), cas('S', ' ', "   250", " g"))).isEqualTo(QUARTER);
        assertThat(reading(new Cas(), cas('S', ' ', "00.250", "lb"))).isEqualTo(none(Trouble.GARBLED));
    }

    @Test
    void casFindsAWholeFrameBehindATornOneAndNoise() {
        byte[] torn = concat(Hex.bytes("FF 7E 01 02 53 20 30 30"), QUARTER_KILO);

        assertThat(new Cas().first(torn)).contains(new ScaleProtocol.Frame(QUARTER, torn.length));
        assertThat(new Cas().first(concat(QUARTER_KILO, QUARTER_KILO))).contains(new ScaleProtocol.Frame(QUARTER, 15));
    }

    @Property
    void casBelievesNoFrameInWhichABitIsWrong(@ForAll @IntRange(max = 14) int at, @ForAll @IntRange(max = 7) int bit) {
        byte[] flipped = QUARTER_KILO.clone();
        flipped[at] ^= (byte) (1 << bit);

        assertThat(new Cas().first(flipped)).isEmpty();
    }

    @Property
    void noProtocolFailsOnNoise(@ForAll @Size(max = 40) byte[] noise) {
        for (ScaleKind kind : ScaleKind.values()) {
            kind.protocol(100).first(noise);
        }
    }

    @ParameterizedTest
    @CsvSource({"02 30 30 32 35 30 0D, 250", "02 30 30 32 35 0D, 250", "02 30 30 2E 32 35 30 0D, 250",
            "0D 02 30 02 30 31 32 33 34 0D, 1234", "02 3F 30 0D, 0"})
    void toledoTellsWeights(String bytes, long thousandths) {
        assertThat(reading(new Toledo8217(), Hex.bytes(bytes)))
                .isEqualTo(new Reading.Weight(Quantity.ofThousandths(thousandths)));
    }

    @ParameterizedTest
    @CsvSource({"02 3F 31 0D, UNSTABLE", "02 3F 32 0D, OVERLOAD", "02 3F 34 0D, BELOW_ZERO"})
    void toledoTellsWhatDoesNotCount(String bytes, Trouble trouble) {
        assertThat(reading(new Toledo8217(), Hex.bytes(bytes))).isEqualTo(none(trouble));
    }

    @Test
    void toledoWaitsForTheEnd() {
        assertThat(new Toledo8217().first(Hex.bytes("02 30 30 32 35 30"))).isEmpty();
    }

    @Test
    void nciTellsWeightsAndStates() {
        assertThat(reading(new Nci(), nci("0000.25KG", "00"))).isEqualTo(QUARTER);
        assertThat(reading(new Nci(), nci("0000.25KG", "10"))).isEqualTo(none(Trouble.UNSTABLE));
        assertThat(reading(new Nci(), nci("0000.25KG", "02"))).isEqualTo(none(Trouble.OVERLOAD));
        assertThat(reading(new Nci(), nci("0000.25KG", "01"))).isEqualTo(none(Trouble.BELOW_ZERO));
        assertThat(reading(new Nci(), nci("0000.25LB", "00"))).isEqualTo(none(Trouble.GARBLED));
    }

    @Test
    void dialogSendsAPriceAndReadsTheAmount() {
        Dialog06 dialog = new Dialog06(580);

        assertThat(dialog.questions()).extracting(Hex::of)
                .containsExactly("04 02 30 31 1B 30 30 30 35 38 30 1B 03", "04 05");
        assertThat(dialog.isAcknowledged(Hex.bytes("06"))).isTrue();
        assertThat(reading(dialog, text("\u000202\u001b3\u001b01230\u001b000580\u001b000713\u0003")))
                .isEqualTo(new Reading.Priced(Quantity.ofThousandths(1_230), 713, 580));
    }

    @ParameterizedTest
    @CsvSource({"20, UNSTABLE", "21, NOT_CLEARED", "30, EMPTY", "31, BELOW_ZERO", "32, OVERLOAD", "10, BROKEN"})
    void dialogTellsWhatDoesNotCount(String code, Trouble trouble) {
        assertThat(reading(new Dialog06(580), text("\u000209\u001b" + code + "\u0003"))).isEqualTo(none(trouble));
    }

    @Test
    void theSameWeightIsNotSoldAgainUnlessTheScaleWasCleared() {
        Weighing.Step first = Weighing.CLEARED.take(QUARTER);
        Weighing.Step again = first.next().take(QUARTER);
        Weighing cleared = again.next().see(new Reading.Weight(Quantity.ZERO));

        assertThat(first.reading()).isEqualTo(QUARTER);
        assertThat(again.reading()).isEqualTo(none(Trouble.NOT_CLEARED));
        assertThat(cleared.take(QUARTER).reading()).isEqualTo(QUARTER);
    }

    @Test
    void onlyWeightsAboveZeroBecomeLines() {
        assertThat(Weighing.CLEARED.take(new Reading.Weight(Quantity.ZERO)).reading())
                .isEqualTo(none(Trouble.EMPTY));
        assertThat(Weighing.CLEARED.take(new Reading.Weight(Quantity.ofThousandths(-5))).reading())
                .isEqualTo(none(Trouble.BELOW_ZERO));
        assertThat(Weighing.CLEARED.take(none(Trouble.UNSTABLE)).reading()).isEqualTo(none(Trouble.UNSTABLE));
    }

    private static Reading none(Trouble trouble) {
        return new Reading.None(trouble);
    }

    private static Reading reading(ScaleProtocol protocol, byte[] bytes) {
        return protocol.first(bytes).orElseThrow().reading();
    }

    static byte[] cas(char state, char sign, String weight, String unit) {
        byte[] middle = text("" + state + sign + weight + unit);
        int checksum = 0;
        for (byte character : middle) {
            checksum ^= character;
        }
        return concat(concat(Hex.bytes("01 02"), middle), new byte[] {(byte) checksum, 3, 4});
    }

    private static byte[] nci(String weight, String status) {
        return text("\n" + weight + "\r\n" + status + "\r\u0003");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
