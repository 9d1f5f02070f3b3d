package io.tillbook.query.members;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberTagged;
import io.tillbook.api.members.MemberEvent.ProfileChanged;
import io.tillbook.api.members.ProfileField;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what members are found in lists: the beginnings of their names, each length in a place of its own, and their tags.
 * Tags of whoever is erased stay in their places, and lead to nobody.
 */
final class TermProjection implements Projection<TermView> {
    private static final String TAG = "tag ";

    private final NameIndex names;

    TermProjection(NameIndex names) {
        this.names = names;
    }

    /** The term of a tag. */
    static String ofTag(String tag) {
        return TAG + tag;
    }

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProfileChanged.class, MemberTagged.class, MemberErased.class);
    }

    @Override
    public List<Step<TermView>> steps(RecordedEvent recorded) {
        if (recorded.event() instanceof ProfileChanged changed) {
            return isNamed(changed) ? named(changed.member(), names.of(changed.changed().of(ProfileField.NAME)))
                    : List.of();
        }
        if (recorded.event() instanceof MemberTagged tagged) {
            return Stream.concat(tagged.added().stream().map(tag -> tag(tagged.member(), tag, ofTag(tag))),
                    tagged.removed().stream().map(tag -> tag(tagged.member(), tag, null))).toList();
        }
        return recorded.event() instanceof MemberErased erased ? named(erased.member(), List.of()) : List.of();
    }

    private static boolean isNamed(ProfileChanged changed) {
        return changed.changed().of(ProfileField.NAME) != null || changed.removed().contains(ProfileField.NAME);
    }

    private static List<Step<TermView>> named(MemberId member, List<String> beginnings) {
        return NameIndex.lengths()
                .mapToObj(length -> step(member, "name " + length, length - NameIndex.SHORTEST < beginnings.size()
                        ? beginnings.get(length - NameIndex.SHORTEST)
                        : null))
                .toList();
    }

    private static Step<TermView> tag(MemberId member, String tag, @Nullable String term) {
        return step(member, TAG + tag, term);
    }

    private static Step<TermView> step(MemberId member, String place, @Nullable String term) {
        return new Step<>(member.value() + "/" + place,
                before -> term == null && before == null ? null : new TermView(member, term));
    }
}
