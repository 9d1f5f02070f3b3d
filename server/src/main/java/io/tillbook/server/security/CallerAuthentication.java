package io.tillbook.server.security;

import io.tillbook.api.access.TokenHash;
import io.tillbook.api.operations.OperationsPermissions;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request whose sender is known, as the filters pass it on. */
public class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private static final List<GrantedAuthority> OBSERVER =
            List.of(new SimpleGrantedAuthority(OperationsPermissions.OBSERVE.id()));

    private final transient Caller caller;
    private final transient TokenHash proof;
    private final transient Supplier<Optional<Caller>> again;

    /**
     * @param proof of the text by which the sender is known, that of a token or of a session
     * @param again looks the sender up again; nobody once the text works no longer
     */
    public CallerAuthentication(Caller caller, TokenHash proof, Supplier<Optional<Caller>> again) {
        super(List.of());
        this.caller = caller;
        this.proof = proof;
        this.again = again;
    }

    /** Who has sent it. */
    public Caller caller() {
        return caller;
    }

    /** Hash of the text by which the sender is known. */
    public TokenHash proof() {
        return proof;
    }

    /** Who has sent it, as of now; nobody once they are not known any more. */
    public Optional<Caller> again() {
        return again.get();
    }

    /** That of the request that is being answered. */
    public static Optional<CallerAuthentication> ofRequest() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known instanceof CallerAuthentication caller ? Optional.of(caller) : Optional.empty();
    }

    /** What Boot's health asks for by name; everything else asks the caller. */
    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return caller.may(OperationsPermissions.OBSERVE) ? OBSERVER : List.of();
    }

    @Override
    public boolean isAuthenticated() {
        return true;
    }

    @Override
    public String getName() {
        return caller.principal().value();
    }

    @Override
    public Object getPrincipal() {
        return caller.principal();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallerAuthentication same && proof.equals(same.proof) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), proof);
    }
}
