package io.tillbook.device.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tillbook.device.picture.TextWidth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LayoutTest {
    @Test
    void breaksAtSpacesAndBesideChineseCharacters() {
        assertThat(LineBreaks.lines("green tea from the lake", 10)).containsExactly("green tea", "from the", "lake");
        assertThat(LineBreaks.lines("西湖龙井，茶", 8)).containsExactly("西湖龙", "井，茶");
        assertThat(LineBreaks.lines("ABCDEFGHIJ", 4)).containsExactly("ABCD", "EFGH", "IJ");
    }

    @Test
    void putsCellsSideBySide() {
        List<Row> rows = Layout.rows(List.of(new Block.Columns(List.of(new Block.Cell("西湖龙井绿茶特级礼盒装", 0, Align.LEFT),
                new Block.Cell("28.90", 20, Align.RIGHT)), false)), Paper.MM58);

        assertThat(rows).map(row -> ((Row.Line) row).text())
                .containsExactly("西湖龙井绿                 28.90", "茶特级礼盒", "装");
    }

    @Property
    void noLineIsTooWideAndNothingIsLost(@ForAll String text, @ForAll @IntRange(min = 2, max = 48) int columns) {
        String printable = io.tillbook.device.picture.CharacterSet.printable(text);
        List<String> lines = LineBreaks.lines(printable, columns);

        assertThat(lines).allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns));
        assertThat(String.join("", lines).replaceAll("(?U)\\s", "")).isEqualTo(printable.replaceAll("(?U)\\s", ""));
    }

    @Test
    void anEntryHasItsOwnFieldsAndReachesThoseOfTheDocument() {
        Template template = Template.parse("x", """
                {"parts": [{"type": "group", "each": "lines", "parts": [
                  {"type": "text", "value": "{name} {discountMinor:money} {/discountMinor:money}"}]}]}""");
        var fields = new JsonMapper().readTree("""
                {"discountMinor": 500, "lines": [{"name": "tea"}]}""");

        assertThat(new Filling(Paper.MM80, null).blocks(template.parts(),
                new Fields(fields, fields, Words.in(Language.EN))))
                .containsExactly(new Block.Text("tea  5.00", Style.PLAIN));
    }

    @Test
    void aWrongTemplateSaysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Template.parse("receipt.json", "{\"parts\": [{\"type\": \"text\", \"vaule\": \"x\"}]}"))
                .withMessageContaining("receipt.json")
                .withMessageContaining("vaule");
    }
}
