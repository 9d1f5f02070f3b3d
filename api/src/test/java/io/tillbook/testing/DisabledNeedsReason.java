package io.tillbook.testing;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Takes the place of JUnit's own handling of {@link Disabled} and fails the test that does not say why it is disabled.
 */
public final class DisabledNeedsReason implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return findAnnotation(context.getElement(), Disabled.class)
                .map(disabled -> skip(disabled.value(), context))
                .orElse(ConditionEvaluationResult.enabled("not disabled"));
    }

    private static ConditionEvaluationResult skip(String reason, ExtensionContext context) {
        if (reason.isBlank()) {
            throw new IllegalStateException("@Disabled without a reason: " + context.getDisplayName());
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
