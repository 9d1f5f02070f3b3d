package io.tillbook.server.security;

import io.tillbook.api.kernel.Permission;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** An address that needs a permission; whoever lacks it is told which. */
public final class AddressRule implements AuthorizationManager<RequestAuthorizationContext> {
    private final Permission permission;

    /** @param permission needed for all requests to the address */
    public AddressRule(Permission permission) {
        this.permission = permission;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> sender,
            RequestAuthorizationContext request) {
        if (!(sender.get() instanceof CallerAuthentication known)) {
            return new AuthorizationDecision(false);
        }
        if (!known.caller().may(permission)) {
            throw new AccessDeniedException("lacks " + permission.id(), new Forbidden(permission));
        }
        return new AuthorizationDecision(true);
    }
}
