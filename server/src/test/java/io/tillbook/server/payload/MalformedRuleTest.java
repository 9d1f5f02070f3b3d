package io.tillbook.server.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tillbook.api.pricing.language.PromotionRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no rule is refused at the place that is at fault. */
class MalformedRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"layer":"ORDER","give":{"off":1},"price":1}                                | /price            | is not known
            {"give":{"off":1}}                                                          | /layer            | is required
            {"layer":"SUMMER","give":{"off":1}}                                         | /layer            | must be one of
            {"layer":"PRICE","give":{"pay":1},"onReturn":"RECALC"}                      | /onReturn         | must be KEEP
            {"layer":"ORDER","give":{"off":1},"steps":[{"give":{"off":1}}]}             | /steps            | must not be given together
            {"layer":"ORDER","steps":[]}                                                | /steps            | must have 1 to 20
            {"layer":"ORDER","steps":[{"give":{"off":1}},{"give":{"total":1}}]}         | /steps/1          | is nothing that the layer
            {"layer":"ORDER","steps":[{"give":{"off":1}},{"give":{"points":{"bonus":1}}}]} | /steps         | must all take something off
            {"layer":"ORDER","scope":{"notWith":["x"]},"stack":{"tag":"x"},"give":{"off":1}} | /stack/tag   | must not be among the tags
            """)
    void namesThePlaceInARule(String rule, String pointer, String detail) {
        refusesAt(pointer, detail, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"layer":"ORDER","give":{"off":1,"offf":1}}                                 | /give/offf        | is not known
            {"layer":"MANUAL","give":{"off":1}}                                         | /give             | is nothing that the layer
            {"layer":"PRICE","give":{"off":1}}                                          | /give             | is nothing that the layer
            {"layer":"ORDER"}                                                           | /give             | or steps is required
            {"layer":"ORDER","need":{"amount":1},"steps":[{"give":{"off":1}}]}          | /need             | must not be given together
            {"layer":"ORDER","scope":{},"give":{"off":1}}                               | /scope            | must say which goods
            {"layer":"ORDER","scope":{"skus":[]},"give":{"off":1}}                      | /scope/skus       | must have 1 to 1000
            {"layer":"ORDER","scope":{"skus":["a","a"]},"give":{"off":1}}               | /scope/skus/1     | is named twice
            {"layer":"ORDER","scope":{"sets":["YOG"]},"give":{"off":1}}                 | /scope/sets/0     | must be a product set with
            {"layer":"ORDER","scope":{"sets":["A@1","A@0"]},"give":{"off":1}}           | /scope/sets/1     | must be a product set with
            {"layer":"ORDER","scope":{"except":{}},"give":{"off":1}}                    | /scope/except     | must say which goods
            {"layer":"ORDER","scope":{"except":{"except":{}}},"give":{"off":1}}         | /scope/except/except | is not known
            {"layer":"ORDER","give":{"off":-1}}                                         | /give/off         | must be between 1
            {"layer":"ORDER","give":{"off":0}}                                          | /give/off         | must be between 1
            {"layer":"ORDER","give":{"pay":10001}}                                      | /give/pay         | must be between 0
            {"layer":"ORDER","give":{"off":1,"max":1}}                                  | /give/max         | is for pay only
            {"layer":"ORDER","give":{}}                                                 | /give             | must have exactly one of
            {"layer":"ORDER","give":{"off":1,"pay":1}}                                  | /give             | must have exactly one of
            {"layer":"ORDER","give":{"get":{"pieces":1,"pay":0}}}                       | /give/get/scope   | is required
            {"layer":"ORDER","give":{"get":{"scope":{"skus":["a"]},"pieces":1}}}        | /give/get/pay     | or payMinor is required
            {"layer":"ORDER","give":{"points":{}}}                                      | /give/points/bonus | or multiplierBp
            {"layer":"ORDER","need":{},"give":{"off":1}}                                | /need             | must have exactly one of
            {"layer":"ORDER","need":{"amount":1,"pieces":1},"give":{"off":1}}           | /need             | must have exactly one of
            {"layer":"ORDER","need":{"amount":0},"give":{"off":1}}                      | /need/amount      | must be between 1
            {"layer":"ORDER","need":{"amount":1,"atMost":2},"give":{"off":1}}           | /need/atMost      | is for what counts each time
            {"layer":"ORDER","need":{"pieces":1,"base":"REGULAR"},"give":{"off":1}}     | /need/base        | is for an amount only
            {"layer":"ITEM","need":{"pieces":1},"give":{"cheapest":{"k":2,"pay":0}}}    | /give             | is nothing that the layer
            {"layer":"ITEM","need":{"slots":[{"pieces":0}]},"give":{"total":1}}         | /need/slots/0/pieces | must be between 1
            """)
    void namesThePlaceInGoodsNeedsAndBenefits(String rule, String pointer, String detail) {
        refusesAt(pointer, detail, rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"layer":"ORDER","when":{"from":"2026-12-02T00:00","until":"2026-12-01T00:00"},"give":{"off":1}} | /when/until | must be after from
            {"layer":"ORDER","when":{"from":"2026-12-01T00:00:00Z"},"give":{"off":1}}   | /when/from        | must be a time as
            {"layer":"ORDER","when":{"until":"2026-12-01T00:00","clock":"INSTANT"},"give":{"off":1}} | /when/until | must be a time as
            {"layer":"ORDER","when":{"weekly":[{"days":"MON-FUN","from":"22:00","until":"02:00"}]},"give":{"off":1}} | /when/weekly/0/days | must be days as
            {"layer":"ORDER","when":{"weekly":[{"days":"MON","from":"24:00","until":"02:00"}]},"give":{"off":1}} | /when/weekly/0/from | must be a time of day
            {"layer":"ORDER","when":{"birthday":{}},"give":{"off":1}}                   | /when/birthday/month | must be true, or
            {"layer":"ORDER","when":{"birthday":{"before":61}},"give":{"off":1}}        | /when/birthday/before | must be between 0
            {"layer":"ORDER","when":{"stores":["a b"]},"give":{"off":1}}                | /when/stores/0    | must be 1 to 64
            {"layer":"ORDER","limit":{"total":0},"give":{"off":1}}                      | /limit/total      | must be between 1
            {"layer":"ORDER","holdoutBp":1,"give":{"off":1}}                            | /holdoutBp        | can be kept from members only
            {"layer":"ORDER","when":{"coupon":"A"},"give":{"coupon":{"campaign":"A"}}}  | /when/coupon      | must be of another campaign
            """)
    void namesThePlaceInTimesPeopleAndLimits(String rule, String pointer, String detail) {
        refusesAt(pointer, detail, rule);
    }

    private static void refusesAt(String pointer, String detail, String rule) {
        FieldError error = refused(rule);
        assertThat(error.place()).isEqualTo("/payload/rule" + pointer);
        assertThat(error.detail()).startsWith(detail);
    }

    @Test
    void twentyStepsAreTheMost() {
        assertThat(RuleExample.read(steps(20)).steps()).hasSize(20);
        assertThat(refused(steps(21))).isEqualTo(
                FieldError.at("/payload/rule/steps", "must have 1 to 20 entries"));
    }

    private static String steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> "{\"need\":{\"amount\":" + 1_000 * step + "},\"give\":{\"off\":" + step + "}}")
                .collect(Collectors.joining(",", "{\"layer\":\"ORDER\",\"steps\":[", "]}"));
    }

    @Test
    void sixteenKilobytesAreTheMostHoweverTheyAreWritten() {
        String most = products(PromotionRule.MAX_BYTES);
        assertThat(RuleExample.read(most).text()).hasSize(PromotionRule.MAX_BYTES);
        assertThat(RuleExample.read(most.replace(",", ",\n          ")).text()).hasSize(PromotionRule.MAX_BYTES);
        assertThat(refused(products(PromotionRule.MAX_BYTES + 1))).isEqualTo(FieldError.at("/payload/rule",
                "must have at most 16384 bytes; name a product set"));
        assertThat(refused(products(17_000)).place()).isEqualTo("/payload/rule");
    }

    @Test
    void bytesAreCountedAndNotCharacters() {
        String brands = IntStream.range(0, 13)
                .mapToObj(each -> "\"" + "牌".repeat(450) + each + "\"")
                .collect(Collectors.joining(","));
        assertThat(refused("{\"layer\":\"ORDER\",\"give\":{\"off\":1},\"scope\":{\"brands\":[%s]}}"
                .formatted(brands)).place()).isEqualTo("/payload/rule");
    }

    /** A rule of so many bytes; its products have names of 20 to 43 characters. */
    private static String products(int bytes) {
        String frame = "{\"give\":{\"off\":1},\"layer\":\"ORDER\",\"scope\":{\"skus\":[%s]}}";
        int room = bytes - frame.length() + 2;
        int count = room / 23;
        int rest = room + 1 - count * 23;
        return frame.formatted(IntStream.range(0, count)
                .mapToObj(each -> "\"%0" + (each == count - 1 ? 20 + rest : 20) + "d\"")
                .map(form -> form.formatted(0))
                .map(new Numbered()::next)
                .collect(Collectors.joining(",")));
    }

    /** Gives each of equal names a number of its own. */
    private static final class Numbered {
        private int last;

        String next(String name) {
            last++;
            return name.substring(0, name.length() - 7) + String.format("%06d", last) + "\"";
        }
    }

    private static FieldError refused(String rule) {
        MalformedRequest refused = catchThrowableOfType(MalformedRequest.class, () -> RuleExample.read(rule));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.errors()).hasSize(1);
        return refused.errors().getFirst();
    }
}
