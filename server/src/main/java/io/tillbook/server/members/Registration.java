package io.tillbook.server.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.server.keys.MessageSeal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * That somebody has asked to become a member, and has been sent a code. It is sealed and given to them, so that no
 * server keeps it, and any can go on with it.
 *
 * @param id names it; their id as a member follows from it
 * @param location the store whose code they scanned
 * @param phone where the code was sent
 * @param code what they have to tell
 * @param until the first moment after its time
 */
record Registration(String id, LocationId location, String phone, String code, Instant until) {
    private static final String ABOUT = "registration of a member";
    private static final String BETWEEN = "\n";
    private static final int FIELDS = 5;

    /** As they are given it. */
    String sealed(MessageSeal seal) {
        String text = String.join(BETWEEN,
                List.of(id, location.value(), Long.toString(until.toEpochMilli()), code, phone));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(text.getBytes(UTF_8), ABOUT));
    }

    /** As it was sealed; empty where nobody here has. */
    static Optional<Registration> open(String sealed, MessageSeal seal) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(sealed), ABOUT).map(Registration::of);
        } catch (InvalidField other) {
            return Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Registration of(byte[] bytes) {
        String[] fields = new String(bytes, UTF_8).split(BETWEEN, FIELDS);
        return new Registration(fields[0], new LocationId(fields[1]), fields[4], fields[3],
                Instant.ofEpochMilli(Long.parseLong(fields[2])));
    }

    @Override
    public String toString() {
        return "Registration[hidden]";
    }
}
