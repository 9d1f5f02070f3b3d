package io.tillbook.query.graphql.rights;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import java.util.Optional;

/** The directive by which the schema tells permissions. */
public final class Needs {

    private static final String DIRECTIVE = "needs";
    private static final String PERMISSION = "permission";
    private static final String NONE = "unrestricted";
    private static final String QUESTION = "question";

    private Needs() {}

    /** The id of the permission that a field or a value needs. */
    public static Optional<String> of(GraphQLDirectiveContainer element) {
        GraphQLAppliedDirective needs = element.getAppliedDirective(DIRECTIVE);
        return needs == null ? Optional.empty() : Optional.ofNullable(needs.getArgument(PERMISSION).getValue());
    }

    /** Whether a field is answered like a question, whatever it belongs to. */
    static boolean isQuestion(GraphQLDirectiveContainer element) {
        return element.hasAppliedDirective(QUESTION);
    }

    /** Whether it says that it needs none. */
    public static boolean isUnrestricted(GraphQLDirectiveContainer element) {
        return element.hasAppliedDirective(NONE);
    }
}
