package io.tillbook.console.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.api.pricing.productset.SetGoods;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the module reads what it is asked, and how large it is. */
class PricingModuleTest {
    private static final String BASKET = """
            {"basket": {"lines": [{"lineNo": 1, "sku": "A", "quantity": 1.25, "unitPriceMinor": 1000}]},
             "facts": {"location": "S1", "pricedAt": "2026-11-27T12:00:00+08:00"}}
            """;
    private static final int MOST_BYTES = 800_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"layer": "ORDER", "give": {"off": -1}} | /rules/0/rule/give/off | must be greater than 0
            {"layer": "ORDER", "give": {"of": 1}} | /rules/0/rule/give/of | is unknown
            {"layer": "ORDER", "give": {"off": "1"}} | /rules/0/rule/give/off | must be an integer
            {"layer": "ORDER", "give": {"off": 1.5}} | /rules/0/rule/give/off | must be an integer
            {"layer": "ORDER", "give": {"off": 1}, "scope": {"skus": ["/"]}} | /rules/0/rule/scope/skus/0 | must be 1
            {"layer": "ORDER", "give": {"off": 1}, "a/b": 1} | /rules/0/rule/a~1b | is unknown
            {"layer": "ORDRE", "give": {"off": 1}} | /rules/0/rule/layer | must be one of [PRICE
            {"give": {"off": 1}} | /rules/0/rule/layer | is required
            {"layer": "ORDER", "give": {"off": 1}, "layer": "ORDER"} | '' | has layer twice
            {"layer": "ORDER", "give": {"off": 01}} | '' | is no JSON: character
            """)
    void tellsWhatIsWrongWithARule(String rule, String pointer, String reason) {
        String rules = "{\"rules\": [{\"promotion\": \"P\", \"version\": 1, \"rule\": " + rule + "}]}";
        String answer = PricingModule.price(rules, BASKET);
        assertThat(answer).startsWith("{\"refused\":{\"field\":\"" + pointer + "\",\"reason\":\"").contains(reason);
        assertThat(Node.price(rules, BASKET)).isEqualTo(answer);
    }

    @Test
    void tellsWhatIsWrongWithAQuestion() {
        assertThat(PricingModule.price("{}", BASKET)).contains("\"totalMinor\":1250");
        assertThat(PricingModule.price("{}", BASKET.replace("1.25", "1.2345")))
                .contains("/basket/lines/0/quantity", "three decimal places");
        assertThat(PricingModule.price("{}", BASKET.replace("\"A\"", "\" \""))).contains("/basket/lines/0/sku");
        assertThat(PricingModule.price("{}", BASKET.replace("+08:00", ""))).contains("/facts/pricedAt");
        assertThat(PricingModule.price("{}", "[".repeat(10_000))).contains("is nested too deeply");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "code": "6901234567892"                                     | {"item":"6901234567892"}
            "code": "6901234567892", "unit": "PIECE"                    | {"item":"6901234567892","quantity":1}
            "code": "2012345012509", "unit": "KG"                       | {"item":"12345","quantity":1.25}
            "code": "2112345012506", "unit": "KG", "unitPriceMinor": 500 | {"item":"12345","labelMinor":1250,"quantity":2.5}
            "code": "]C10106901234567892172611301037", "unit": "PIECE"  | {"item":"06901234567892","batch":"37","batchDaysLeft":2,"quantity":1}
            "code": "2012345012504"                                     | {"refused":{"field":"/code","reason":"must end with its check digit: it was misread, or is none of our labels"}}
            "code": ""                                                  | {"refused":{"field":"/code","reason":"must have 1 to 500 characters and not be blank"}}
            """)
    void readsCodesThatWereScanned(String members, String answer) {
        String question = "{\"labels\": [{\"pattern\": \"20IIIIIWWWWWC\"}, {\"pattern\": \"21IIIIIPPPPPC\"}], "
                + "\"day\": \"2026-11-28\", " + members + "}";
        assertThat(PricingModule.scan(question)).isEqualTo(answer);
        assertThat(Node.scan(question)).isEqualTo(answer);
    }

    @Test
    void rulesThatChangeAreReadAgain() {
        String off = """
                {"rules": [{"promotion": "P", "version": 1, "rule": {"layer": "ORDER", "give": {"off": 50}}}]}
                """;
        assertThat(PricingModule.price(off, BASKET)).contains("\"totalMinor\":1200");
        assertThat(PricingModule.price(off.replace("50", "60"), BASKET)).contains("\"totalMinor\":1190");
        assertThat(Node.price(off, BASKET)).contains("\"totalMinor\":1200");
        assertThat(Node.price(off.replace("50", "60"), BASKET)).contains("\"totalMinor\":1190");
    }

    /** A member that the language gains has to be read here too. */
    @Test
    void knowsEveryMemberOfTheLanguage() {
        assertThat(taken(PromotionRule.class, RuleReader::rule)).isEqualTo(named(PromotionRule.class));
        assertThat(taken(SetGoods.class, RuleReader::set)).isEqualTo(named(SetGoods.class));
    }

    /** The members that a reader takes without calling them unknown, of the record and all that are in it. */
    private static Set<String> taken(Class<?> record, Consumer<Members> reader) {
        Set<String> known = new TreeSet<>();
        for (String path : named(record)) {
            try {
                reader.accept(Members.of(JsonReader.read(nested(path)), ""));
                known.add(path);
            } catch (Refused refused) {
                if (!refused.pointer().equals(path) || !refused.reason().equals("is unknown")) {
                    known.add(path);
                }
            }
        }
        return known;
    }

    private static Set<String> named(Class<?> record) {
        Set<String> paths = new TreeSet<>();
        name("", record, paths);
        return paths;
    }

    private static void name(String at, Class<?> record, Set<String> paths) {
        for (RecordComponent component : record.getRecordComponents()) {
            String path = at + "/" + component.getName();
            paths.add(path);
            Class<?> type = element(component);
            if (type.isRecord() && type.getPackage().equals(PromotionRule.class.getPackage())) {
                name(component.getType() == List.class ? path + "/0" : path, type, paths);
            }
        }
    }

    private static Class<?> element(RecordComponent component) {
        if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType list) {
            Type first = list.getActualTypeArguments()[0];
            return first instanceof Class<?> element ? element : Object.class;
        }
        return component.getType();
    }

    /** A value for nothing but what a path names; it is of a wrong kind wherever the reader gets as far as it. */
    private static String nested(String path) {
        List<String> names = new ArrayList<>(List.of(path.substring(1).split("/")));
        Collections.reverse(names);
        String json = "{\"wrong kind\": true}";
        for (String name : names) {
            json = name.equals("0") ? "[" + json + "]" : "{\"" + name + "\": " + json + "}";
        }
        return json;
    }

    @Test
    void answersWhatTheReadmeSays() throws IOException {
        List<String> blocks = blocks(Files.readString(Path.of("README.md")));
        String answer = PricingModule.price(blocks.get(0), blocks.get(1));
        assertThat(JsonReader.read(answer)).isEqualTo(JsonReader.read(blocks.get(2)));
        assertThat(Node.price(blocks.get(0), blocks.get(1))).isEqualTo(answer);
        String refused = PricingModule.price(blocks.get(0).replace("5000}}}", "0}}}"), blocks.get(1));
        assertThat(JsonReader.read(refused)).isEqualTo(JsonReader.read(blocks.get(3)));
    }

    private static List<String> blocks(String prose) {
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(prose)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void isOneFileThatATillCanKeep() throws IOException {
        assertThat(Files.size(Node.module())).isLessThan(MOST_BYTES);
        assertThat(Files.readString(Node.module())).contains("export{").doesNotContain("import ");
    }
}
