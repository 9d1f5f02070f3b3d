package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.KeyHash;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberEvent.MemberKeyFreed;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.OfKey;
import io.tillbook.api.members.MemberKey;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.api.members.MemberRejection.CardTaken;
import io.tillbook.api.members.MemberRejection.OpenidTaken;
import io.tillbook.api.members.MemberRejection.PhoneTaken;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Collection;
import java.util.Optional;

/** Whose a number is: each phone number, card and openid has a stream of its own, named by its hash. */
final class MemberNumbers {
    private static final StreamType<Optional<MemberId>> STREAM =
            StreamType.<Optional<MemberId>>of("memberkey", Optional.empty())
                    .on(OfKey.class, (_, event) -> owner(event));

    private MemberNumbers() {}

    /** The stream of a number; its state is whose it is. */
    static StreamRef<Optional<MemberId>> at(KeyHash hash) {
        return STREAM.at(hash);
    }

    static Footprint writing(Footprint footprint, Collection<MemberKey> keys) {
        return footprint.writingAll(keys.stream().map(key -> at(key.hash())));
    }

    /** Rule: none of the numbers is another member's. */
    static Optional<MemberRejection> taken(MemberId member, Collection<MemberKey> keys, States states) {
        return Rules.firstOf(keys, key -> states.of(at(key.hash()))
                .filter(owner -> !owner.equals(member))
                .map(_ -> rejection(key.kind())));
    }

    private static MemberRejection rejection(KeyKind kind) {
        return switch (kind) {
            case PHONE -> new PhoneTaken();
            case CARD -> new CardTaken();
            case OPENID -> new OpenidTaken();
        };
    }

    /** Has a member have these numbers and no others. */
    static void change(Draft draft, MemberId member, Collection<MemberKey> before, Collection<MemberKey> after) {
        before.stream()
                .filter(key -> !after.contains(key))
                .forEach(key -> draft.add(at(key.hash()), new MemberKeyFreed(key, member)));
        after.stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> draft.add(at(key.hash()), new MemberKeyTaken(key, member)));
    }

    private static Optional<MemberId> owner(OfKey event) {
        return switch (event) {
            case MemberKeyTaken taken -> Optional.of(taken.member());
            case MemberKeyFreed _ -> Optional.empty();
        };
    }
}
