package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of devices. */
public sealed interface DevicesCommand extends Command {
    /** How many minutes a token lets somebody in, where nobody says otherwise. */
    int USUAL_MINUTES = 10;
    /** How many minutes a token may let somebody in: a day. */
    int MOST_MINUTES = 1_440;

    /**
     * Lets one device enrol, by a token whose text only the first answer has.
     *
     * @param enrolmentId by which it is known
     * @param location where the device is
     * @param register the register that it writes, where it is of one alone
     * @param kind what it is
     * @param validMinutes how long the token lets it in; 10 where it is missing
     * @param tokenKey what is kept of the token: its public key (Ed25519) in hexadecimal digits, where the sender has
     *     made the token; where it is missing, the server makes one
     */
    record IssueEnrolment(EnrolmentId enrolmentId, LocationId location, @Nullable RegisterId register,
            DeviceKind kind, @AtMost(MOST_MINUTES) @Nullable Integer validMinutes,
            @Nullable String tokenKey) implements DevicesCommand {
        /** Checks the fields. */
        public IssueEnrolment {
            Require.present("enrolmentId", enrolmentId);
            Require.present("location", location);
            Require.present("kind", kind);
            if (validMinutes != null) {
                Require.between("validMinutes", validMinutes, 1, MOST_MINUTES);
            }
            Require.optionalText("tokenKey", tokenKey);
        }

        /** How long it lets somebody in. */
        public int minutes() {
            return Objects.requireNonNullElse(validMinutes, USUAL_MINUTES);
        }

        /** The same, with what is kept of the token. */
        public IssueEnrolment withKey(String kept) {
            return new IssueEnrolment(enrolmentId, location, register, kind, validMinutes, kept);
        }
    }

    /**
     * Enrols a device: its journal is followed from an entry on. The device sends it itself.
     *
     * @param deviceId by which its journal names it
     * @param enrolmentId by which it is let in
     * @param key number of the key that signs its journal now
     * @param publicKey that key
     * @param seq number of the entry behind which its journal is followed
     * @param head hash of that entry
     * @param byToken signature of {@link EnrolmentProof#message} by the token
     * @param byDevice and by the journal's key
     */
    record EnrolDevice(DeviceId deviceId, EnrolmentId enrolmentId, int key,
            String publicKey, @AtLeast(0) long seq, String head, String byToken, String byDevice)
            implements DevicesCommand {
        /** Checks the fields. */
        public EnrolDevice {
            Require.present("deviceId", deviceId);
            Require.present("enrolmentId", enrolmentId);
            Require.between("key", key, 1, Integer.MAX_VALUE);
            Require.text("publicKey", publicKey);
            if (seq < 0) {
                throw new InvalidField("seq", "must not be negative");
            }
            Require.text("head", head);
            Require.text("byToken", byToken);
            Require.text("byDevice", byDevice);
        }

        /** Whether the token, by its public key, and the device have signed it. */
        public boolean isProven(String tokenKey) {
            String message = EnrolmentProof.message(enrolmentId, deviceId, key, publicKey, seq, head);
            return JournalProof.verifies(tokenKey, message, byToken)
                    && JournalProof.verifies(publicKey, message, byDevice);
        }
    }

    /**
     * Shows entries of a journal that come with no command, such as that another key signs from now on. They are told
     * beside it, as with every command.
     *
     * @param deviceId whose journal
     */
    record ShowJournal(DeviceId deviceId) implements DevicesCommand {
        /** Checks the fields. */
        public ShowJournal {
            Require.present("deviceId", deviceId);
        }
    }

    /**
     * Ends that a device writes: facts that it tells afterwards are held. Its register may have another one then.
     *
     * @param deviceId which
     * @param reason why, for those who look into it later
     */
    record RevokeDevice(DeviceId deviceId, String reason) implements DevicesCommand {
        /** Checks the fields. */
        public RevokeDevice {
            Require.present("deviceId", deviceId);
            Require.text("reason", reason);
        }
    }
}
