package io.tillbook.server.security;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Permission;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** An address that needs a permission, somewhere or in the whole chain; whoever lacks it is told which. */
public final class AddressRule implements AuthorizationManager<RequestAuthorizationContext> {
    private final Permission permission;
    private final Predicate<Caller> allowed;

    private AddressRule(Permission permission, Predicate<Caller> allowed) {
        this.permission = permission;
        this.allowed = allowed;
    }

    /** For who has a permission somewhere: the answer keeps to where. */
    public static AddressRule somewhere(Permission permission) {
        return new AddressRule(permission, caller -> caller.may(permission));
    }

    /** For who has a permission in the whole chain, of which the answer tells. */
    public static AddressRule everywhere(Permission permission) {
        return new AddressRule(permission, caller -> caller.reach(permission).covers(Extent.CHAIN));
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> sender,
            RequestAuthorizationContext request) {
        if (!(sender.get() instanceof CallerAuthentication known)) {
            return new AuthorizationDecision(false);
        }
        if (!allowed.test(known.caller())) {
            throw new AccessDeniedException("lacks " + permission.id(), new Forbidden(permission));
        }
        return new AuthorizationDecision(true);
    }
}
