package io.tillbook.query.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import java.util.Collection;
import java.util.Map;

/** How much one query may ask for. */
final class QueryLimits {

    /** Deep enough for the introspection of GraphiQL, which is the deepest sensible query. */
    static final int MAX_DEPTH = 20;

    /** Fields of an answer, counting those of a list as often as the list may have entries. */
    static final int MAX_COMPLEXITY = 20_000;

    private static final String PAGE_SIZE = "first";
    private static final String KEYS = "ids";

    /** One reads all that was sold with a promotion, for a year: a question may have some twenty of them. */
    private static final int EFFECT = 800;

    /** Some read what a member has at many stores. */
    private static final int STORES = 20;

    /** One reads all links of a register, and hashes each anew: a question may have some ten of them. */
    private static final int WHOLE_CHAIN = 1_800;

    /** One reads what was moved in a shift, which are some hundreds. */
    private static final int MOVEMENTS = 150;

    /** Of a large store. */
    private static final int SHIFTS_OF_DAY = 50;

    /** Tills have some that wait for a customer. */
    private static final int UNSETTLED_OF_DAY = 20;

    /** What fields that read much weigh, beside what is asked of them. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of("Promotion.effect", EFFECT, "Query.promotionEffects", EFFECT, "Member.frequency", STORES,
                    "Member.favourites", STORES, "Member.categories", STORES, "Query.zChain", WHOLE_CHAIN,
                    "Query.receiptNumberFindings", EFFECT, "Shift.movements", MOVEMENTS);

    /** How many entries lists have that nobody asks for by the page. */
    private static final Map<String, Integer> USUAL_ENTRIES = Map.of("DaySettlement.shifts", SHIFTS_OF_DAY,
            "UnsettledPayments.payments", UNSETTLED_OF_DAY);

    private QueryLimits() {}

    static Instrumentation depth() {
        return new MaxQueryDepthInstrumentation(MAX_DEPTH);
    }

    static Instrumentation complexity() {
        return new MaxQueryComplexityInstrumentation(MAX_COMPLEXITY, QueryLimits::complexity);
    }

    private static int complexity(FieldComplexityEnvironment field, int ofChildren) {
        int weight = WEIGHTS.getOrDefault(name(field), 0);
        return 1 + (int) Math.min(Integer.MAX_VALUE / 2, entries(field) * (weight + ofChildren));
    }

    private static long entries(FieldComplexityEnvironment field) {
        if (field.getArguments().get(KEYS) instanceof Collection<?> keys) {
            return Math.max(1, keys.size());
        }
        boolean isList = field.getFieldDefinition().getArgument(PAGE_SIZE) != null;
        return isList && field.getArguments().get(PAGE_SIZE) instanceof Integer first ? Math.max(1, first)
                : USUAL_ENTRIES.getOrDefault(name(field), 1);
    }

    private static String name(FieldComplexityEnvironment field) {
        return field.getParentType().getName() + "." + field.getField().getName();
    }
}
