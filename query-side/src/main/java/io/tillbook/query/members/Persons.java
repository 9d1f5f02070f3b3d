package io.tillbook.query.members;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.ConsentPurpose;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which ids of members are those of one person: what somebody bought before they were merged is theirs too. */
public final class Persons {
    private final MemberViews views;

    Persons(MemberViews views) {
        this.views = views;
    }

    /** All ids of the person who has one now: who they are first. Somebody whom nobody has registered has one. */
    public List<MemberId> ids(MemberId member) {
        MemberId current = views.member(member).map(MemberView::id).orElse(member);
        Set<MemberId> ids = new LinkedHashSet<>(List.of(current));
        List<MemberId> merged = views.mergedInto(List.of(current));
        while (!merged.isEmpty()) {
            merged = views.mergedInto(merged.stream().filter(ids::add).toList());
        }
        return List.copyOf(ids);
    }

    /** Who those are now who were merged into somebody, by the ids that they had. */
    public Map<MemberId, MemberId> merged() {
        Map<MemberId, MemberId> into = new HashMap<>();
        views.eachMerged(member -> into.put(member.id(), member.mergedInto()));
        Map<MemberId, MemberId> now = new HashMap<>();
        into.forEach((from, next) -> {
            MemberId current = next;
            for (int redirects = 0; into.containsKey(current) && redirects < into.size(); redirects++) {
                current = into.get(current);
            }
            now.put(from, current);
        });
        return now;
    }

    /**
     * Whether nobody may look at what a member buys: they do not want it, or their data were erased, and what they had
     * said with them.
     */
    public boolean refusesProfiling(MemberId member) {
        return views.member(member)
                .filter(found -> found.erased() || found.consents()
                        .stream()
                        .anyMatch(said -> said.purpose() == ConsentPurpose.PROFILING && !said.given()))
                .isPresent();
    }
}
