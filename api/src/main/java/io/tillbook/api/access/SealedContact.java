package io.tillbook.api.access;

import io.tillbook.api.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** How a person is called and reached, sealed. */
public record SealedContact(@Nullable Sealed name, @Nullable Sealed phone, @Nullable Sealed mail) {
    /** Nothing is known. */
    public static final SealedContact NONE = new SealedContact(null, null, null);

    /** This, with what another one tells in place of it. */
    public SealedContact with(SealedContact newer) {
        return new SealedContact(newer.name == null ? name : newer.name, newer.phone == null ? phone : newer.phone,
                newer.mail == null ? mail : newer.mail);
    }
}
