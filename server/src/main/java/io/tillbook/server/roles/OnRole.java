package io.tillbook.server.roles;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds in processes of the role that an annotation names. */
final class OnRole implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
        Map<String, ?> named =
                Objects.requireNonNull(annotated.getAnnotationAttributes(ConditionalOnRole.class.getName()));
        return Roles.of(context.getEnvironment()).has((Role) Objects.requireNonNull(named.get("value")));
    }
}
