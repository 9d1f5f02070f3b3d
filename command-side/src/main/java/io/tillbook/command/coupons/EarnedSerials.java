package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponIssued;
import io.tillbook.api.coupons.CouponEvent.SerialsSetAside;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.coupons.SerialBlock;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The serials of a campaign that sales earn. They are set aside in blocks and never from among codes that were made to
 * be printed, so that nobody finds that a code in their hands is somebody else's.
 *
 * @param campaign which campaign
 */
record EarnedSerials(CampaignId campaign) {
    private static final int SNAPSHOT_EVERY = 100;
    private static final int BLOCK = 100;
    private static final StreamType<SerialBlock> STREAM = StreamType.of("earnedserials", SerialBlock.NONE)
            .on(SerialsSetAside.class, (_, aside) -> SerialBlock.of(aside.first(), aside.count()))
            .on(EarnedCouponIssued.class, (block, issued) -> block.without(issued.serial()))
            .snapshotEvery(SNAPSHOT_EVERY, SerialBlock.class);

    StreamRef<SerialBlock> stream() {
        return STREAM.at(campaign);
    }

    /** A footprint, and takes the next one. */
    Footprint taking(Footprint footprint, States known) {
        Optional<Integer> free = free(known);
        Footprint looking = footprint.writing(stream())
                .readingAll(serials(known).takeWhile(serial -> !free.equals(Optional.of(serial)))
                        .mapToObj(this::coupon));
        return free.isPresent() ? looking.reading(Campaign.at(campaign)).writing(coupon(free.get()))
                : looking.writing(Campaign.at(campaign)).writing(coupon(firstOfNext(known)));
    }

    /** The next one that was set aside and that nobody has been given by hand; empty where all were taken. */
    Optional<Integer> free(States states) {
        return serials(states).boxed().filter(serial -> isUntouched(states.of(coupon(serial)))).findFirst();
    }

    private IntStream serials(States states) {
        SerialBlock block = states.of(stream());
        return IntStream.rangeClosed(block.next(), block.last());
    }

    private static boolean isUntouched(Coupon coupon) {
        return coupon.state() == CouponState.OPEN && coupon.member() == null;
    }

    private StreamRef<Coupon> coupon(int serial) {
        return Coupon.at(campaign, serial);
    }

    /** The first serial that would be set aside next. */
    int firstOfNext(States states) {
        return states.of(Campaign.at(campaign)).generated() + 1;
    }

    /** How many would be set aside next; none where all numbers were given. */
    int sizeOfNext(States states) {
        return Math.min(BLOCK, CouponCode.MAX_SERIALS - states.of(Campaign.at(campaign)).generated());
    }
}
