package io.tillbook.console.pricing;

import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.engine.PricingEngine;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/** What JavaScript sees of the engine. */
public final class PricingModule {
    private static @Nullable Known known;

    private PricingModule() {}

    /** Rules as they were read last: a till asks by the same ones for each change of a basket. */
    private record Known(String text, RuleBook rules) {}

    /**
     * Prices a basket. What is asked alike is answered alike, to the last byte, here and on the server.
     *
     * @param rules what can hold, as JSON: {@code rules}, {@code sets}, {@code policy}, {@code search}
     * @param question what is bought and what else is known, as JSON: {@code basket}, {@code facts}
     * @return the priced basket as JSON, or {@code refused} with a pointer to what is wrong and why
     */
    @JSExport
    public static String price(String rules, String question) {
        return answer(() -> {
            RuleBook book = read(rules);
            PricingQuery asked = PricingQuery.read(question);
            return Answer.of(PricingEngine.price(asked.basket(), book, asked.facts()));
        });
    }

    /**
     * Reads a code that was scanned: a barcode, a label of a scale or an element string of GS1.
     *
     * @param question the code, the layouts of labels, and what is known of its product, as JSON: {@code code},
     *     {@code labels}, {@code day}, {@code unit}, {@code unitPriceMinor}
     * @return what it says as JSON, or {@code refused}
     */
    @JSExport
    public static String scan(String question) {
        return answer(() -> ScanQuery.read(question).answer());
    }

    private static String answer(Supplier<Map<String, Object>> asked) {
        try {
            return JsonWriter.text(asked.get());
        } catch (Refused refused) {
            return JsonWriter.text(Map.of("refused",
                    JsonWriter.members("field", refused.pointer(), "reason", refused.reason())));
        }
    }

    private static RuleBook read(String rules) {
        Known last = known;
        if (last != null && last.text.equals(rules)) {
            return last.rules;
        }
        RuleBook read = RuleBookReader.read(rules);
        known = new Known(rules, read);
        return read;
    }
}
