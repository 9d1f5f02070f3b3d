package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.Projection.Step;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** How a member stood at a position; it goes on to later ones. */
final class PastMember {
    private static final StandingProjection FOLD = new StandingProjection();

    private final ReadOn standing;
    private final ReadOn account;
    private final Set<MemberId> absorbed = new LinkedHashSet<>();
    private StandingView view;
    private long position;

    PastMember(MemberId member) {
        this.standing = new ReadOn("member-" + member.value());
        this.account = new ReadOn("memberaccount-" + member.value());
        this.view = StandingView.of(member);
    }

    /** Whether it can still be told how they stood at a position. */
    boolean canTell(long asked) {
        return position <= asked;
    }

    void to(long later, EventLog log) {
        if (later > position) {
            standing.to(later, log, this::fold);
            account.to(later, log, this::fold);
            position = later;
        }
    }

    private void fold(RecordedEvent event) {
        if (event.event() instanceof MembersMerged merged) {
            absorbed.add(merged.from());
        }
        for (Step<StandingView> step : FOLD.steps(event)) {
            view = Objects.requireNonNull(step.fold().apply(view));
        }
    }

    StandingView view() {
        return view;
    }

    /** The members who were merged into them. */
    Set<MemberId> absorbed() {
        return absorbed;
    }
}
