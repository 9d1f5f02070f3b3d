package io.tillbook.server.security;

import io.tillbook.api.kernel.Principal;
import org.springframework.security.core.AuthenticationException;

/** Whoever is said to stand at a device does not, or not any more; the device itself is known. */
public final class UnknownPerson extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Principal device;

    /** @param device who has sent the request */
    public UnknownPerson(Principal device) {
        super("nobody is known to stand at " + device.value() + " by this text");
        this.device = device;
    }

    /** Who has sent the request. */
    public Principal device() {
        return device;
    }
}
