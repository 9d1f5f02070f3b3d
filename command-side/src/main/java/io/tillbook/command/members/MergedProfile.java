package io.tillbook.command.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.MemberCommand;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberKeyTaken;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.SealedProfile;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a member goes to the one who they are from now on: what is not known there yet, all numbers, so that
 * they lead there and can be changed and removed there, tags, and what they have said to purposes.
 */
public final class MergedProfile {
    private MergedProfile() {}

    /** A footprint that writes all that is known of two members, and whose the numbers of the one are. */
    public static Footprint writing(Footprint footprint, MemberId from, MemberId into, States known) {
        return MemberNumbers.writing(footprint, known.of(Profile.at(from)).keys())
                .writing(Profile.at(from))
                .writing(Profile.at(into));
    }

    /** Adds what goes from one member to another. */
    public static void takeOver(MemberId from, MemberId into, Draft draft) {
        Profile leaving = draft.of(Profile.at(from));
        Profile staying = draft.of(Profile.at(into));
        moveProfile(leaving, staying, into, draft);
        moveNumbers(leaving, from, into, draft);
        leaving.consents()
                .stream()
                .filter(said -> holds(said, staying.saidTo(said.purpose())))
                .forEach(said -> draft.add(Profile.at(into), new ConsentSet(into, said)));
        List<String> tags = moreTags(leaving, staying);
        if (!tags.isEmpty()) {
            draft.add(Profile.at(into), new MemberTagged(into, tags, List.of()));
        }
    }

    /** Fields stay sealed as they are: whoever is erased takes the keys of all their ids with them. */
    private static void moveProfile(Profile leaving, Profile staying, MemberId into, Draft draft) {
        SealedProfile more = new SealedProfile(leaving.profile()
                .fields()
                .stream()
                .filter(known -> staying.profile().of(known.field()) == null)
                .toList());
        if (!more.fields().isEmpty() || !leaving.keys().isEmpty()) {
            draft.add(Profile.at(into), new ProfileChanged(into, more, List.of(),
                    Stream.concat(staying.keys().stream(), leaving.keys().stream()).toList()));
        }
    }

    private static void moveNumbers(Profile leaving, MemberId from, MemberId into, Draft draft) {
        if (!leaving.keys().isEmpty()) {
            draft.add(Profile.at(from), new ProfileChanged(from, SealedProfile.NONE, List.of(), List.of()));
        }
        leaving.keys().forEach(key -> draft.add(MemberNumbers.at(key.hash()), new MemberKeyTaken(key, into)));
    }

    /** Whether what the one has said holds: a refusal of either does, and what only one of them has said. */
    private static boolean holds(Consent said, Optional<Consent> there) {
        return there.isEmpty() || (there.get().given() && !said.given());
    }

    private static List<String> moreTags(Profile leaving, Profile staying) {
        return leaving.tags()
                .stream()
                .filter(tag -> !staying.tags().contains(tag))
                .limit(MemberCommand.MAX_TAGS - staying.tags().size())
                .toList();
    }
}
