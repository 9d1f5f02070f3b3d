package io.tillbook.server.members;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.api.members.MemberCommand.SetConsent;
import io.tillbook.api.members.MemberProfile;
import io.tillbook.api.members.MemberRejection.PhoneTaken;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.delivery.ShortMessages;
import io.tillbook.server.keys.MessageSeal;
import io.tillbook.server.keys.NumberHashes;
import io.tillbook.server.security.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How people become members by themselves: they scan the code of a store, tell their phone number, and confirm it by
 * what they are sent. Until then nobody is told whether a number is known.
 */
public final class SelfRegistration {
    private static final Duration VALID = Duration.ofMinutes(10);
    /** Until some of the messages that wait are handed over. */
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int CODES = 1_000_000;
    private static final int ID_BYTES = 10;

    private final ShortMessages messages;
    private final MemberDirectory members;
    private final NumberHashes numbers;
    private final Commands commands;
    private final Credentials credentials;
    private final MessageSeal seal;
    private final PhonesOfCountries phones;
    private final RegistrationTries tries;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();

    SelfRegistration(ShortMessages messages, MemberDirectory members, NumberHashes numbers, Commands commands,
            Credentials credentials, MessageSeal seal, PhonesOfCountries phones, RegistrationTries tries,
            InstantSource clock) {
        this.messages = messages;
        this.members = members;
        this.numbers = numbers;
        this.commands = commands;
        this.credentials = credentials;
        this.seal = seal;
        this.phones = phones;
        this.tries = tries;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Answer {
        /** Nobody registers by themselves here: there is no such store, or nobody who sends codes. */
        record NotHere() implements Answer {}

        /** There were too many, see {@link RegistrationTries}. */
        record TooMany(Duration pause) implements Answer {}

        /** No codes are sent to numbers of that country. */
        record OtherCountry() implements Answer {}

        /** A code is sent, whoever has the number. */
        record Sent(String registration, Instant until) implements Answer {
            @Override
            public String toString() {
                return "Sent[hidden]";
            }
        }

        /** The code is another one, or its time is over. */
        record WrongCode() implements Answer {}

        /** They are a member, and were one before where it is not new. */
        record IsMember(MemberId member, boolean isNew) implements Answer {}

        /** They cannot become one. */
        record Refused(Rejection rejection) implements Answer {}
    }

    /**
     * Sends a code to a phone.
     *
     * @param location whose code was scanned
     * @param phone a number as {@link MemberProfile} takes it
     * @param network where the request comes from
     */
    public Answer begin(LocationId location, String phone, String network) {
        if (messages.sender().isEmpty() || !members.isOpen(location)) {
            return new Answer.NotHere();
        }
        if (!phones.have(phone)) {
            return new Answer.OtherCountry();
        }
        KeyHash hash = numbers.of(KeyKind.PHONE, phone);
        Duration pause = tries.asked(hash, network, location);
        if (!pause.isZero()) {
            return new Answer.TooMany(pause);
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Registration registration = new Registration(HexFormat.of().formatHex(id), location, phone,
                "%06d".formatted(random.nextInt(CODES)), clock.instant().plus(VALID));
        String text = "%s 是您的会员验证码，10 分钟内有效。Your code: %1$s, good for 10 minutes."
                .formatted(registration.code());
        return messages.send(phone, text)
                ? new Answer.Sent(registration.sealed(seal), registration.until())
                : new Answer.TooMany(PAUSE);
    }

    /**
     * Registers whoever tells the code that they were sent. Sent again it tells the same member. What a member agrees
     * to is recorded too; their name and birthday stay as they are.
     *
     * @param registration what {@link #begin} gave
     * @param code what they tell
     * @param name what they are called, where they tell
     * @param birthday where they tell
     * @param consents what they agree to
     */
    public Answer confirm(String registration, String code, @Nullable Personal name, @Nullable Personal birthday,
            List<Consent> consents) {
        Optional<Registration> begun = Registration.open(registration, seal);
        if (begun.isEmpty() || !begun.get().until().isAfter(clock.instant())) {
            return new Answer.WrongCode();
        }
        Registration known = begun.get();
        Duration pause = tries.tried(known.id());
        if (!pause.isZero()) {
            return new Answer.TooMany(pause);
        }
        if (!isSame(known.code(), code)) {
            return new Answer.WrongCode();
        }
        Optional<MemberId> before = members.having(numbers.of(KeyKind.PHONE, known.phone()));
        return before.isPresent() ? agreed(before.get(), known, consents)
                : register(known, new MemberProfile(name, new Personal(known.phone()), null, null, birthday, null, null,
                        null, null), consents);
    }

    private Answer register(Registration known, MemberProfile profile, List<Consent> consents) {
        MemberId member = idOf(known);
        RegisterMember command = new RegisterMember(member, known.location(), RegistrationChannel.SCAN, null, profile,
                consents, List.of(), null, null, null);
        CommandOutcome outcome = commands.send(DerivedCommandId.of("registration", known.id()),
                credentials.complete(command).command(), begun(known));
        return switch (outcome) {
            case CommandAccepted _ -> new Answer.IsMember(member, true);
            case CommandRefused(_, PhoneTaken _) -> members.having(numbers.of(KeyKind.PHONE, known.phone()))
                    .map(other -> agreed(other, known, consents))
                    .orElseGet(Answer.WrongCode::new);
            case CommandRefused refused -> new Answer.Refused(refused.rejection());
        };
    }

    /** Whoever has registered by the same code has said it then, and may have taken it back since. */
    private Answer agreed(MemberId member, Registration known, List<Consent> consents) {
        if (!member.equals(idOf(known))) {
            for (Consent consent : consents) {
                CommandOutcome outcome = commands.send(
                        DerivedCommandId.of("registration", known.id(), consent.purpose().name(),
                                consent.textVersion()),
                        new SetConsent(member, consent), begun(known));
                if (outcome instanceof CommandRefused refused) {
                    return new Answer.Refused(refused.rejection());
                }
            }
        }
        return new Answer.IsMember(member, false);
    }

    /** The same each time, so that what is confirmed again is a repetition. */
    private static Cause begun(Registration known) {
        return Cause.at(known.until().minus(VALID).atOffset(ZoneOffset.UTC));
    }

    private static MemberId idOf(Registration known) {
        return new MemberId("S-" + known.id());
    }

    private static boolean isSame(String code, String told) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8),
                told.strip().getBytes(StandardCharsets.UTF_8));
    }
}
