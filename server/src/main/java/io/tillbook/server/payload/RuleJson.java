package io.tillbook.server.payload;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.command.store.LedgerJson;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads rules that come otherwise than in a command, as strictly as those that do. */
public final class RuleJson {
    private static final JsonMapper JSON = LedgerJson.commands();
    private static final Shape SHAPE = Shapes.of(PromotionRule.class);

    private RuleJson() {}

    /**
     * The rule that a JSON value is.
     *
     * @param json texts, numbers, booleans, lists and maps
     * @throws InvalidField naming what is wrong with it by a JSON pointer into the rule
     */
    public static PromotionRule read(Object json) {
        JsonNode tree = JSON.valueToTree(json);
        List<FieldError> errors = ShapeCheck.errors(SHAPE, tree, "");
        if (!errors.isEmpty()) {
            throw new InvalidField(errors.getFirst().place(), errors.getFirst().detail());
        }
        try {
            return JSON.treeToValue(tree, PromotionRule.class).bounded("");
        } catch (JacksonException refused) {
            FieldError error = Payloads.error(refused, "");
            throw new InvalidField(error.place(), error.detail());
        }
    }
}
