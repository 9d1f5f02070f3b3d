package io.tillbook.query.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A device that has enrolled.
 *
 * @param register the register that it writes, where it is of one alone
 * @param key number of the key that signs its journal
 * @param publicKey that key, in hexadecimal digits
 * @param seq the last entry of its journal that the server has
 * @param head hash of that entry
 * @param toldAt when the server has learned of that entry; null where it has told nothing since it has enrolled
 * @param findings how often something was found to be wrong with its journal since it has enrolled
 * @param forked whether two journals of it were found since
 * @param revokedAt when it was revoked; null where it was not
 */
record DeviceView(DeviceId id, DeviceKind kind, LocationId location, @Nullable RegisterId register,
        OffsetDateTime enrolledAt, @Nullable Principal enrolledBy, int key, String publicKey, long seq, String head,
        @Nullable OffsetDateTime toldAt, int findings, boolean forked, @Nullable OffsetDateTime revokedAt,
        @Nullable Principal revokedBy, @Nullable String revokedBecause) implements Located {
    static DeviceView of(DeviceEnrolled enrolled, Occurrence occurrence) {
        return new DeviceView(enrolled.device(), enrolled.kind(), enrolled.location(), enrolled.register(),
                occurrence.occurredAt(), occurrence.actor(), enrolled.key(), enrolled.publicKey(), enrolled.seq(),
                enrolled.head(), null, 0, false, null, null, null);
    }

    DeviceView signedBy(DeviceKeyChanged changed) {
        return new DeviceView(id, kind, location, register, enrolledAt, enrolledBy, changed.key(),
                changed.publicKey(), seq, head, toldAt, findings, forked, revokedAt, revokedBy, revokedBecause);
    }

    DeviceView advanced(JournalAdvanced advanced, OffsetDateTime at) {
        return new DeviceView(id, kind, location, register, enrolledAt, enrolledBy, key, publicKey, advanced.to(),
                advanced.head(), at, findings, forked, revokedAt, revokedBy, revokedBecause);
    }

    DeviceView found(JournalFindingKind what) {
        return new DeviceView(id, kind, location, register, enrolledAt, enrolledBy, key, publicKey, seq, head, toldAt,
                findings + 1, forked || what == JournalFindingKind.FORK, revokedAt, revokedBy, revokedBecause);
    }

    DeviceView revoked(DeviceRevoked revoked, Occurrence occurrence) {
        return new DeviceView(id, kind, location, register, enrolledAt, enrolledBy, key, publicKey, seq, head, toldAt,
                findings, forked, occurrence.occurredAt(), occurrence.actor(), revoked.reason());
    }
}
