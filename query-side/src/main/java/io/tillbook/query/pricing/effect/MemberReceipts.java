package io.tillbook.query.pricing.effect;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What members bought on which days: the one read model of it by day. What came back counts on the day of the sale. */
public final class MemberReceipts {
    private final EffectViews views;

    MemberReceipts(EffectViews views) {
        this.views = views;
    }

    /**
     * What a member bought at a location on a day.
     *
     * @param receipts receipts of which something is kept; none where all came back
     * @param paidMinor what is paid for what is kept, in minor units
     */
    public record Bought(MemberId member, LocationId location, LocalDate day, int receipts, Money paidMinor) {}

    /** Where and when a member bought for the first time in the chain. */
    public record First(MemberId member, LocationId location, LocalDate day) {}

    /** The parts of the members: who counts one after the other needs to know those of one part at a time only. */
    public IntStream parts() {
        return MemberPart.all();
    }

    /** Hands over what members of a part bought on days from one to another, both included, at one location or all. */
    public void each(int part, LocalDate from, LocalDate to, @Nullable LocationId location,
            Consumer<Bought> consumer) {
        views.eachMemberDay(part, new DaySpan(from, to), location, day -> day.buyers()
                .forEach(buyer -> consumer.accept(new Bought(buyer.member(), day.location(), day.day(),
                        buyer.receipts(), buyer.takings().revenueMinor()))));
    }

    /** The latest day on which members bought something, up to one day, at one location or all. */
    public Optional<LocalDate> latestDay(LocalDate upTo, @Nullable LocationId location) {
        return parts().mapToObj(part -> views.latestMemberDay(part, upTo, location))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** The first receipts of some members, of those who have one. */
    public List<First> firsts(Collection<MemberId> members) {
        return views.firstReceiptsOf(members)
                .entrySet()
                .stream()
                .map(each -> new First(new MemberId(each.getKey()), each.getValue().view().location(),
                        each.getValue().view().day()))
                .toList();
    }

    /** Hands over the first receipts of members on days from one to another, both included. */
    public void eachFirst(LocalDate from, LocalDate to, Consumer<First> consumer) {
        views.eachFirstReceiptOf(new DaySpan(from, to),
                (member, first) -> consumer.accept(new First(member, first.location(), first.day())));
    }
}
