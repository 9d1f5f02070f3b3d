package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to devices and their journals. */
public sealed interface DevicesEvent extends Event {
    /**
     * One device may enrol.
     *
     * @param expiresAt until when, itself excluded
     * @param tokenKey what is kept of the token: its public key
     */
    record EnrolmentIssued(EnrolmentId enrolment, LocationId location, @Nullable RegisterId register, DeviceKind kind,
            Instant expiresAt, String tokenKey) implements DevicesEvent {}

    /** The one device has enrolled. */
    record EnrolmentUsed(EnrolmentId enrolment, DeviceId device) implements DevicesEvent {}

    /**
     * A device's journal is followed.
     *
     * @param key number of the key that signs it
     * @param publicKey that key
     * @param seq number of the entry behind which it is followed
     * @param head hash of that entry
     */
    record DeviceEnrolled(DeviceId device, EnrolmentId enrolment, LocationId location, @Nullable RegisterId register,
            DeviceKind kind, int key, String publicKey, long seq, String head) implements DevicesEvent {}

    /** A register is written by a device. */
    record RegisterTaken(LocationId location, RegisterId register, DeviceId device) implements DevicesEvent {}

    /** It is written by it no longer. */
    record RegisterFreed(LocationId location, RegisterId register, DeviceId device) implements DevicesEvent {}

    /**
     * Another key signs a journal, as the one before and the new one have said.
     *
     * @param key number of the new one
     * @param publicKey the new one
     * @param seq the entry that says so
     */
    record DeviceKeyChanged(DeviceId device, int key, String publicKey, long seq) implements DevicesEvent {}

    /**
     * The server has entries of a journal.
     *
     * @param from number of the first of them
     * @param to number of the last one
     * @param head hash of the last one
     */
    record JournalAdvanced(DeviceId device, long from, long to, String head) implements DevicesEvent {}

    /**
     * Something is wrong with a journal.
     *
     * @param location where the device is, where it is known
     * @param kind what
     * @param seq the entry with which it was found
     * @param known number of the last entry that the server has, where it knows the device
     * @param ours of a fork: the hash that the server knows
     * @param theirs of a fork: the hash of the other one
     * @param offByMillis of a clock: by how much it is ahead
     */
    record JournalFound(DeviceId device, @Nullable LocationId location, JournalFindingKind kind, long seq,
            @Nullable Long known, @Nullable String ours, @Nullable String theirs, @Nullable Long offByMillis)
            implements
            DevicesEvent {}

    /**
     * A device writes no longer.
     *
     * @param seq the last entry that was taken from it
     */
    record DeviceRevoked(DeviceId device, LocationId location, String reason, long seq) implements DevicesEvent {}
}
