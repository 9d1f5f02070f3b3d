package io.tillbook.api.devices;

import io.tillbook.api.kernel.Id;

/** A permission for one device to enrol, by the name it is managed under; it lets nobody in. */
public record EnrolmentId(String value) implements Id {
    /** Checks the form of the id. */
    public EnrolmentId {
        Id.check(value);
    }
}
